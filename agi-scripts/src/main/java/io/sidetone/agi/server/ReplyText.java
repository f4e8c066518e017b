package io.sidetone.agi.server;

import org.jspecify.annotations.Nullable;

/**
 * Takes apart {@code 200 result=1 (data) endpos=123}, whose second and third part may be missing.
 * By hand: every command of every call comes here, and regular expressions took 4 % of the server's
 * processor time.
 */
final class ReplyText {

    private static final String RESULT = "200 result=";
    private static final String ENDPOS = " endpos=";
    private static final String OPENING = " (";

    /** So many digits fit the field that they become. */
    private static final int RESULT_DIGITS = 9;

    private static final int ENDPOS_DIGITS = 18;

    private final String text;

    /** Where the result's number ends; -1 when this is no reply. */
    private final int afterResult;

    ReplyText(String text) {
        this.text = text;
        this.afterResult = text.startsWith(RESULT) ? numberEnd(RESULT.length(), RESULT_DIGITS) : -1;
    }

    /** The reply; null when the text is none, or only the beginning of one. */
    @Nullable AgiReply whole() {
        if (afterResult < 0) {
            return null;
        }
        if (afterResult == text.length()) {
            return reply("", AgiReply.NOWHERE);
        }
        return text.startsWith(OPENING, afterResult) ? withData() : withEndpos("", afterResult);
    }

    /** Whether a value begins here, which may hold line breaks and ends with its parenthesis. */
    boolean beginsValue() {
        return afterResult >= 0 && text.startsWith(OPENING, afterResult);
    }

    private @Nullable AgiReply withData() {
        int from = afterResult + OPENING.length();
        int last = text.length() - 1;
        if (last >= from && text.charAt(last) == ')') {
            return reply(text.substring(from, last), AgiReply.NOWHERE);
        }
        // The last one: a value may look like another reply.
        int end = text.lastIndexOf(")" + ENDPOS);
        return end < from ? null : withEndpos(text.substring(from, end), end + 1);
    }

    private @Nullable AgiReply withEndpos(String data, int at) {
        int from = at + ENDPOS.length();
        return text.startsWith(ENDPOS, at) && numberEnd(from, ENDPOS_DIGITS) == text.length()
                ? reply(data, Long.parseLong(text, from, text.length(), 10))
                : null;
    }

    private AgiReply reply(String data, long endpos) {
        int result = Integer.parseInt(text, RESULT.length(), afterResult, 10);
        return new AgiReply(result, data, endpos);
    }

    /** The end of the number that begins there; -1 when there is none, or it is too long. */
    private int numberEnd(int from, int mostDigits) {
        int digits = text.startsWith("-", from) ? from + 1 : from;
        int end = digits;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end == digits || end - digits > mostDigits ? -1 : end;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
