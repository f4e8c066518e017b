package io.sidetone.lab.bench.report;

/**
 * What a median, or every run, should be.
 *
 * @param text such as {@code under 10}
 * @param met whether it is
 */
public record Goal(String text, boolean met) {

    /** The median is to be below this. */
    public static Goal under(int limit, Spread measured) {
        return new Goal("under " + limit, measured.median() < limit);
    }

    /** No run may have had a single one. */
    public static Goal none(Spread measured) {
        return new Goal("none", measured.most() == 0);
    }

    /** Every run is to have had at least so many. */
    public static Goal all(int count, Spread measured) {
        return new Goal("%,d".formatted(count), measured.least() >= count);
    }

    /** The median is to be at least so many times the peer's. */
    public static Goal times(double factor, Spread measured, Spread peer) {
        return new Goal("%s times".formatted(factor), measured.median() >= factor * peer.median());
    }

    @Override
    public String toString() {
        return met ? text : "**missed:** " + text;
    }
}
