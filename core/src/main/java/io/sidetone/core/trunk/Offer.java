package io.sidetone.core.trunk;

/** What one trunk says to one call. */
sealed interface Offer {

    /** The trunk's name. */
    String trunk();

    /** In words. */
    String text();

    /**
     * It takes the call.
     *
     * @param channels how its channels' names begin
     */
    record Way(TrunkTry way, String channels) implements Offer {

        @Override
        public String trunk() {
            return way.trunk();
        }

        @Override
        public String text() {
            return "%s, %s".formatted(dials(way), Money.perMinute(way.perMinute()));
        }
    }

    /** It does not. */
    record LeftOut(String trunk, Why why, String text) implements Offer {}

    /** What a trunk is given, in words. */
    static String dials(TrunkTry way) {
        return "dials " + way.endpoint() + way.callerId().map(id -> " as " + id).orElse("");
    }

    /** Why a trunk does not take a call. */
    enum Why {
        /** It never does. */
        UNFIT,
        /** It has as many calls as it takes. */
        FULL,
        /** Not at this hour. */
        CLOSED
    }
}
