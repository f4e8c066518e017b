package io.sidetone.agi.screening;

import java.util.random.RandomGenerator;

/** Random numbers that a test can foresee: the first code of three digits is 123, then 456. */
public final class CountingDigits implements RandomGenerator {

    private int next;

    @Override
    public long nextLong() {
        return (long) nextInt() << Integer.SIZE;
    }

    /** Even, because ranges that are no power of two take all bits but the lowest. */
    @Override
    public int nextInt() {
        return 2 * next++;
    }
}
