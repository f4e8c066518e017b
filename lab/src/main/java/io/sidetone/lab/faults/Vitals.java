package io.sidetone.lab.faults;

import io.sidetone.lab.daemon.ProcessGauge;

/**
 * What a running daemon uses.
 *
 * @param heap bytes of live objects, after a full collection
 * @param resident bytes in memory (VmRSS)
 * @param threads of the operating system
 * @param descriptors open files and sockets
 */
public record Vitals(long heap, long resident, int threads, int descriptors) {

    private static final double MEGABYTE = 1024 * 1024;

    /** Collects its garbage, and looks. */
    public static Vitals of(ProcessGauge gauge) {
        return new Vitals(
                gauge.liveHeapBytes(), gauge.residentBytes(), gauge.threads(), gauge.descriptors());
    }

    @Override
    public String toString() {
        return "%d threads, %d descriptors, %.1f MB of live heap, %.0f MB resident"
                .formatted(threads, descriptors, heap / MEGABYTE, resident / MEGABYTE);
    }
}
