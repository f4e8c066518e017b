package io.sidetone.manager.mailbox;

import io.sidetone.manager.stream.ManagerEvent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody on the line, as Asterisk names them; any text at all.
 *
 * @param name empty when there is none
 * @param number empty when there is none
 */
public record Caller(String name, String number) {

    /** What Asterisk writes into an event where there is nothing to write. */
    private static final String NOTHING = "<unknown>";

    /** Asterisk writes names, not numbers, as C does (manager_channels.c): {@code O\'Brien}. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private static final String CONTROLS = "abfnrtv";

    /**
     * Whom an event names.
     *
     * @param prefix of the two headers: {@code CallerID}, {@code DestConnectedLine}
     */
    public static Caller of(ManagerEvent event, String prefix) {
        return new Caller(
                unescaped(said(event, prefix + "Name")).strip(), said(event, prefix + "Num"));
    }

    /** What would move a cursor or end a line becomes a space. */
    private static String unescaped(String name) {
        return ESCAPED.matcher(name)
                .replaceAll(match ->
                        CONTROLS.contains(match.group(1))
                                ? " "
                                : Matcher.quoteReplacement(match.group(1)));
    }

    private static String said(ManagerEvent event, String header) {
        return Optional.of(header)
                .flatMap(event::first)
                .map(String::strip)
                .filter(text -> !text.equals(NOTHING))
                .orElse("");
    }

    /** Whether nothing is known of them. */
    public boolean isUnknown() {
        return name.isEmpty() && number.isEmpty();
    }

    /** Name and number, as far as there are any. */
    public String words() {
        return Stream.of(name, number)
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
