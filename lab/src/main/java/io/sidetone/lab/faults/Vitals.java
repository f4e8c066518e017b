package io.sidetone.lab.faults;

import io.sidetone.lab.daemon.ProcessGauge;

/**
 * What a running daemon uses.
 *
 * @param heap bytes of live objects, after a full collection
 * @param committed bytes that the heap holds from the system, in use or not
 * @param resident bytes in memory (VmRSS)
 * @param threads of the operating system
 * @param descriptors open files and sockets
 */
public record Vitals(long heap, long committed, long resident, int threads, int descriptors) {

    private static final double MEGABYTE = 1024 * 1024;

    /** Collects its garbage, and looks. */
    public static Vitals of(ProcessGauge gauge) {
        return new Vitals(
                gauge.liveHeapBytes(),
                gauge.committedHeapBytes(),
                gauge.residentBytes(),
                gauge.threads(),
                gauge.descriptors());
    }

    /** Bytes in memory that are no heap: code, stacks, buffers, what malloc keeps. */
    public long besidesHeap() {
        return resident - committed;
    }

    @Override
    public String toString() {
        return "%d threads, %d descriptors, %.1f MB of live heap, %.0f MB resident, %.0f MB of it heap"
                .formatted(
                        threads,
                        descriptors,
                        heap / MEGABYTE,
                        resident / MEGABYTE,
                        committed / MEGABYTE);
    }
}
