package io.sidetone.lab.faults.crowd;

import io.sidetone.lab.LabFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many do something at the same time, each on a thread of their own. */
final class Together {

    private Together() {}

    /**
     * What came of it, in the same order.
     *
     * @throws LabFailure when somebody could not do it, with what went wrong for all of them
     */
    static <P, T> List<T> all(List<P> people, Function<P, T> deed) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> deeds =
                    people.stream().map(who -> threads.submit(() -> deed.apply(who))).toList();
            return outcomes(deeds);
        }
    }

    private static <T> List<T> outcomes(List<Future<T>> deeds) {
        List<T> outcomes = new ArrayList<>();
        Set<String> failures = new TreeSet<>();
        for (Future<T> deed : deeds) {
            try {
                outcomes.add(deed.get());
            } catch (ExecutionException e) {
                failures.add(String.valueOf(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LabFailure("interrupted among callers", e);
            }
        }
        if (!failures.isEmpty()) {
            throw new LabFailure("calls that did not go as they should: " + failures);
        }
        return outcomes;
    }
}
