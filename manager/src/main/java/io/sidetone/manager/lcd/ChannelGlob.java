package io.sidetone.manager.lcd;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of channels, {@code *} for any characters and {@code ?} for one: {@code PJSIP/trunk-*}.
 *
 * @param globs one of which must fit; every channel fits when there are none
 */
public record ChannelGlob(List<Pattern> globs) implements Predicate<String> {

    private static final String NOBODY = "none";

    public ChannelGlob {
        globs = List.copyOf(globs);
    }

    /** Those that fit one of these; {@code none} fits no channel. */
    public static ChannelGlob anyOf(List<String> globs) {
        return new ChannelGlob(globs.stream().map(ChannelGlob::pattern).toList());
    }

    @Override
    public boolean test(String channel) {
        return globs.isEmpty() || globs.stream().anyMatch(glob -> glob.matcher(channel).matches());
    }

    private static Pattern pattern(String glob) {
        if (glob.equals(NOBODY)) {
            return Pattern.compile("(?!)");
        }
        var regex =
                glob.codePoints()
                        .mapToObj(point ->
                                switch (point) {
                                    case '*' -> ".*";
                                    case '?' -> ".";
                                    default -> Pattern.quote(Character.toString(point));
                                })
                        .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    }
}
