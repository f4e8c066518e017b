package io.sidetone.console.screening.log;

import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.TimeText;
import io.sidetone.console.output.Words;
import io.sidetone.console.output.Wrapped;
import java.util.List;

/**
 * A screened call as a row of a table. Every column but the last has one width, so that rows which
 * come later stand under those before; without the last, a row fills 80 characters.
 */
public final class CallRow {

    /** Of the table of calls. */
    private static final List<String> HEADINGS =
            List.of(
                    padded("WHEN", 16),
                    padded("NUMBER", 16),
                    padded("VERDICT", 14),
                    padded("OUTCOME", 11),
                    padded("NAME", 15),
                    "WHY");

    /** Plus and fifteen digits (ITU-T E.164). */
    private static final int NUMBER = 16;

    private CallRow() {}

    /**
     * Some calls of the log.
     *
     * @param isFirst whether the headings are still to come
     */
    static Rendering table(List<ScreenedCall> calls, boolean isFirst, TimeText times) {
        return new Rendering.Table(
                isFirst ? HEADINGS : List.of(),
                calls.stream().map(call -> of(call, times)).toList());
    }

    private static List<String> of(ScreenedCall call, TimeText times) {
        return List.of(
                times.shown(call.at()),
                number(call),
                padded(call.verdict(), 14),
                padded(Words.plain(call.outcome()), 11),
                padded(Wrapped.cut(call.name(), 15), 15),
                why(call));
    }

    /** The number as the log knows it best, filled up or cut to the width of its column. */
    public static String number(ScreenedCall call) {
        var best = call.key().startsWith("+") ? call.key() : call.received();
        return padded(Wrapped.cut(best.isBlank() ? "withheld" : best, NUMBER), NUMBER);
    }

    private static String why(ScreenedCall call) {
        return call.step().text()
                + (call.place().isEmpty() ? "" : ", " + call.place())
                + ": "
                + call.reason()
                + call.recording().map(" [recording %s]"::formatted).orElse("");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }
}
