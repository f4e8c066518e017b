package io.sidetone.lab.leak;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sidetone.lab.LabFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeakWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<Leftover> asterisk = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-01T12:00:00Z");
    private Runnable atEachLook = () -> {};
    private final LeakWatch watch = new LeakWatch(this::take, this::tick, PATIENCE);

    private List<Leftover> take() {
        atEachLook.run();
        return List.copyOf(asterisk);
    }

    /** Time passes by being looked at. */
    private Instant tick() {
        now = now.plusMillis(100);
        return now;
    }

    @Test
    void aTestThatLeavesNothingEndsAtOnce() {
        watch.begins("1", "A.one");

        assertThatCode(() -> watch.endsCleanly("1")).doesNotThrowAnyException();
    }

    @Test
    void whatEndsSoonIsNoLeak() {
        watch.begins("1", "A.one");
        begun("channel", "PJSIP/201-1");
        atEachLook = asterisk::clear;

        assertThatCode(() -> watch.endsCleanly("1")).doesNotThrowAnyException();
    }

    @Test
    void whatStaysIsNamedWithTheTestThatBeganIt() {
        watch.begins("1", "A.one");
        begun("channel", "PJSIP/201-1");
        begun("bridge", "c0ffee");

        assertThatExceptionOfType(LabFailure.class)
                .isThrownBy(() -> watch.endsCleanly("1"))
                .withMessageContaining("2 s after the test Asterisk still has:")
                .withMessageContaining("channel PJSIP/201-1 (begun in A.one)")
                .withMessageContaining("bridge c0ffee (begun in A.one)");
    }

    @Test
    void whatAnotherTestBeganIsItsOwn() {
        watch.begins("1", "A.one");
        now = now.plusSeconds(10);
        watch.ends("1");
        now = now.plusSeconds(10);
        watch.begins("2", "B.two");
        begun("channel", "PJSIP/202-1");
        watch.begins("3", "C.three");

        assertThatCode(() -> watch.endsCleanly("3")).doesNotThrowAnyException();
    }

    @Test
    void whatSeveralMayHaveBegunIsHeldAgainstTheLast() {
        watch.begins("1", "A.one");
        watch.begins("2", "B.two");
        begun("channel", "PJSIP/202-1");
        assertThatCode(() -> watch.endsCleanly("1")).doesNotThrowAnyException();

        assertThatExceptionOfType(LabFailure.class)
                .isThrownBy(() -> watch.endsCleanly("2"))
                .withMessageContaining("(begun in A.one, B.two)");
    }

    @Test
    void whatBearsTheNumberOfAHouseIsThatTests() {
        watch.begins("1", "A.one");
        watch.hasHouse("1", "12345");
        watch.begins("2", "B.two");
        begun("channel", "Local/12345@lab-trunk-1");

        assertThatExceptionOfType(LabFailure.class)
                .isThrownBy(() -> watch.endsCleanly("1"))
                .withMessageContaining("(begun in A.one)");
        assertThatCode(() -> watch.endsCleanly("2")).doesNotThrowAnyException();
    }

    @Test
    void aNumberWithinANumberIsAnothers() {
        watch.begins("1", "A.one");
        watch.hasHouse("1", "2345");
        now = now.plusSeconds(10);
        watch.ends("1");
        now = now.plusSeconds(10);
        watch.begins("2", "B.two");
        begun("channel", "Local/12345@lab-trunk-1");

        assertThatExceptionOfType(LabFailure.class)
                .isThrownBy(() -> watch.endsCleanly("2"))
                .withMessageContaining("(begun in B.two)");
    }

    @Test
    void aSoundOfWhichNobodyKnowsTheAgeIsHeldAgainstTheLast() {
        watch.begins("1", "A.one");
        watch.begins("2", "B.two");
        asterisk.add(new Leftover("recording", "/spool/recording/a.wav", Optional.empty()));
        assertThatCode(() -> watch.endsCleanly("1")).doesNotThrowAnyException();

        assertThatExceptionOfType(LabFailure.class).isThrownBy(() -> watch.endsCleanly("2"));
    }

    private void begun(String kind, String text) {
        asterisk.add(new Leftover(kind, text, Optional.of(now)));
    }
}
