package io.sidetone.core.cdr;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a record is found by. */
final class Sought {

    private Sought() {}

    /** Capitals or not is the same. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** All text that stands in a record. */
    static String text(CallRecord call) {
        var legs = call.legs().stream().flatMap(leg -> Stream.of(leg.to(), leg.result()));
        return Stream.concat(
                        Stream.of(
                                call.caller(),
                                call.dialled(),
                                call.destination(),
                                call.trunk(),
                                call.why()),
                        legs)
                .map(Sought::plain)
                .collect(Collectors.joining("\n"));
    }

    /** A text for SQL's {@code like … escape '!'} that means itself. */
    static String literal(String text) {
        return plain(text).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
