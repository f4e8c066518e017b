package io.sidetone.console.setup;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.ReportingCommand;
import io.sidetone.console.output.Result;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a commented configuration file to start from. */
@Command(
        name = "init",
        description = "Write a commented sidetone.yaml to start from.",
        footerHeading = "%nExamples:%n",
        footer = {"  ${COMMAND-FULL-NAME}", "  ${COMMAND-FULL-NAME} /etc/sidetone/sidetone.yaml"})
public final class InitCommand extends ReportingCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "sidetone.yaml",
            description = "Where to write it; default: ${DEFAULT-VALUE}")
    private Path file = Path.of("sidetone.yaml");

    @Option(names = "--force", description = "Overwrite the file when it is there.")
    private boolean force;

    private final Path workingDirectory;

    /**
     * The command.
     *
     * @param workingDirectory what a relative FILE starts from
     */
    public InitCommand(Console console, Path workingDirectory) {
        super(console);
        this.workingDirectory = workingDirectory;
    }

    @Override
    protected Result report() throws CommandFailed {
        var target = workingDirectory.resolve(file);
        var template = Template.standard();
        try {
            template.writeTo(target, force);
            return new InitReport(target, template.edits());
        } catch (FileAlreadyExistsException e) {
            throw failed(target + " is there already", "Overwrite it with --force", e);
        } catch (NoSuchFileException e) {
            var directory = target.toAbsolutePath().getParent();
            throw failed("There is no directory " + directory, "Make it: mkdir -p " + directory, e);
        } catch (AccessDeniedException e) {
            throw failed("You may not write " + target, "Name another file, or run it as root", e);
        } catch (IOException e) {
            throw failed("Cannot write " + target + ": " + e.getMessage(), "", e);
        }
    }

    private static CommandFailed failed(String message, String nextStep, IOException e) {
        return new CommandFailed(new Failure.Fixable(message, nextStep), e);
    }
}
