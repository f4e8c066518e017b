package io.sidetone.lab.bench.events;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * A reader's own count, of time, processor and garbage too. The first events are left out of the
 * rates: until then the compiler is measured. Used by one thread.
 */
public final class ReadTally {

    private final long warmUp;
    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long count;
    private long beganAt;
    private long processor;
    private long allocated;

    /**
     * @param warmUp how many events are left out of the rates; 0 for a count alone
     */
    public ReadTally(long warmUp) {
        this.warmUp = warmUp;
        begin();
    }

    /** An event came. */
    public void came() {
        count++;
        if (count == warmUp) {
            begin();
        }
    }

    private void begin() {
        processor = system.getProcessCpuTime();
        allocated = threads.getTotalThreadAllocatedBytes();
        beganAt = System.nanoTime();
    }

    /** The score, once the end has come. */
    public ReadScore score() {
        double measured = Math.max(1, count - warmUp);
        double seconds = (System.nanoTime() - beganAt) / 1e9;
        return new ReadScore(
                (double) count,
                measured / seconds,
                (system.getProcessCpuTime() - processor) / 1e9 / measured * 1e6,
                (threads.getTotalThreadAllocatedBytes() - allocated) / measured);
    }
}
