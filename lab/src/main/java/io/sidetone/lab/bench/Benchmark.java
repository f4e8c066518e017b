package io.sidetone.lab.bench;

import io.sidetone.lab.bench.report.Section;

/** Something that is measured several times. */
@FunctionalInterface
interface Benchmark {

    /**
     * Measures.
     *
     * @param runs how often
     */
    Section measure(int runs);
}
