package io.sidetone.console.doctor;

import io.sidetone.console.doctor.DoctorReport.Finding;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.ReportingCommand;
import io.sidetone.console.output.Result;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.config.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** Tries everything that Sidetone needs and says how to put right what does not work. */
@Command(
        name = "doctor",
        description = "Try everything that Sidetone needs; says how to put right what fails.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --config /etc/sidetone/sidetone.yaml --json"
        })
public final class DoctorCommand extends ReportingCommand {

    private static final Logger LOG = LoggerFactory.getLogger(DoctorCommand.class);

    private final Console console;
    private final ConfigurationFile file;
    private final Function<Configuration, List<Check>> checks;

    /**
     * The command.
     *
     * @param checks what to try for a configuration; the configuration itself and Java come first
     */
    public DoctorCommand(
            Console console, ConfigurationFile file, Function<Configuration, List<Check>> checks) {
        super(console);
        this.console = console;
        this.file = file;
        this.checks = checks;
    }

    @Override
    protected Result report() {
        var reading = file.read();
        var all = new ArrayList<Check>();
        all.add(new JavaCheck(Runtime.version()));
        all.add(new ConfigurationCheck(file.path(), reading));
        if (reading instanceof Reading.Bound bound) {
            all.addAll(checks.apply(bound.configuration()));
        }
        var findings = all.stream().map(this::examine).toList();
        console.progressEnds();
        return new DoctorReport(findings);
    }

    private Finding examine(Check check) {
        console.progress("checking " + check.name());
        try {
            return new Finding(check.name(), check.examine());
        } catch (RuntimeException e) {
            LOG.debug("{} failed", check.name(), e);
            return new Finding(
                    check.name(),
                    new Outcome.Trouble(
                            "the check itself failed: " + e,
                            "This is a bug of Sidetone's; run it again with -v and report it"));
        }
    }
}
