package io.sidetone.manager.mailbox;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mailbox as voicemail.conf names it.
 *
 * @param box its number there
 * @param context the section that it stands in
 */
public record MailboxName(String box, String context) implements Comparable<MailboxName> {

    /** The section that is meant when none is named; Asterisk's own rule. */
    private static final String USUAL = "default";

    /** Longer ones Asterisk cuts (AST_MAX_CONTEXT is 80, AST_MAX_EXTENSION is 80). */
    private static final int LONGEST = 79;

    /** Whatever would mean a second mailbox or another directory to Asterisk is not in it. */
    private static final Pattern PART = Pattern.compile("[^\\p{Cntrl}\\s@,/&]{1," + LONGEST + "}");

    private static final Comparator<MailboxName> ORDER =
            Comparator.comparing(MailboxName::context)
                    .thenComparingInt(name -> name.box.length())
                    .thenComparing(MailboxName::box);

    /**
     * @throws IllegalArgumentException when Asterisk can have no such mailbox
     */
    public MailboxName {
        if (!PART.matcher(box).matches() || !PART.matcher(context).matches()) {
            throw new IllegalArgumentException("not a mailbox; write it like 20 or 20@default");
        }
    }

    /**
     * Reads {@code 20} or {@code 20@office}.
     *
     * @throws IllegalArgumentException when it is neither; the message says how to write it
     */
    public static MailboxName of(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new MailboxName(text, USUAL)
                : new MailboxName(text.substring(0, at), text.substring(at + 1));
    }

    /** As {@link #of}; empty for what no mailbox is called. */
    static Optional<MailboxName> heard(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException notAMailbox) {
            return Optional.empty(); // a PBX may say anything
        }
    }

    /** As short as Asterisk understands it: {@code 20}, {@code 20@office}. */
    public String brief() {
        return context.equals(USUAL) ? box : toString();
    }

    @Override
    public int compareTo(MailboxName other) {
        return ORDER.compare(this, other);
    }

    /** {@code 20@default}. */
    @Override
    public String toString() {
        return box + "@" + context;
    }
}
