package io.sidetone.core.mail;

import io.sidetone.core.config.Inline;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address in its plain form, {@code local@domain} (RFC 5321, 4.1.2): a dot-atom and a host
 * name, both ASCII. Quoted local parts, address literals and comments are refused: nobody types
 * them, and they are where injected headers hide.
 *
 * @param text the address
 */
@Inline
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?!-)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

    /**
     * @throws IllegalArgumentException when it is no such address
     */
    public MailAddress {
        if (text.length() > LONGEST
                || text.indexOf('@') > LONGEST_LOCAL_PART
                || !ADDRESS.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "not a mail address; write it plainly, like anna@example.org");
        }
    }

    /** The address, if it is one. */
    public static Optional<MailAddress> parse(String text) {
        try {
            return Optional.of(new MailAddress(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // that is what was asked
        }
    }

    /** What follows the {@code @}. */
    public String domain() {
        return text.substring(text.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
