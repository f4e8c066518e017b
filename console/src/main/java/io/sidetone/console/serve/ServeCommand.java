package io.sidetone.console.serve;

import io.sidetone.agi.server.FastAgiConfig;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.config.Problem;
import io.sidetone.core.disk.DiskTrouble;
import io.sidetone.core.feature.Feature;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** Answers calls and delivers messages until it is stopped. */
@Command(
        name = "serve",
        description = {
            "Answer calls and deliver messages, until Ctrl-C or SIGTERM.",
            "Running calls may end first; what was spoken is safe in the outbox in any case.",
            "'sidetone reload', or SIGHUP, has it read its configuration anew."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --config /etc/sidetone/sidetone.yaml -v"
        })
public final class ServeCommand implements Callable<Integer> {

    private final Console console;
    private final ConfigurationFile file;
    private final List<Feature<?>> features;

    public ServeCommand(Console console, ConfigurationFile file, List<Feature<?>> features) {
        this.console = console;
        this.file = file;
        this.features = List.copyOf(features);
    }

    @Override
    public Integer call() throws CommandFailed, InterruptedException {
        var reloads = new Reloads();
        // From the beginning: whoever asks while it starts must not end it.
        reloadOnHangUp(reloads);
        var bound = file.require();
        bound.warnings().stream().map(Problem::render).forEach(console::say);
        var daemon = start(bound.configuration());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("stop")
                                .unstarted(() -> {
                                    daemon.close();
                                    stopped.countDown();
                                    // To stop as told is no failure; the JVM would say 143.
                                    Runtime.getRuntime().halt(0);
                                }));
        reloads.begin(reloader(bound.configuration(), daemon));
        console.say(ready(bound.configuration(), daemon));
        stopped.await();
        return 0;
    }

    /** A service manager's HUP means the configuration; that of a closed terminal means the end. */
    private static void reloadOnHangUp(Reloads reloads) {
        boolean terminal = ControllingTerminal.isThere();
        ProcessSignal.HUP.handle(() -> {
            if (terminal && !ControllingTerminal.isThere()) {
                System.exit(0);
            }
            reloads.ask();
        });
    }

    private Reloader reloader(Configuration configuration, Daemon daemon) {
        return new Reloader(
                file,
                daemon.live(features),
                configuration.get(StateDirectory.class).path(),
                Clock.systemUTC());
    }

    private Daemon start(Configuration configuration) throws CommandFailed {
        try {
            return Daemon.start(configuration, features, Clock.systemUTC());
        } catch (StateLock.Taken e) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "Sidetone cannot start: " + e.getMessage(),
                            "Stop that one first (systemctl stop sidetone), or give this one a"
                                    + " state-directory and ports of its own in "
                                    + file.path()),
                    e);
        } catch (DiskTrouble e) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "Sidetone cannot start: " + e.finding().seen(), e.finding().cure()),
                    e);
        } catch (BindException e) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "A port cannot be had: " + e.getMessage(),
                            "`sidetone doctor` looks who has it. Choose another for fastagi or prompts in "
                                    + file.path()),
                    e);
        } catch (IOException e) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "Sidetone cannot start: " + e,
                            "`sidetone doctor` tells what is missing and how to mend it"),
                    e);
        }
    }

    private static String ready(Configuration configuration, Daemon daemon) {
        var agi = configuration.get(FastAgiConfig.class);
        return "Sidetone is ready at agi://%s:%d for %s. Ctrl-C stops it."
                .formatted(agi.listen(), agi.port(), String.join(", ", daemon.flows()));
    }
}
