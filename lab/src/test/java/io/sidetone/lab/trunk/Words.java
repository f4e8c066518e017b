package io.sidetone.lab.trunk;

/** What callers hear, word by word. */
final class Words {

    static final String NOT_ALLOWED = "You may not call this number from this telephone.";

    static final String WRONG_PIN = "The PIN was not right. This call is not put through.";

    static final String NO_NUMBER = "There is no such number. Please check it and dial again.";

    private Words() {}
}
