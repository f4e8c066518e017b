package io.sidetone.ari.call;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.RecordingEnd;
import io.sidetone.core.call.RecordingFailed;
import io.sidetone.core.call.RecordingRequest;
import java.time.Duration;

/** One recording that was asked for, up to its end. */
final class RunningRecording {

    /** Asterisk cuts this off the end of a recording that is stopped. */
    private static final Duration TRIM = Duration.ofMillis(200);

    /** Asterisk ends a recording by itself after this long without a frame from the telephone. */
    private static final Duration NO_SOUND = Duration.ofSeconds(4);

    /** A recording that ends sooner than its limits by this much did not end for them. */
    private static final Duration TOO_SOON = Duration.ofMillis(500);

    /** After less than this there is no frame in the file. */
    private static final Duration NOTHING = Duration.ofMillis(40);

    /** The last of a tone may still be on its way when its time is over. */
    private static final Duration FADE = Duration.ofMillis(60);

    private final RecordingRequest request;
    private final CallNews.Listening told;
    private final CallNews news;
    private final Requests requests;
    private long begun = System.nanoTime();

    RunningRecording(
            RecordingRequest request, CallNews.Listening told, CallNews news, Requests requests) {
        this.request = request;
        this.told = told;
        this.news = news;
        this.requests = requests;
    }

    /**
     * Waits until Asterisk records.
     *
     * @throws CallEnded when the caller leaves before
     */
    void awaitBegin() throws CallEnded {
        long end = System.nanoTime() + AriDeadlines.AT_ONCE.toNanos();
        while (System.nanoTime() < end) {
            switch (told.next(end)) {
                case News.RecordingBegun(var name) when name.equals(request.name()) -> {
                    begun = System.nanoTime();
                    return;
                }
                case News.Gone _ -> news.mustBeThere();
                default -> {}
            }
        }
        throw late("begin");
    }

    /**
     * Follows it to its end.
     *
     * @param length of the tone, which is ended after it
     */
    RecordingEnd follow(Duration length, WhisperedTone tone) throws CallEnded, RecordingFailed {
        long maximum = begun + request.maximum().plus(TRIM).toNanos();
        long silent = System.nanoTime() + length.plus(FADE).toNanos();
        while (System.nanoTime() < maximum) {
            boolean sounds = System.nanoTime() < silent;
            if (!sounds) {
                tone.close();
            }
            switch (told.next(sounds ? Math.min(silent, maximum) : maximum)) {
                case News.Key(var key) when request.stopOn().contains(key) -> {
                    return stopped(RecordingEnd.DIGIT);
                }
                case News.RecordingOver(var name) when name.equals(request.name()) -> {
                    return over();
                }
                case News.Leaving _ -> {
                    return left(AriDeadlines.AT_ONCE);
                }
                case News.Gone _ -> {
                    return left(AriDeadlines.LATE_NEWS);
                }
                case News.Missed _, News.Silence _ -> {
                    if (!sounds && isOver()) {
                        return over();
                    }
                }
                default -> {}
            }
        }
        return stopped(RecordingEnd.TIMEOUT);
    }

    private RecordingEnd stopped(RecordingEnd end) throws CallEnded {
        if (requests.ifThere(ari -> ari.recordings().stop(request.name()).execute())
                && !hearsEnd(AriDeadlines.AT_ONCE)
                && !isOver()) {
            throw late("end");
        }
        return end;
    }

    /** Asterisk closes the file before it says that the recording is over. */
    private RecordingEnd left(Duration limit) throws CallEnded {
        var length = sinceBegin();
        hearsEnd(limit);
        if (length.compareTo(NOTHING) < 0) {
            news.mustBeThere();
        }
        return RecordingEnd.HANGUP;
    }

    /** It ended by itself; what cannot be written ends at once, and is said to be done. */
    private RecordingEnd over() throws CallEnded, RecordingFailed {
        if (sinceBegin().plus(TOO_SOON).compareTo(shortest()) >= 0) {
            return RecordingEnd.TIMEOUT;
        }
        if (told.hears(News.Gone.class::isInstance, AriDeadlines.LATE_NEWS)) {
            return left(Duration.ZERO);
        }
        throw new RecordingFailed(
                "Asterisk cannot write '%s' into its recording directory: is there one, owned by Asterisk's user, on a disk that is not full?"
                        .formatted(request.name()));
    }

    private Duration shortest() {
        var shortest = request.maximum().compareTo(NO_SOUND) < 0 ? request.maximum() : NO_SOUND;
        return request.silence().isPositive() && request.silence().compareTo(shortest) < 0
                ? request.silence()
                : shortest;
    }

    private boolean hearsEnd(Duration limit) throws CallEnded {
        return told.hears(new News.RecordingOver(request.name())::equals, limit);
    }

    private boolean isOver() throws CallEnded {
        return !requests.ifThere(ari -> ari.recordings().getLive(request.name()).execute());
    }

    private Duration sinceBegin() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static CallEnded late(String what) {
        return new CallEnded(
                CallEnded.Reason.DEADLINE,
                "a recording did not %s within %d ms"
                        .formatted(what, AriDeadlines.AT_ONCE.toMillis()));
    }
}
