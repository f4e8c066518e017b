package io.sidetone.ari.doorbell;

import io.sidetone.core.config.Inline;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom to ring, as written: Asterisk's dial string of one telephone, {@code PJSIP/kitchen}, or the
 * name of a group of them.
 *
 * @param text as written
 */
@Inline
public record Destination(String text) {

    /** Blanks, commas and the like would be read by Asterisk as something else. */
    private static final Pattern DIAL_STRING =
            Pattern.compile("[A-Za-z0-9]{1,20}/[A-Za-z0-9+*#._:;@/~-]{1,200}");

    private static final Pattern THROUGH_A_TRUNK = Pattern.compile("PJSIP/.+@.+");
    private static final Pattern OF_AN_ENDPOINT = Pattern.compile("PJSIP/[^@/]+");

    /**
     * @throws IllegalArgumentException when it can be neither
     */
    public Destination {
        if (text.contains("&")) {
            throw new IllegalArgumentException(
                    "one telephone each; write a list, like [PJSIP/kitchen, PJSIP/hall]");
        }
        if (!DIAL_STRING.matcher(text).matches() && !KebabCase.FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "neither a telephone like `PJSIP/kitchen` nor the name of a group");
        }
    }

    /** The group that is meant; empty when it is a telephone. */
    Optional<GroupName> group() {
        return text.contains("/") ? Optional.empty() : Optional.of(new GroupName(text));
    }

    /** Whether it leads out of the house, as far as can be told by its form. */
    boolean leadsOut() {
        return THROUGH_A_TRUNK.matcher(text).matches();
    }

    /** Whether several telephones may be registered under it. */
    boolean hasContacts() {
        return OF_AN_ENDPOINT.matcher(text).matches();
    }
}
