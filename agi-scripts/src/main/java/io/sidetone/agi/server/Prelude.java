package io.sidetone.agi.server;

import io.sidetone.core.call.CallerId;
import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The lines before a call: {@code agi_name: value}, ended by an empty one. */
final class Prelude {

    /**
     * DOTALL, because a name may hold what Unicode calls a line break and the protocol does not.
     */
    private static final Pattern LINE =
            Pattern.compile("(agi_[a-z0-9_]{1,40}): ?(.*)", Pattern.DOTALL);

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
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new ProtocolBroken("not FastAGI: " + LogText.safe(line));
        }
        // A name that comes twice is a line break smuggled into a value.
        if (values.putIfAbsent(matcher.group(1), matcher.group(2)) != null) {
            throw new ProtocolBroken(matcher.group(1) + " came twice");
        }
        if (matcher.group(1).startsWith("agi_arg_")) {
            arguments.add(matcher.group(2));
        }
    }

    private AgiRequest request() throws ProtocolBroken {
        return new AgiRequest(
                flowIn(required("agi_network_script")),
                arguments,
                required("agi_channel"),
                required("agi_uniqueid"),
                Locale.forLanguageTag(values.getOrDefault("agi_language", "").replace('_', '-')),
                new CallerId(given("agi_callerid"), given("agi_calleridname")));
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
