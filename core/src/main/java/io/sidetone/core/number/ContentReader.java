package io.sidetone.core.number;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.number.InvalidNumber.Reason;
import java.util.Optional;

/** Finds the digits, or the name, in any text. */
final class ContentReader {

    /** No line of a SIP message that names a caller is longer by right; more is not looked at. */
    private static final int LONGEST = 512;

    /** The longest public number has 15 digits (ITU-T E.164); prefixes go on top. */
    private static final int MOST_DIGITS = 40;

    private final PhoneNumberUtil library;

    ContentReader(PhoneNumberUtil library) {
        this.library = library;
    }

    Content read(Origin origin, String text, Trace trace) {
        if (text.length() > LONGEST) {
            return invalid(text, Reason.TOO_LONG);
        }
        var stripped = text.strip();
        trace.change("blanks around it left out", text, stripped);
        if (stripped.isEmpty()) {
            return origin == Origin.OUTSIDE || origin == Origin.INSIDE
                    ? new Content.Settled(new Withheld())
                    : invalid(text, Reason.EMPTY);
        }
        return Spelling.hasControlCharacters(stripped)
                ? invalid(text, Reason.CONTROL_CHARACTERS)
                : opened(origin, text, Envelope.open(stripped, trace), trace);
    }

    private Content opened(Origin origin, String text, Envelope envelope, Trace trace) {
        var user = envelope.user();
        if (user.isEmpty()) {
            return invalid(text, Reason.NO_USER);
        }
        return bare(envelope, trace)
                .map(bare -> digits(origin, text, bare, envelope.extension(), trace))
                .orElseGet(() -> letters(origin, text, envelope, trace));
    }

    private static Optional<String> bare(Envelope envelope, Trace trace) {
        var user = envelope.user();
        var bare = Spelling.bare(user, envelope.address());
        bare.ifPresent(digits -> trace.change("digits alone", user, digits));
        return bare;
    }

    private Content letters(Origin origin, String text, Envelope envelope, Trace trace) {
        var user = envelope.user();
        if (origin != Origin.DIALLED && Spelling.isWithheld(user)) {
            trace.step("words for no number", user, "withheld");
            return new Content.Settled(new Withheld());
        }
        if (!envelope.address()) {
            var parted = Spelling.extension(user);
            if (parted.isPresent()) {
                return behindNumber(origin, text, parted.get(), trace);
            }
            if (origin == Origin.DIALLED && isVanity(user)) {
                return vanity(text, user, trace);
            }
        }
        return Spelling.isUser(user)
                ? new Content.Settled(new SipUser(user))
                : invalid(text, Reason.NO_NUMBER);
    }

    private static Content behindNumber(
            Origin origin, String text, Spelling.WithExtension parted, Trace trace) {
        return Spelling.bare(parted.number())
                .map(bare -> {
                    trace.step("extension behind it: " + parted.extension(), text, bare);
                    return digits(origin, text, bare, Optional.of(parted.extension()), trace);
                })
                .orElseGet(() -> invalid(text, Reason.NO_NUMBER));
    }

    /** {@code 1-800-FLOWERS}, not {@code echo123}. */
    private boolean isVanity(String user) {
        return user.length() <= MOST_DIGITS && Spelling.isUser(user) && library.isAlphaNumber(user);
    }

    private Content vanity(String text, String user, Trace trace) {
        var name = new SipUser(user);
        var keyed = Spelling.bare(PhoneNumberUtil.convertAlphaCharactersInNumber(user));
        keyed.ifPresent(digits -> trace.step("letters on the keypad", user, digits));
        return keyed.filter(ContentReader::isOneNumber)
                .<Content>map(digits ->
                        new Content.Vanity(new Spelled(text, digits, Optional.empty()), name))
                .orElseGet(() -> new Content.Settled(name));
    }

    /** Digits, and a plus before them if there is one: a star or a hash makes it a code. */
    private static boolean isOneNumber(String bare) {
        return bare.lastIndexOf('+') <= 0 && bare.indexOf('*') < 0 && bare.indexOf('#') < 0;
    }

    private static Content digits(
            Origin origin, String text, String bare, Optional<String> extension, Trace trace) {
        var sent = origin == Origin.DIALLED ? withoutSendKey(bare, trace) : bare;
        if (sent.indexOf('*') >= 0 || sent.indexOf('#') >= 0) {
            return new Content.Code(text, sent);
        }
        int plus = sent.lastIndexOf('+');
        if (plus > 0) {
            return invalid(text, Reason.PLUS_INSIDE);
        }
        int digits = sent.length() - (plus + 1);
        if (digits == 0) {
            return invalid(text, Reason.TOO_FEW_DIGITS);
        }
        return digits > MOST_DIGITS
                ? invalid(text, Reason.TOO_MANY_DIGITS)
                : new Content.Digits(new Spelled(text, sent, extension));
    }

    /** A hash behind digits is the key that says "go on". */
    private static String withoutSendKey(String bare, Trace trace) {
        boolean sent = bare.length() > 1 && bare.indexOf('#') == bare.length() - 1;
        if (!sent || bare.indexOf('*') >= 0) {
            return bare;
        }
        var digits = bare.substring(0, bare.length() - 1);
        trace.step("# sends the number", bare, digits);
        return digits;
    }

    private static Content invalid(String text, Reason why) {
        return new Content.Settled(new InvalidNumber(text, "", why));
    }
}
