package io.sidetone.agi.server;

import io.sidetone.core.call.CallerId;
import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines before a call: {@code agi_name: value}, ended by an empty one. */
final class Prelude {

    /** The bits of presentation, and restricted in them (ITU-T Q.931, 4.5.10). */
    private static final int PRESENTATION = 0x60;

    private static final int RESTRICTED = 0x20;

    private static final String PREFIX = "agi_";

    /** Asterisk's own names are half as long. */
    private static final int LONGEST_NAME = 44;

    /** What Asterisk sends in place of a number or name that it does not have. */
    private static final String NONE = "unknown";

    private final Map<String, String> values = new HashMap<>();
    private final List<String> arguments = new ArrayList<>();

    private Prelude() {}

    /**
     * Reads up to and with the empty line.
     *
     * @throws ProtocolBroken when it is no FastAGI prelude: a web browser, a port scanner
     * @throws IOException when the connection breaks
     */
    static AgiRequest read(LineReader lines, int lineLimit) throws IOException {
        var prelude = new Prelude();
        for (int count = 0; count <= lineLimit; count++) {
            var line = lines.next();
            if (line == null) {
                throw new ProtocolBroken("the connection ended before the call began");
            }
            if (line.isEmpty()) {
                return prelude.request();
            }
            prelude.take(line);
        }
        throw new ProtocolBroken("more than " + lineLimit + " lines before the call");
    }

    private void take(String line) throws ProtocolBroken {
        int colon = line.indexOf(':');
        if (!isName(line, colon)) {
            throw new ProtocolBroken("not FastAGI: " + LogText.safe(line));
        }
        var name = line.substring(0, colon);
        var value = line.substring(line.startsWith(" ", colon + 1) ? colon + 2 : colon + 1);
        // A name that comes twice is a line break smuggled into a value.
        if (values.putIfAbsent(name, value) != null) {
            throw new ProtocolBroken(name + " came twice");
        }
        if (name.startsWith("agi_arg_")) {
            arguments.add(value);
        }
    }

    /** Without a regular expression: two dozen lines of each call come here. */
    private static boolean isName(String line, int end) {
        if (end <= PREFIX.length() || end > LONGEST_NAME || !line.startsWith(PREFIX)) {
            return false;
        }
        for (int at = PREFIX.length(); at < end; at++) {
            if (!isNameLetter(line.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameLetter(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= '0' && letter <= '9')
                || letter == '_';
    }

    private AgiRequest request() throws ProtocolBroken {
        return new AgiRequest(
                flowIn(required("agi_network_script")),
                arguments,
                required("agi_channel"),
                required("agi_uniqueid"),
                Locale.forLanguageTag(values.getOrDefault("agi_language", "").replace('_', '-')),
                new CallerId(given("agi_callerid"), given("agi_calleridname")),
                isRestricted(given("agi_callingpres")));
    }

    /**
     * By the octet 3a of ITU-T Q.931's calling party number, in decimals.
     *
     * @param presentation any text; what is no such octet restricts nothing
     */
    private static boolean isRestricted(String presentation) {
        if (presentation.isEmpty() || presentation.length() > 3) {
            return false;
        }
        int value = 0;
        for (int at = 0; at < presentation.length(); at++) {
            int digit = presentation.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            value = value * 10 + digit;
        }
        return (value & PRESENTATION) == RESTRICTED;
    }

    private static String flowIn(String script) {
        int end = script.indexOf('?') < 0 ? script.length() : script.indexOf('?');
        int begin = 0;
        while (begin < end && script.charAt(begin) == '/') {
            begin++;
        }
        while (end > begin && script.charAt(end - 1) == '/') {
            end--;
        }
        return script.substring(begin, end);
    }

    private String required(String name) throws ProtocolBroken {
        var value = values.get(name);
        if (value == null) {
            throw new ProtocolBroken("no " + name + " before the call");
        }
        return value;
    }

    private String given(String name) {
        var value = values.getOrDefault(name, "");
        return value.equals(NONE) ? "" : value;
    }
}
