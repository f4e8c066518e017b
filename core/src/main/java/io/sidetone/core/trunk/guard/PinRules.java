package io.sidetone.core.trunk.guard;

import io.sidetone.core.config.Secret;
import java.util.Set;
import java.util.regex.Pattern;

/** What no PIN may be, beside the passwords that no secret may be. */
final class PinRules {

    private static final Pattern FORM = Pattern.compile("[0-9]{4,12}");

    private static final String DOWNWARDS = "98765432109876543210";

    /** A year of the last century or this; half of all PINs are somebody's birthday. */
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

    /** {@code 1212}, {@code 123123}: a beginning again and again. */
    private static final Pattern AGAIN = Pattern.compile("([0-9]{1,4})\\1+");

    /** {@code 1122}, and a column of the keypad. */
    private static final Set<String> FAVOURITES =
            Set.of("2580", "0852", "1122", "1004", "1470", "1010", "4711", "0815", "1357", "2468");

    private PinRules() {}

    /**
     * Looks whether a PIN can be keyed and is none of the first that anybody tries.
     *
     * @throws IllegalArgumentException when it is; the message does not hold it
     */
    static void check(Secret pin) {
        var digits = pin.reveal();
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("`pin` is four to twelve digits");
        }
        if (isWeak(digits)) {
            throw new IllegalArgumentException(
                    "`pin` is among the first that anybody tries; make one with `shuf -i"
                            + " 100000-999999 -n 1`");
        }
    }

    private static boolean isWeak(String digits) {
        return DOWNWARDS.contains(digits)
                || "01234567890123456789".contains(digits)
                || YEAR.matcher(digits).matches()
                || AGAIN.matcher(digits).matches()
                || FAVOURITES.contains(digits);
    }
}
