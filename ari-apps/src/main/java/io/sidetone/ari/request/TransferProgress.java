package io.sidetone.ari.request;

/** What a telephone that transfers a call (SIP REFER) is told of it (Asterisk 22.3). */
public enum TransferProgress {

    /** It rings there (100 in the sipfrag). */
    PROGRESS("channel_progress"),

    /** It was taken there (200): the telephone lets go. */
    ANSWERED("channel_answered"),

    /** Nobody is there (503). */
    UNAVAILABLE("channel_unavailable"),

    /** It is not wanted there (603). */
    DECLINED("channel_declined");

    private final String word;

    TransferProgress(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
