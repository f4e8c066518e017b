package io.sidetone.agi.screening.menu;

/** What may be keyed at one point of a call. */
@FunctionalInterface
interface KeyPlan {

    /** How far a row of keys has come. */
    enum Progress {
        /** Nothing begins so. What else is keyed still belongs to it, and is awaited. */
        WRONG,
        /** More keys may follow; it may mean something already. */
        OPEN,
        /** It means something, and nothing longer begins so: no further key is awaited. */
        DONE
    }

    /**
     * How far this row of keys has come.
     *
     * @param keys one or more, without {@code #}
     */
    Progress progress(String keys);

    /** A row of so many keys, whichever. */
    static KeyPlan ofLength(int length) {
        return keys -> keys.length() < length ? Progress.OPEN : Progress.DONE;
    }
}
