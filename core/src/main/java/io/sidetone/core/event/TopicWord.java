package io.sidetone.core.event;

import java.util.regex.Pattern;

/** Names as one level of a topic and as part of an identifier of Home Assistant. */
public final class TopicWord {

    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_-]");
    private static final int LONGEST = 64;

    private TopicWord() {}

    /** Letters, digits, {@code -} and {@code _} only, whatever it was; never empty. */
    public static String of(String name) {
        var plain = FOREIGN.matcher(name).replaceAll("-");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST));
        return cut.isEmpty() ? "-" : cut;
    }
}
