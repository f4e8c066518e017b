package io.sidetone.console.calls;

import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.TimeText;
import io.sidetone.console.output.Words;
import io.sidetone.console.output.Wrapped;
import io.sidetone.core.cdr.CallRecord;
import io.sidetone.core.cdr.LegRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records of calls as rows of a table. Every column but the last has one width, so that rows which
 * come later stand under those before; without the last, a row fills 80 characters.
 */
final class RecordRow {

    private static final List<String> HEADINGS =
            List.of(
                    padded("WHEN", 16),
                    padded("FROM", 14),
                    padded("DIALLED", 16),
                    padded("ENDING", 11),
                    padded("TALK", 5),
                    padded("FEATURE", 8),
                    "WHY");

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("  HH:mm:ss");

    private final TimeText times;
    private final boolean legs;

    /**
     * @param legs whether each leg has a row below its call
     */
    RecordRow(TimeText times, boolean legs) {
        this.times = times;
        this.legs = legs;
    }

    /**
     * Some records.
     *
     * @param isFirst whether the headings are still to come
     */
    Rendering table(List<CallRecord> calls, boolean isFirst) {
        return new Rendering.Table(
                isFirst ? HEADINGS : List.of(), calls.stream().flatMap(this::rows).toList());
    }

    private Stream<List<String>> rows(CallRecord call) {
        return Stream.concat(
                Stream.of(row(call)), call.legs().stream().filter(_ -> legs).map(this::row));
    }

    private List<String> row(CallRecord call) {
        return List.of(
                padded(times.shown(call.began()), 16),
                fitted(call.caller(), 14),
                fitted(called(call), 16),
                fitted(Words.plain(call.ending()), 11),
                padded(talked(call.answered(), call.ended()), 5),
                fitted(call.feature(), 8),
                why(call));
    }

    private List<String> row(LegRecord leg) {
        return List.of(
                padded(SECOND.format(leg.began().atZone(times.zone())), 16),
                padded("", 14),
                padded("", 16),
                padded(leg.answered().isPresent() ? "answered" : "", 11),
                padded(talked(leg.answered(), leg.ended()), 5),
                padded("", 8),
                why(leg));
    }

    private static String called(CallRecord call) {
        return call.destination().startsWith("+") ? call.destination() : call.dialled();
    }

    private static String why(CallRecord call) {
        return Stream.of(
                        call.trunk().isEmpty() ? "" : "by way of " + call.trunk(),
                        call.cost().signum() == 0 ? "" : "cost " + call.cost().toPlainString(),
                        call.why())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String why(LegRecord leg) {
        return leg.to()
                + (leg.result().isEmpty() ? "" : ": " + leg.result())
                + (leg.cause() == 0 ? "" : " (cause %d)".formatted(leg.cause()));
    }

    /** Minutes and seconds; empty when nobody answered, dots while they talk. */
    private static String talked(Optional<Instant> answered, Optional<Instant> ended) {
        return answered.map(from -> ended.map(to -> length(Duration.between(from, to))).orElse("…"))
                .orElse("");
    }

    private static String length(Duration talk) {
        return "%d:%02d".formatted(talk.toMinutes(), talk.toSecondsPart());
    }

    private static String fitted(String text, int width) {
        return padded(Wrapped.cut(text, width), width);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }
}
