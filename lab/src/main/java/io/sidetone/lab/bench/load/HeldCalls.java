package io.sidetone.lab.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls that stay open. To be used by one thread. */
public final class HeldCalls implements AutoCloseable {

    /** Connecting at once: fewer than any server's backlog, as this is not about bursts. */
    private static final int CONNECTING = 100;

    private static final Duration TURN = Duration.ofMillis(100);

    private final LoadClient client;
    private final List<LoadCall> calls = new ArrayList<>();

    private HeldCalls(LoadClient client) {
        this.client = client;
    }

    static HeldCalls open(LoadClient client, int wanted) throws IOException {
        HeldCalls calls = new HeldCalls(client);
        try {
            calls.open(wanted);
            return calls;
        } catch (IOException | RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /** How many are open, each in a command that is not answered. */
    public int held() {
        return (int) calls.stream().filter(LoadCall::held).count();
    }

    /** How many were not let in. */
    public int refused() {
        return calls.size() - held();
    }

    /** Answers what was held back, and waits for the sessions to end. */
    @Override
    public void close() {
        try (client) {
            int open = held();
            client.ended();
            client.release();
            long began = System.nanoTime();
            while (open > 0) {
                client.turn(TURN);
                open -= client.ended().size();
                Load.mustGoOn(began, open + " calls do not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(int wanted) throws IOException {
        List<LoadCall> connecting = new ArrayList<>();
        int refused = 0;
        long began = System.nanoTime();
        while (calls.size() < wanted || !connecting.isEmpty()) {
            while (calls.size() < wanted && connecting.size() < CONNECTING) {
                LoadCall call = client.call();
                calls.add(call);
                connecting.add(call);
            }
            client.turn(TURN);
            List<LoadCall> ended = client.ended();
            refused += ended.size();
            connecting.removeAll(ended);
            connecting.removeIf(LoadCall::held);
            Load.mustGoOn(
                    began,
                    "%d calls wait to be let in, %d were refused"
                            .formatted(connecting.size(), refused));
        }
    }
}
