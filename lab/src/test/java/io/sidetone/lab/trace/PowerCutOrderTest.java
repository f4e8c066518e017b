package io.sidetone.lab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** The order in which the packaged daemon writes, syncs, renames and promises, in a real call. */
@Isolated("what its load does to what others hear is no finding")
@ExtendWith(OneAsterisk.class)
class PowerCutOrderTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    /** Two files that are published, each with its directory; three moves between shelves. */
    private static final int LEAST_SYNCS = 10;

    @Test
    void nothingIsPromisedThatAPowerCutWouldBreak(LabHouse house) throws Exception {
        Files.createDirectories(house.folder());
        Tracer tracer = new Tracer(house.folder().resolve("strace.txt"));
        LabSidetone sidetone = house.moveIn(LabSettings.house(), tracer.launch());
        Speech talk = house.exchange().studio().speak("Ten past eight. Do not be late.");
        house.call("42", new CallerLine("+4930123456", "Anna"))
                .isAnswered()
                .awaitsCommand("RECORD FILE", SOON)
                .says(talk)
                .presses("#")
                .awaitsCommand("STREAM FILE .*spool/recording", SOON)
                .presses("1")
                .awaitsEnd(SOON);
        Await.until("it is sent", SOON, () -> !sidetone.outbox().in("sent").isEmpty());
        sidetone.close();

        Path state = house.folder().resolve("state");
        SystemCallTrace trace = SystemCallTrace.of(tracer.lines()).about(house.folder());
        var verdict = PromisesKept.of(trace, state);

        assertThat(verdict.faults()).isEmpty();
        // Recording, mail, what the caller is told, and the deletion of the recording.
        assertThat(verdict.promises()).isGreaterThanOrEqualTo(4);
        assertThat(neededSyncs(trace, state)).hasSizeGreaterThanOrEqualTo(LEAST_SYNCS);
    }

    /** Those without which the same trace would not pass: so the check sees what is missing. */
    private static List<SystemCall> neededSyncs(SystemCallTrace trace, Path state) {
        return trace.moments().stream()
                .filter(SystemCallTrace.Moment.Done.class::isInstance)
                .map(SystemCallTrace.Moment::call)
                .filter(call -> call.name().equals("fsync"))
                .filter(sync ->
                        !PromisesKept.of(trace.without(sync.line()), state).faults().isEmpty())
                .toList();
    }
}
