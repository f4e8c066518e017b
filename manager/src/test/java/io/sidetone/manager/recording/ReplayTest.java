package io.sidetone.manager.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.ScriptedPbx;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayTest extends RecordedHouse {

    @Test
    void aRecordingAnswersWhatWasAnsweredLastByThen() throws Exception {
        try (var recorder = recorder(RecordingBounds.DEFAULTS)) {
            recorder.record(new Connected(NOON, "11.0.0"));
            recorder.record(event(1));
            recorder.record(CHANNELS, answer("first"));
            recorder.allAnswered();
            recorder.record(event(2));
            recorder.record(CHANNELS, answer("second"));
            recorder.record(event(3));
        }
        try (var pbx = open();
                var stream = pbx.follow(EventWish.ALL)) {
            assertThat(pbx.name()).isEqualTo("house");
            assertThat(pbx.isLive()).isFalse();
            assertThat(stream.next()).containsInstanceOf(Connected.class);
            assertThat(pbx.ask(CHANNELS).message())
                    .as("known from the beginning")
                    .isEqualTo("first");
            stream.next();
            stream.next();
            assertThat(pbx.ask(CHANNELS.with("ActionID", "7")).message()).isEqualTo("first");
            stream.next();
            assertThat(pbx.ask(CHANNELS).message()).isEqualTo("second");
            assertThat(stream.next()).isEmpty();
            assertThatThrownBy(() -> pbx.ask(AmiAction.named("QueueStatus")))
                    .isInstanceOf(AmiProblem.class)
                    .hasMessageContaining("was not asked before this point");
            assertThatThrownBy(() -> pbx.ask(AmiAction.named("Hangup").with("Channel", "x")))
                    .hasMessageContaining("is a recording: Hangup needs a PBX that runs");
        }
        try (var pbx = open()) {
            assertThat(pbx.ask(CHANNELS).message()).as("asked only").isEqualTo("second");
        }
    }

    @Test
    void whatWasAnsweredAboutAllChannelsAnswersForOne() throws Exception {
        var status = AmiAction.named("Status");
        try (var recorder = recorder(RecordingBounds.DEFAULTS)) {
            recorder.record(
                    status,
                    new AmiResponse(
                            ScriptedPbx.message("Response", "Success"),
                            List.of(
                                    ScriptedPbx.message("Event", "Status", "Channel", "A-1"),
                                    ScriptedPbx.message("Event", "Status", "Channel", "B-2"))));
        }
        try (var pbx = open()) {
            assertThat(pbx.ask(status).events()).hasSize(2);
            assertThat(pbx.ask(status.with("Channel", "B-2")).events())
                    .singleElement()
                    .satisfies(one -> assertThat(one.first("Channel")).contains("B-2"));
            assertThatThrownBy(() -> pbx.ask(status.with("Channel", "C-3")))
                    .isInstanceOf(AmiProblem.class);
        }
    }

    @Test
    void whatTheStateIsIsAskedWhenAConnectionBegins() throws Exception {
        var box = AmiAction.named("MailboxCount").with("Mailbox", "20@default");
        var live =
                new ScriptedPbx()
                        .answer(
                                "VoicemailUsersList",
                                ScriptedPbx.message("Response", "Success"),
                                ScriptedPbx.message(
                                        "Event", "VoicemailUserEntry",
                                        "VMContext", "default",
                                        "VoiceMailbox", "20"))
                        .answer(
                                "MailboxCount 20@default",
                                ScriptedPbx.message("Response", "Success", "NewMessages", "3"))
                        .answer(
                                "QueueStatus",
                                ScriptedPbx.message(
                                        "Response", "Error", "Message", "Permission denied"));
        var recorder = recorder(RecordingBounds.DEFAULTS);
        try (var recording = new RunningRecording(recorder, live, remarks::add)) {
            recording.take(new Connected(NOON, "11.0.0"));
            var end = System.nanoTime() + 20_000_000_000L;
            while (!knows(box)) {
                assertThat(System.nanoTime()).as("answered in time").isLessThan(end);
                recorder.beat();
            }
        }
        try (var pbx = open()) {
            assertThat(pbx.ask(box).response().first("NewMessages")).contains("3");
            assertThat(pbx.ask(AmiAction.named("QueueStatus")).message())
                    .as("a refusal is an answer")
                    .isEqualTo("Permission denied");
        }
    }

    @Test
    void itIsToldInItsOwnTimeDividedByTheSpeed() throws Exception {
        record(List.of(event(0), event(1_000), event(500), event(3_000)));
        var pace = new Pace(10);
        assertThat(pace.until(NOON, 50)).isEqualTo(Duration.ZERO);
        assertThat(pace.until(NOON.plusSeconds(1), 50)).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.until(NOON.plusSeconds(1), 100_000_050)).isEqualTo(Duration.ZERO);
        assertThat(pace.until(NOON.minusSeconds(5), 60)).as("a clock was set back").isZero();
        assertThat(pace.until(Instant.MAX, 50)).isEqualTo(Duration.ofDays(366).dividedBy(10));
        try (var pbx = RecordedPbx.open(file, 100, remarks::add);
                var stream = pbx.follow(EventWish.ALL)) {
            var began = System.nanoTime();
            for (var item = stream.next(); item.isPresent(); ) {
                item = stream.next();
            }
            assertThat(System.nanoTime() - began).isGreaterThan(29_000_000L);
        }
    }

    @Test
    void whoeverWaitsForTheNextIsToldOfTheEnd() throws Exception {
        record(List.of(event(0), event(3_600_000)));
        try (var pbx = RecordedPbx.open(file, 1, remarks::add)) {
            var stream = pbx.follow(EventWish.ALL);
            assertThat(stream.next()).isPresent();
            var closer = Thread.ofVirtual().start(stream::close);
            assertThat(stream.next()).isEmpty();
            closer.join();
        }
    }

    @Test
    void aWishLeavesTheRestOut() throws Exception {
        record(
                List.of(
                        new Connected(NOON, "11.0.0"),
                        event(1, "Privilege", "call,all"),
                        event(2, "Privilege", "agent,all")));
        try (var pbx = open();
                var stream = pbx.follow(new EventWish(Set.of("agent"), Set.of("test")))) {
            assertThat(stream.next()).containsInstanceOf(Connected.class);
            assertThat(words(List.of(stream.next().orElseThrow())).getFirst())
                    .contains("Number: 2");
            assertThat(stream.next()).isEmpty();
        }
    }

    @Test
    void recordingsComeThroughAPipeOneBehindTheOther() throws Exception {
        record(List.of(new Connected(NOON, "11.0.0"), event(1)));
        now = now.plusSeconds(60);
        record(List.of(new Connected(now, "11.0.0"), event(2)));
        var both =
                new SequenceInputStream(
                        new ByteArrayInputStream(
                                Files.readAllBytes(directory.resolve("house.rec.1"))),
                        new ByteArrayInputStream(Files.readAllBytes(file)));
        try (var pbx =
                RecordedPbx.read(
                        new ByteArrayInputStream(both.readAllBytes()), 1 / 0.0, remarks::add)) {
            assertThat(played(pbx)).hasSize(5).last().asString().contains("Number: 2");
        }
        assertThat(remarks).isEmpty();
    }
}
