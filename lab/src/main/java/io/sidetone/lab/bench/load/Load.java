package io.sidetone.lab.bench.load;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The three kinds of load that are put on a FastAGI server.
 *
 * @param port the server's, on 127.0.0.1
 * @param script what is said in each call
 */
public record Load(int port, LoadScript script) {

    /** A lost SYN is sent again after 1, 3, 7 and 15 s; nothing takes longer than two of these. */
    private static final Duration STUCK = Duration.ofSeconds(60);

    private static final Duration TURN = Duration.ofMillis(100);

    /**
     * What came of sessions one after the other.
     *
     * @param whole sessions that were served to their end
     * @param perSecond the same by the time it took
     * @param refused sessions that were not served to their end
     */
    public record Rate(long whole, double perSecond, long refused) {}

    /**
     * What came of calls that all began in the same moment.
     *
     * @param waits from the connect to the first command, in ascending order; those of the refused
     *     are left out
     * @param refused calls that were not served to their end
     */
    public record Burst(List<Duration> waits, int refused) {

        public Burst {
            waits = List.copyOf(waits);
        }

        /**
         * The wait that this share of the calls does not exceed.
         *
         * @param share above 0, up to 1
         */
        public Duration waited(double share) {
            return waits.isEmpty()
                    ? Duration.ZERO
                    : waits.get((int) Math.ceil(waits.size() * share) - 1);
        }
    }

    /**
     * Keeps so many sessions open for a while; when one ends, the next begins.
     *
     * @throws LabFailure when the server stops answering
     */
    public Rate rate(int connections, Duration time) {
        try (LoadClient client = new LoadClient(port, script)) {
            begin(client, connections);
            long began = System.nanoTime();
            long whole = 0;
            long refused = 0;
            while (System.nanoTime() - began < time.toNanos()) {
                client.turn(TURN);
                for (LoadCall call : client.ended()) {
                    whole += call.whole() ? 1 : 0;
                    refused += call.whole() ? 0 : 1;
                    client.call();
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Rate(whole, whole / seconds, refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins so many calls at once and lets each run to its end.
     *
     * @throws LabFailure when one does not end
     */
    public Burst burst(int calls) {
        try (LoadClient client = new LoadClient(port, script)) {
            begin(client, calls);
            List<LoadCall> ended = new ArrayList<>();
            long began = System.nanoTime();
            while (ended.size() < calls) {
                client.turn(TURN);
                ended.addAll(client.ended());
                mustGoOn(began, calls - ended.size() + " calls of a burst do not end");
            }
            return result(ended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens so many calls and keeps them at the command that the script holds, until closed.
     *
     * @throws LabFailure when a call neither gets there nor is refused
     */
    public HeldCalls hold(int calls) {
        try {
            return HeldCalls.open(new LoadClient(port, script), calls);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void mustGoOn(long began, String what) {
        if (System.nanoTime() - began > STUCK.toNanos()) {
            throw new LabFailure("not within " + STUCK.toSeconds() + " s: " + what);
        }
    }

    private static void begin(LoadClient client, int calls) throws IOException {
        for (int i = 0; i < calls; i++) {
            client.call();
            // Asterisk's calls have a thread each: none waits with its opening lines for the
            // others.
            client.turn(Duration.ZERO);
        }
    }

    private static Burst result(List<LoadCall> ended) {
        long[] waits = ended.stream().filter(LoadCall::whole).mapToLong(LoadCall::waited).toArray();
        Arrays.sort(waits);
        return new Burst(
                Arrays.stream(waits).mapToObj(Duration::ofNanos).toList(),
                ended.size() - waits.length);
    }
}
