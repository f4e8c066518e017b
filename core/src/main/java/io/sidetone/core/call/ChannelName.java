package io.sidetone.core.call;

import java.util.regex.Pattern;

/** What Asterisk calls its channels, {@code PJSIP/kitchen-0000001c}. */
public final class ChannelName {

    /**
     * What Asterisk puts behind an endpoint to name one channel of it; the halves of a {@code
     * Local} channel have a number of their own.
     */
    private static final Pattern NUMBER = Pattern.compile("-[0-9a-fA-F]+(;[12])?$");

    private ChannelName() {}

    /** Technology and endpoint, {@code PJSIP/kitchen}. */
    public static String endpoint(String channel) {
        return NUMBER.matcher(channel).replaceFirst("");
    }
}
