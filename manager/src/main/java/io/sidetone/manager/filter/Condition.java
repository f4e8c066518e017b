package io.sidetone.manager.filter;

import io.sidetone.manager.stream.ManagerEvent;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/** What one header of an event must be like. Names of headers are compared without case. */
sealed interface Condition {

    /**
     * Whether it holds.
     *
     * @throws BoundedRegex.GaveUp when that would take too long to find out
     */
    boolean holds(ManagerEvent event) throws BoundedRegex.GaveUp;

    /** {@code KEY=GLOB}: some header of this name is like that. */
    record Like(String name, Glob glob) implements Condition {
        @Override
        public boolean holds(ManagerEvent event) {
            var packet = event.packet();
            for (int i = packet.find(name); i >= 0; i = packet.findAfter(i, name)) {
                if (glob.matches(packet.value(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** {@code KEY!=GLOB}: no header of this name is like that, also when there is none at all. */
    record Unlike(String name, Glob glob) implements Condition {
        @Override
        public boolean holds(ManagerEvent event) {
            return !new Like(name, glob).holds(event);
        }
    }

    /** {@code KEY~REGEX}: in some header of this name that is found. */
    record Found(String name, BoundedRegex regex) implements Condition {
        @Override
        public boolean holds(ManagerEvent event) throws BoundedRegex.GaveUp {
            var packet = event.packet();
            for (int i = packet.find(name); i >= 0; i = packet.findAfter(i, name)) {
                if (regex.isIn(packet.value(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A header whose name ends so, in whatever case, is like that: {@code Channel}, {@code
     * DestChannel}.
     */
    record AnyOf(String ending, Glob glob, Glob otherwise) implements Condition {
        @Override
        public boolean holds(ManagerEvent event) {
            var packet = event.packet();
            for (int i = 0; i < packet.size(); i++) {
                if (packet.endsWith(i, ending) && isLikeOne(packet.value(i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isLikeOne(String value) {
            return glob.matches(value) || otherwise.matches(value);
        }
    }

    /** Channels of this name, in any role; without {@code *} and {@code ?} also a device's. */
    static Condition channel(String pattern) {
        var glob = new Glob(pattern);
        return new AnyOf("channel", glob, glob.isPlain() ? new Glob(pattern + "-*") : glob);
    }

    /** Whatever belongs to the call with this linked id. */
    static Condition call(String linkedId) {
        var glob = new Glob(linkedId);
        return new AnyOf("linkedid", glob, glob);
    }

    /**
     * Reads {@code KEY=GLOB}, {@code KEY!=GLOB} or {@code KEY~REGEX}.
     *
     * @throws IllegalArgumentException when it is none; the message says how to write one
     */
    static Condition parse(String text) {
        int sign = firstSign(text);
        var negated = sign > 0 && text.charAt(sign) == '=' && text.charAt(sign - 1) == '!';
        var name = sign < 0 ? "" : text.substring(0, negated ? sign - 1 : sign).strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' is no condition; write it like Cause=16, Context!=from-* or CallerIDNum~^00"
                            .formatted(text));
        }
        var wanted = text.substring(sign + 1);
        if (text.charAt(sign) == '~') {
            return new Found(name, regex(wanted));
        }
        return negated ? new Unlike(name, new Glob(wanted)) : new Like(name, new Glob(wanted));
    }

    private static int firstSign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '=' || text.charAt(i) == '~') {
                return i;
            }
        }
        return -1;
    }

    private static BoundedRegex regex(String expression) {
        try {
            return new BoundedRegex(expression);
        } catch (PatternSyntaxException e) {
            var where =
                    e.getIndex() < 0
                            ? ""
                            : " at character " + Math.min(e.getIndex() + 1, expression.length());
            throw new IllegalArgumentException(
                    "'%s' is no regular expression: %s%s"
                            .formatted(
                                    expression, e.getDescription().toLowerCase(Locale.ROOT), where),
                    e);
        }
    }
}
