package io.sidetone.console.calls;

import io.sidetone.console.output.Words;
import io.sidetone.manager.calls.CallState;
import io.sidetone.manager.calls.Leg;
import io.sidetone.manager.calls.LiveCall;
import java.time.Duration;
import java.util.stream.Collectors;

/** What a row tells of a call. */
final class CallWords {

    /** Of a bridge's id; enough to see which calls are in one. */
    private static final int BRIDGE = 4;

    private CallWords() {}

    static String from(LiveCall call) {
        return who(call.from(), call.fromName(), call.first().channel());
    }

    static String to(LiveCall call) {
        return who(call.to(), call.toName(), "-");
    }

    static String state(LiveCall call) {
        return switch (call.state()) {
            case IN_DIALPLAN -> "in " + application(call);
            case ENDED -> call.cause().words().isEmpty() ? "ended" : call.cause().words();
            default -> Words.plain(call.state());
        };
    }

    /** {@code 1:23}, {@code 1:02:03}. */
    static String length(Duration length) {
        return length.toHours() > 0
                ? "%d:%02d:%02d"
                        .formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart())
                : "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    static String codec(LiveCall call) {
        return call.codecs().isEmpty() ? "-" : call.codecs();
    }

    static String bridge(LiveCall call) {
        var bridges =
                call.bridges().stream()
                        .map(id -> id.substring(0, Math.min(BRIDGE, id.length())))
                        .collect(Collectors.joining("+"));
        return bridges.isEmpty() ? "-" : bridges;
    }

    static boolean isEnded(LiveCall call) {
        return call.state() == CallState.ENDED;
    }

    private static String who(String number, String name, String otherwise) {
        if (name.isEmpty() || name.equals(number)) {
            return number.isEmpty() ? otherwise : number;
        }
        return number.isEmpty() ? name : name + " " + number;
    }

    private static String application(LiveCall call) {
        return call.legs().stream()
                .filter(leg -> leg.isAlive() && leg.isUp() && !leg.application().isEmpty())
                .map(Leg::application)
                .filter(name -> !name.contains("Dial"))
                .findFirst()
                .orElse("dialplan");
    }
}
