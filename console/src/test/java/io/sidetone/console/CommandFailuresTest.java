package io.sidetone.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.core.store.StoreTrouble;
import io.sidetone.core.store.StoreTrouble.Kind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class CommandFailuresTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Command(name = "fail")
    static class Fails implements Callable<Integer> {
        @Mixin private final GlobalOptions options = new GlobalOptions();
        private final Exception failure;

        Fails(Exception failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }

    @Test
    void aBugIsOursAndShowsNoStackTrace() {
        assertThat(run(new IllegalStateException("oops"))).isEqualTo(70);
        assertThat(err())
                .isEqualTo(
                        """
                        Sidetone has a bug: java.lang.IllegalStateException: oops
                        Run it again with -v and report what it prints
                        """);
    }

    @Test
    void withMoreTalkTheStackTraceIsShown() {
        assertThat(run(new IllegalStateException("oops"), "-v")).isEqualTo(70);
        assertThat(err()).contains("at io.sidetone.console.CommandFailuresTest");
    }

    @Test
    void anExpectedFailureHasItsCode() {
        var failure = new Failure.Unreachable("Asterisk does not answer", "Start it");

        assertThat(run(new CommandFailed(failure))).isEqualTo(3);
        assertThat(err()).isEqualTo("Asterisk does not answer\nStart it\n");
    }

    @Test
    void aStoreThatFailsSaysWhoCanHelp() {
        assertThat(run(trouble(Kind.FIXABLE))).isEqualTo(1);
        assertThat(run(trouble(Kind.NEWER))).isEqualTo(1);
        assertThat(run(trouble(Kind.BUSY))).isEqualTo(1);
        assertThat(run(trouble(Kind.UNREACHABLE))).isEqualTo(3);
        assertThat(run(trouble(Kind.REFUSED))).isEqualTo(4);
        assertThat(run(trouble(Kind.UNWRITABLE))).isEqualTo(70);
        assertThat(err())
                .startsWith("Without its store Sidetone cannot do this: it is away\nfetch it\n");
    }

    private static StoreTrouble trouble(Kind kind) {
        return new StoreTrouble(kind, "it is away", "fetch it", null);
    }

    private int run(Exception failure, String... arguments) {
        var console = new Console(System.out, stream(), false, false);
        var command = new Fails(failure);
        return new CommandLine(command)
                .setExecutionExceptionHandler(new CommandFailures(console, command.options))
                .execute(arguments);
    }

    private PrintStream stream() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
