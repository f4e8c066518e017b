package io.sidetone.manager.state;

import java.util.Arrays;
import java.util.Locale;

/** Asterisk's device states, each with its number ({@code ast_device_state}). */
public enum DeviceState {
    UNKNOWN("0"),
    NOT_INUSE("1"),
    INUSE("2"),
    BUSY("3"),
    INVALID("4"),
    UNAVAILABLE("5"),
    RINGING("6"),
    RINGINUSE("7"),
    ONHOLD("8");

    private final String number;

    DeviceState(String number) {
        this.number = number;
    }

    /** The state of a word such as {@code NOT_INUSE} or {@code Not in use}. */
    public static DeviceState of(String word) {
        var plain = plain(word);
        return Arrays.stream(values())
                .filter(state -> plain(state.name()).equals(plain))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The state of a number, as {@code Status} of a queue's member has it. */
    public static DeviceState numbered(String number) {
        return Arrays.stream(values())
                .filter(state -> state.number.equals(number))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** As Asterisk's console says it, in lower case: {@code not in use}. */
    public String words() {
        return switch (this) {
            case NOT_INUSE -> "not in use";
            case INUSE -> "in use";
            case RINGINUSE -> "ringing and in use";
            case ONHOLD -> "on hold";
            case UNKNOWN, BUSY, INVALID, UNAVAILABLE, RINGING -> name().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether somebody speaks or it rings. */
    public boolean isBusy() {
        return this == INUSE
                || this == BUSY
                || this == RINGING
                || this == RINGINUSE
                || this == ONHOLD;
    }

    private static String plain(String word) {
        return word.replace("_", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
