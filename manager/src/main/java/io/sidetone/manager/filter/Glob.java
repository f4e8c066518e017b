package io.sidetone.manager.filter;

/**
 * A pattern of {@code *} for any text and {@code ?} for any one character; everything else is
 * itself, and case counts. Never slower than text times pattern, whatever both hold.
 *
 * @param pattern may be empty, which only empty text matches
 */
public record Glob(String pattern) {

    /** Whether the whole text is like this. */
    public boolean matches(String text) {
        int at = 0;
        int next = 0;
        int star = -1;
        int resumed = 0;
        while (at < text.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                star = next++;
                resumed = at;
            } else if (next < pattern.length() && isOne(pattern.charAt(next), text.charAt(at))) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++resumed;
            } else {
                return false;
            }
        }
        return isOnlyStars(next);
    }

    /** Whether it stands for one text only. */
    public boolean isPlain() {
        return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
    }

    private static boolean isOne(char wanted, char found) {
        return wanted == '?' || wanted == found;
    }

    private boolean isOnlyStars(int from) {
        for (int i = from; i < pattern.length(); i++) {
            if (pattern.charAt(i) != '*') {
                return false;
            }
        }
        return true;
    }
}
