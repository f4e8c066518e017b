package io.sidetone.manager.ami;

import java.util.ArrayList;
import java.util.List;

/**
 * What Asterisk is asked to do. A line break in a value would begin a second action, so none can be
 * made with one.
 *
 * @param headers in the order of sending; the first is {@code Action}
 */
public record AmiAction(List<AmiHeader> headers) {

    /**
     * @throws IllegalArgumentException when a header holds a control character, or a name a colon
     */
    public AmiAction {
        headers = List.copyOf(headers);
        headers.forEach(AmiAction::check);
    }

    /** An action without headers of its own. */
    public static AmiAction named(String name) {
        return new AmiAction(List.of(new AmiHeader("Action", name)));
    }

    /**
     * The same with one more header.
     *
     * @throws IllegalArgumentException when it holds a control character, or the name a colon
     */
    public AmiAction with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new AmiHeader(name, value));
        return new AmiAction(more);
    }

    /** The name of the action. */
    public String name() {
        return headers.getFirst().value();
    }

    private static void check(AmiHeader header) {
        boolean control =
                (header.name() + header.value()).chars().anyMatch(Character::isISOControl);
        if (control || header.name().isEmpty() || header.name().indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "an AMI header must be one line: " + header.name().replaceAll("\\p{Cc}", "?"));
        }
    }

    /** Only the name: a value may be a secret. */
    @Override
    public String toString() {
        return "AmiAction[" + name() + "]";
    }
}
