package io.sidetone.core.trunk;

import io.sidetone.core.config.Inline;
import java.util.regex.Pattern;

/**
 * Where a trunk's calls go, in the words of Asterisk's {@code Dial}: {@code
 * PJSIP/${number}@provider}.
 *
 * @param template a dial string with one {@code ${number}} in it
 */
@Inline
public record TrunkEndpoint(String template) {

    private static final String NUMBER = "${number}";

    private static final String RESOURCE = "[A-Za-z0-9_.:@/;=-]*";

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9]+/" + RESOURCE + "\\$\\{number}" + RESOURCE);

    /** {@code TECH/${number}@peer}, or {@code TECH/peer/…}. */
    private static final Pattern CHANNELS =
            Pattern.compile(
                    "([A-Za-z0-9]+)/(?:\\$\\{number}@([A-Za-z0-9_.-]+)|([A-Za-z0-9_.-]+)/).*");

    /**
     * @throws IllegalArgumentException when it is no dial string with one {@code ${number}} in it
     */
    public TrunkEndpoint {
        if (!FORM.matcher(template).matches()) {
            throw new IllegalArgumentException(
                    "not one dial string with ${number} in it; write it like"
                            + " PJSIP/${number}@provider");
        }
    }

    /**
     * The dial string for one call.
     *
     * @param number digits with a plus at most, or a user's name
     */
    String with(String number) {
        return template.replace(NUMBER, number);
    }

    /** How its channels' names begin, {@code PJSIP/provider}, as far as this tells. */
    String channels() {
        var form = CHANNELS.matcher(template);
        if (!form.matches()) {
            return template.substring(0, template.indexOf(NUMBER));
        }
        return form.group(1) + "/" + (form.group(2) == null ? form.group(3) : form.group(2));
    }
}
