package io.sidetone.console.events;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.recording.Recorder;
import io.sidetone.manager.recording.RecordingBounds;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;

/** A call from the trunk to the kitchen, recorded, and a link that broke in it. */
final class SampleHouse {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private SampleHouse() {}

    static void record(Path file) throws IOException {
        try (var recorder =
                Recorder.begin(file, RecordingBounds.DEFAULTS, "house", InstantSource.system())) {
            recorder.record(new Connected(NOON, "11.0.0"));
            recorder.record(
                    event(
                            1,
                            "Newchannel",
                            "Channel",
                            "PJSIP/trunk-00000001",
                            "ChannelStateDesc",
                            "Ring",
                            "CallerIDNum",
                            "0049301234",
                            "CallerIDName",
                            "Eve \u001b[31m\u202e",
                            "Exten",
                            "20",
                            "Context",
                            "from-trunk",
                            "Linkedid",
                            "1.1"));
            recorder.record(
                    event(
                            2,
                            "DialBegin",
                            "Channel",
                            "PJSIP/trunk-00000001",
                            "Linkedid",
                            "1.1",
                            "DestChannel",
                            "PJSIP/kitchen-00000002",
                            "DialString",
                            "kitchen"));
            recorder.record(new Lost(NOON.plusSeconds(3), "the connection was reset"));
            recorder.record(
                    new Gap(
                            NOON.plusMillis(7_200),
                            NOON.plusSeconds(3),
                            Gap.Reason.DISCONNECTED,
                            0));
            recorder.record(new Connected(NOON.plusMillis(7_200), "11.0.0"));
            recorder.record(
                    new Gap(
                            NOON.plusSeconds(8),
                            NOON.plusMillis(7_500),
                            Gap.Reason.SLOW_READER,
                            1234));
            recorder.record(
                    event(
                            9,
                            "Hangup",
                            "Channel",
                            "PJSIP/kitchen-00000002",
                            "Linkedid",
                            "1.1",
                            "Cause",
                            "16",
                            "Cause-txt",
                            "Normal Clearing"));
            recorder.record(event(10, "VoicemailPasswordChange", "NewPassword", "4711"));
        }
    }

    private static ManagerEvent event(int second, String type, String... namesAndValues) {
        var headers = new ArrayList<AmiHeader>();
        headers.add(new AmiHeader("Event", type));
        headers.add(new AmiHeader("Privilege", "call,all"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new AmiHeader(namesAndValues[i], namesAndValues[i + 1]));
        }
        return ManagerEvent.of(NOON.plusSeconds(second), headers);
    }
}
