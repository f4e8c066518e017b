package io.sidetone.agi.numbers;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What became of a call, as the dialplan tells it: {@code AGI(…/numbers,,over,ID,…)}. Nothing that
 * is dialled begins so.
 *
 * @param id the caller's channel, Asterisk's unique id
 * @param talked how long it was answered; zero when nobody did
 * @param status {@code DIALSTATUS}; any text
 * @param cause ITU-T Q.850; 0 when there is none
 * @param trunk which was dialled last; any text
 * @param perMinute what that trunk costs a minute
 * @param to what was dialled last; any text
 */
record DialledCall(
        String id,
        Duration talked,
        String status,
        int cause,
        String trunk,
        BigDecimal perMinute,
        String to) {

    static final String OVER = "over";

    private static final int MARKS = 2;

    /** A call lasts a month at most. */
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,10}");

    private static final Pattern CAUSE = Pattern.compile("[0-9]{1,3}");

    private static final Pattern PRICE = Pattern.compile("[0-9]{1,6}([.][0-9]{1,9})?");

    /**
     * Reads it; what cannot be understood of it is nothing.
     *
     * @return empty when the arguments are something that was dialled
     */
    static Optional<DialledCall> of(List<String> arguments) {
        if (arguments.size() <= MARKS
                || !arguments.getFirst().isEmpty()
                || !arguments.get(1).equals(OVER)) {
            return Optional.empty();
        }
        var told = arguments.subList(MARKS, arguments.size());
        return Optional.of(
                new DialledCall(
                        at(told, 0),
                        Duration.ofMillis(
                                read(told, 1, MILLISECONDS).map(Long::parseLong).orElse(0L)),
                        at(told, 2),
                        read(told, 3, CAUSE).map(Integer::parseInt).orElse(0),
                        at(told, 4),
                        read(told, 5, PRICE).map(BigDecimal::new).orElse(BigDecimal.ZERO),
                        at(told, 6)));
    }

    private static String at(List<String> told, int index) {
        return index < told.size() ? told.get(index) : "";
    }

    private static Optional<String> read(List<String> told, int index, Pattern form) {
        return Optional.of(at(told, index)).filter(text -> form.matcher(text).matches());
    }
}
