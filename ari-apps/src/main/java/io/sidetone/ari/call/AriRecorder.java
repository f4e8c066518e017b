package io.sidetone.ari.call;

import ch.loway.oss.ari4java.tools.RestException;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.RecordingEnd;
import io.sidetone.core.call.RecordingFailed;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.core.call.Tone;
import io.sidetone.core.call.playing.Cadence;
import java.time.Duration;

/**
 * Records over ARI, from before the tone begins. Keys and the maximum are watched here, for ARI
 * knows but {@code #} and {@code *}, and whole seconds.
 */
final class AriRecorder {

    private final String channelId;
    private final CallNews news;
    private final Requests requests;

    AriRecorder(String channelId, CallNews news, Requests requests) {
        this.channelId = channelId;
        this.news = news;
        this.requests = requests;
    }

    RecordingEnd record(RecordingRequest request) throws CallEnded, RecordingFailed {
        try (var told = news.listen();
                var tone = toneFor(request)) {
            start(request);
            var recording = new RunningRecording(request, told, news, requests);
            recording.awaitBegin();
            tone.play(Tone.RECORD);
            var end = recording.follow(length(request), tone);
            tone.endSilence();
            return end;
        }
    }

    private WhisperedTone toneFor(RecordingRequest request) throws CallEnded {
        return request.announced()
                ? WhisperedTone.to(channelId, requests)
                : WhisperedTone.none(channelId, requests);
    }

    private static Duration length(RecordingRequest request) {
        return request.announced() ? Cadence.of(Tone.RECORD).length() : Duration.ZERO;
    }

    private void start(RecordingRequest request) throws CallEnded, RecordingFailed {
        try {
            requests.plainly(ari ->
                    ari.channels()
                            .record(channelId, request.name(), "wav")
                            .setIfExists("overwrite")
                            .setTerminateOn("none")
                            .setMaxDurationSeconds(seconds(request.maximum()) + 1)
                            .setMaxSilenceSeconds(seconds(request.silence()))
                            .execute());
        } catch (RestException refused) {
            if (refused.getCode() == 0) {
                throw Requests.ended(refused);
            }
            if (Requests.isGone(refused)) {
                news.callerLeft();
            }
            news.mustBeThere();
            throw new RecordingFailed(
                    "Asterisk does not record: ARI answered %d; is there a recording directory?"
                            .formatted(refused.getCode()));
        }
    }

    /** Whole seconds, the begun one too. */
    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.plusMillis(999).toSeconds());
    }
}
