package io.sidetone.console.calls;

import io.sidetone.console.Surroundings;
import io.sidetone.console.live.LiveScreen;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.pbx.PbxChoice;
import io.sidetone.console.screening.DeskAccess;
import io.sidetone.console.screening.ScreeningTools;
import io.sidetone.console.screening.list.BlockList;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.calls.Captured;
import io.sidetone.manager.stream.Pbx;
import io.sidetone.manager.stream.ScriptedPbx;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The commands about calls, beside a PBX on which Anna talks. */
final class ScriptedCalls {

    static final Instant NOW = Instant.ofEpochSecond(1_795_298_300L);

    final ScriptedPbx pbx = new ScriptedPbx();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** What a person at the terminal answers; empty when nobody is there. */
    Optional<Boolean> agreement = Optional.empty();

    ScriptedCalls() {
        var success = ScriptedPbx.message("Response", "Success");
        pbx.answer("CoreShowChannels", success, array("CoreShowChannel"));
        pbx.answer("Status", success, array("Status"));
        pbx.answer("BridgeList", success);
    }

    /** Names the scripted PBX, whatever is said. */
    static final class Choice implements PbxChoice {

        @Option(names = "--scripted", description = "Nothing.")
        private boolean scripted;

        private final Pbx pbx;

        Choice(Pbx pbx) {
            this.pbx = pbx;
        }

        @Override
        public Pbx open() {
            return pbx;
        }

        @Override
        public String toString() {
            return "scripted: " + scripted;
        }
    }

    int run(String... arguments) {
        var console = new Console(stream(out), stream(err), false, false);
        var surroundings =
                new Surroundings(
                        new ByteArrayInputStream(new byte[0]),
                        stream(out),
                        stream(err),
                        false,
                        Map.of(),
                        Path.of(""),
                        Path.of("/nonexistent"));
        var file = file();
        var tools =
                new CallsTools(
                        console,
                        () -> new Choice(pbx),
                        LiveScreen.of(surroundings),
                        _ -> agreement,
                        blockList(),
                        () -> NOW);
        return new CallsCommands(tools, new CallsLogCommand(console, file, () -> NOW))
                .line()
                .setErr(new PrintWriter(stream(err), true))
                .setExecutionExceptionHandler((thrown, command, parsed) -> {
                    if (thrown instanceof CommandFailed failed) {
                        console.complain(failed.failure());
                        return ExitStatus.of(failed.failure()).code();
                    }
                    throw thrown;
                })
                .execute(arguments);
    }

    /** Of a house without screening. */
    BlockList blockList() {
        var screening =
                ScreeningTools.ofProcess(_ -> {
                    throw new IOException("screening is not configured");
                });
        return new BlockList(new DeskAccess(file(), screening));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static ConfigurationFile file() {
        return new ConfigurationFile(
                Optional::empty,
                List.of(Path.of("/nonexistent/sidetone.yaml")),
                new ConfigurationReader(
                        List.of(), List.of(), Converters.standard(), _ -> Optional.empty()));
    }

    private static AmiMessage[] array(String event) {
        return Captured.answers(event).toArray(AmiMessage[]::new);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
