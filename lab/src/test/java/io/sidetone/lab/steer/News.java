package io.sidetone.lab.steer;

import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What a flow was told, for the flow to wait for and the test to look at. */
final class News {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<LegNews> told = new CopyOnWriteArrayList<>();

    /** The flow waits for particular news. */
    <T extends LegNews> T awaits(SteeredCall call, Class<T> kind) throws CallEnded {
        return awaits(call, kind, _ -> true);
    }

    /** The flow waits for particular news. */
    <T extends LegNews> T awaits(SteeredCall call, Class<T> kind, Predicate<T> wanted)
            throws CallEnded {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            var next = call.next(LIMIT);
            told.add(next);
            if (kind.isInstance(next) && wanted.test(kind.cast(next))) {
                return kind.cast(next);
            }
        }
        throw new LabFailure("no " + kind.getSimpleName() + ", but " + told);
    }

    /** The flow listens to all that comes, up to the caller's leaving. */
    void awaitsCallersEnd(SteeredCall call) throws CallEnded {
        awaits(call, LegNews.CallerLeft.class);
    }

    /** The test waits until the flow was told. */
    <T extends LegNews> T has(Class<T> kind) {
        Await.until(kind.getSimpleName(), LIMIT, () -> !all(kind).isEmpty());
        return all(kind).getFirst();
    }

    /** All news of a kind so far. */
    <T extends LegNews> List<T> all(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** All so far, but for silence. */
    List<String> kinds() {
        return told.stream()
                .filter(each -> !(each instanceof LegNews.Silence))
                .map(each -> each.getClass().getSimpleName())
                .toList();
    }

    static Predicate<LegNews.Ended> of(Leg leg) {
        return ended -> ended.leg().equals(leg);
    }
}
