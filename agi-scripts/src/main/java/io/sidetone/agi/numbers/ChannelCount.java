package io.sidetone.agi.numbers;

import io.sidetone.core.call.Call;
import io.sidetone.core.trunk.LiveTrunks;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Counts a trunk's channels by the dialplan function {@code CHANNELS}. */
final class ChannelCount implements LiveTrunks {

    /**
     * In a regular expression as {@code regcomp} reads it, only these mean more than themselves.
     */
    private static final Pattern SPECIAL = Pattern.compile("[.*+?]");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final Call call;

    ChannelCount(Call call) {
        this.call = call;
    }

    @Override
    public int channels(String endpoint) {
        var beginning = SPECIAL.matcher(endpoint).replaceAll("[$0]");
        return call.variable("CHANNELS(^" + beginning + "-)").map(ChannelCount::count).orElse(0);
    }

    private static int count(String names) {
        return (int) Arrays.stream(BLANK.split(names)).filter(name -> !name.isEmpty()).count();
    }
}
