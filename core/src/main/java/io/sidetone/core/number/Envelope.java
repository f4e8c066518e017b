package io.sidetone.core.number;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands around a number: {@code "Eve" <sip:+4930123456;ext=5@host;user=phone>}, or a {@code
 * tel:} address (RFC 3261, RFC 3966).
 *
 * @param user what names the caller; untouched otherwise
 * @param parameters what follows the number within the user part, from the first semicolon on
 * @param address whether it was written as an address
 */
record Envelope(String user, String parameters, boolean address) {

    private static final Pattern EXTENSION = Pattern.compile("(?i);ext=([0-9]{1,7})(?:;|$)");
    private static final Pattern CONTEXT = Pattern.compile("(?i);phone-context=(\\+[0-9.()-]+)");

    /** Text without what stands around it. */
    static Envelope open(String text, Trace trace) {
        var inner = withoutBrackets(text.strip());
        trace.change("taken out of the brackets", text, inner);
        var lower = inner.toLowerCase(Locale.ROOT);
        if (lower.startsWith("tel:")) {
            return telephone(inner, trace);
        }
        int scheme = lower.startsWith("sip:") ? 4 : lower.startsWith("sips:") ? 5 : 0;
        int at = inner.lastIndexOf('@');
        if (scheme > 0 || at >= 0) {
            var user = withoutPassword(inner.substring(scheme, Math.max(scheme, at)));
            trace.step("user part of the SIP address", inner, user);
            return split(user, true, trace);
        }
        return split(inner, false, trace);
    }

    /** Digits to dial once the other side has answered. */
    Optional<String> extension() {
        var found = EXTENSION.matcher(parameters);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Envelope telephone(String inner, Trace trace) {
        var number = split(inner.substring("tel:".length()), true, Trace.OFF);
        trace.step("number of the tel: address", inner, number.user());
        var context = CONTEXT.matcher(number.parameters());
        if (number.user().startsWith("+") || !context.find()) {
            return number;
        }
        var whole = context.group(1) + number.user();
        trace.step("phone-context put before", number.user(), whole);
        return new Envelope(whole, number.parameters(), true);
    }

    private static String withoutBrackets(String text) {
        int open = text.lastIndexOf('<');
        int close = text.indexOf('>', open + 1);
        return open >= 0 && close > open ? text.substring(open + 1, close).strip() : text;
    }

    private static String withoutPassword(String user) {
        int colon = user.indexOf(':');
        return colon < 0 ? user : user.substring(0, colon);
    }

    /** Parameters follow a number only; a name may have a semicolon of its own. */
    private static Envelope split(String user, boolean address, Trace trace) {
        int end = user.indexOf(';');
        if (end < 0) {
            return new Envelope(user, "", address);
        }
        var number = user.substring(0, end);
        if (Spelling.bare(number, address).isEmpty()) {
            return new Envelope(user, "", address);
        }
        trace.step("parameters left out", user, number);
        return new Envelope(number, user.substring(end), address);
    }
}
