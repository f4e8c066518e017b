package io.sidetone.ari.doorbell;

import java.util.regex.Pattern;

/** How things are named in the configuration; a single letter means something to a dialplan. */
final class KebabCase {

    static final Pattern FORM = Pattern.compile("(?=.{2,40}$)[a-z0-9]+(-[a-z0-9]+)*");

    private KebabCase() {}

    static void check(String what, String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    what
                            + " is named by 2 to 40 small letters, digits and hyphens, like `front-door`");
        }
    }
}
