package io.sidetone.lab.bench.events;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.bench.client.EventsCommand;
import io.sidetone.lab.bench.client.Processors;
import io.sidetone.lab.daemon.ProcessGauge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code sidetone events --json} into a pipe whose lines are counted, to the last event. */
public final class CommandTrial {

    /** Of the last line, and of no other. */
    private static final String END = "\"" + StreamPeer.END + "\"";

    private static final int LARGEST_LINE = 8192;

    /** Where a line of JSON says what it is: an event, or that a connection came or went. */
    private static final int TYPE = "{\"type\":\"".length();

    private final long warmUp;
    private long lines;
    private int lineFrom;
    private long begunWith;
    private long beganAt;
    private double processor;

    /**
     * @param warmUp how many events are left out of the rates
     */
    public CommandTrial(long warmUp) {
        this.warmUp = warmUp;
    }

    /**
     * Runs it on a processor of its own.
     *
     * @return without its garbage, which nobody sees from outside
     */
    public ReadScore run(int port, Path log) {
        List<String> line = new ArrayList<>(Processors.one());
        line.addAll(EventsCommand.line(port, "events", "--json"));
        try {
            Process process = EventsCommand.start(line, log);
            try (InputStream out = process.getInputStream()) {
                return count(out, process);
            } finally {
                EventsCommand.end(process);
            }
        } catch (IOException e) {
            throw new LabFailure("cannot run sidetone events; see " + log, e);
        }
    }

    private ReadScore count(InputStream out, Process process) throws IOException {
        byte[] buffer = new byte[1 << 20];
        int kept = 0;
        while (true) {
            int got = out.read(buffer, kept, buffer.length - kept);
            if (got < 0) {
                throw new LabFailure("sidetone events ended after " + lines + " lines");
            }
            count(buffer, kept, kept + got, process);
            int tail = Math.max(0, kept + got - LARGEST_LINE);
            if (new String(buffer, tail, kept + got - tail, StandardCharsets.UTF_8).contains(END)) {
                return score(process);
            }
            kept = Math.min(LARGEST_LINE, kept + got);
            System.arraycopy(buffer, tail, buffer, 0, kept);
            lineFrom -= tail;
        }
    }

    private void count(byte[] buffer, int from, int to, Process process) {
        long before = lines;
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                lines += buffer[lineFrom + TYPE] == 'e' ? 1 : 0;
                lineFrom = i + 1;
            }
        }
        if (before < warmUp && lines >= warmUp) {
            beganAt = System.nanoTime();
            processor = processorSeconds(process);
            begunWith = lines;
        }
    }

    private ReadScore score(Process process) {
        double measured = lines - begunWith;
        double seconds = (System.nanoTime() - beganAt) / 1e9;
        double used = processorSeconds(process) - processor;
        // But for the peer's own last one; its first is part of the log-in.
        return new ReadScore(lines - 1.0, measured / seconds, used / measured * 1e6, Double.NaN);
    }

    private static double processorSeconds(Process process) {
        return new ProcessGauge(process.pid()).processorTime().toMillis() / 1000.0;
    }
}
