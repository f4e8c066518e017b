package io.sidetone.agi.screening.judge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parameter {@code verstat} of a SIP or tel URI. It is looked for in the URI alone: the name
 * before it is the caller's own to write, quotes and all.
 */
final class Verstat {

    /** A quoted string with its escapes (RFC 3261, 25.1). */
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

    private static final Pattern URI = Pattern.compile("<([^<>\"]*+)>");

    private static final Pattern PARAMETER =
            Pattern.compile("(?i);\\s*+verstat\\s*+=\\s*+([a-z0-9-]{1,60})");

    private static final int LONGEST = 2_000;

    private Verstat() {}

    /**
     * What a header says.
     *
     * @param header the whole value of P-Asserted-Identity or From, any text
     * @return empty when it says nothing; of several values the worst
     */
    static Optional<Attestation> of(String header) {
        return header.length() > LONGEST ? Optional.empty() : worst(uris(header));
    }

    /** What stands in angle brackets outside of quotes; all of it where neither is there. */
    private static List<String> uris(String header) {
        var unquoted = QUOTED.matcher(header).replaceAll("\"\"");
        if (unquoted.replace("\"\"", "").indexOf('"') >= 0) {
            return List.of();
        }
        if (unquoted.indexOf('<') < 0) {
            return unquoted.indexOf('"') >= 0 ? List.of() : List.of(unquoted);
        }
        var uris = new ArrayList<String>();
        var matcher = URI.matcher(unquoted);
        while (matcher.find()) {
            uris.add(matcher.group(1));
        }
        return uris;
    }

    private static Optional<Attestation> worst(List<String> uris) {
        var said = EnumSet.noneOf(Attestation.class);
        for (var uri : uris) {
            PARAMETER
                    .matcher(uri)
                    .results()
                    .map(found -> value(found.group(1).toLowerCase(Locale.ROOT)))
                    .forEach(said::add);
        }
        // A failure is worse than silence.
        return said.contains(Attestation.FAILED)
                ? Optional.of(Attestation.FAILED)
                : said.stream().findFirst();
    }

    /** Operators append the letter; without one the number itself was verified. */
    private static Attestation value(String text) {
        return switch (text) {
            case "tn-validation-passed", "tn-validation-passed-a" -> Attestation.FULL;
            case "tn-validation-passed-b" -> Attestation.PARTIAL;
            case "tn-validation-passed-c" -> Attestation.GATEWAY;
            default ->
                    text.startsWith("tn-validation-failed") ? Attestation.FAILED : Attestation.NONE;
        };
    }
}
