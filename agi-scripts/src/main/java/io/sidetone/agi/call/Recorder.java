package io.sidetone.agi.call;

import io.sidetone.agi.server.AgiReply;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.RecordingEnd;
import io.sidetone.core.call.RecordingFailed;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.core.call.Tone;

/**
 * Records from the tone's first moment. {@code RECORD FILE}'s own BEEP is heard before the file is
 * opened, so it costs what is said during it. Instead the tone comes from Asterisk's generator,
 * which plays on while {@code RECORD FILE}, sent right after, already records. Measured on 22.10
 * with a caller who speaks all the time, four calls: the recording began 0 to 20 ms before the
 * tone, equalled what the caller said sample by sample, and the caller heard the tone whole (260
 * ms); with BEEP the first 440 ms of speech were missing.
 */
final class Recorder {

    private final Line line;
    private final TonePlayer tones;
    private final RecordingFiles recordings;

    Recorder(Line line, TonePlayer tones, RecordingFiles recordings) {
        this.line = line;
        this.tones = tones;
        this.recordings = recordings;
    }

    RecordingEnd record(RecordingRequest request) throws CallEnded, RecordingFailed {
        line.mustBeThere();
        if (request.announced()) {
            tones.start(Tone.RECORD);
        }
        var limit = Deadlines.after(request.maximum());
        var reply = line.send(command(request), limit);
        // The status tells, not the number: on silence 22.10 answers "result=3492 (timeout)".
        return switch (reply.data()) {
            case "dtmf" -> RecordingEnd.DIGIT;
            case "timeout" -> RecordingEnd.TIMEOUT;
            case "hangup", "waitfor" -> hungUp(reply);
            case "writefile" -> throw cannotWrite();
            default -> throw new RecordingFailed("Asterisk did not record: " + reply);
        };
    }

    /** Asterisk closes the file before it answers; with nothing in it there may be none. */
    private static RecordingEnd hungUp(AgiReply reply) throws CallEnded {
        if (reply.endpos() <= 0) {
            throw Line.hungUp();
        }
        return RecordingEnd.HANGUP;
    }

    private AgiCommand command(RecordingRequest request) {
        return AgiCommand.recordFile(
                recordings.path(request.name()),
                "wav",
                request.stopOn().keys(),
                request.maximum(),
                request.silence());
    }

    private RecordingFailed cannotWrite() {
        return new RecordingFailed(
                "Asterisk cannot write into %1$s: is it there on Asterisk's machine, owned by Asterisk's user, its disk not full nor read-only? ls -ld %1$s; df -h %1$s"
                        .formatted(recordings.directory()));
    }
}
