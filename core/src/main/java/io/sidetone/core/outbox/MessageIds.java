package io.sidetone.core.outbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Makes and reads message ids: the time in UTC to the millisecond, then 60 random bits. */
final class MessageIds {

    static final String RECORDING_PREFIX = "sidetone-";

    private static final Pattern ID = Pattern.compile("\\d{8}-\\d{9}-[a-z2-7]{12}");
    private static final Pattern RECORDING =
            Pattern.compile(RECORDING_PREFIX + "(" + ID.pattern() + ")-\\d{1,5}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int RANDOM_LETTERS = 12;

    private final RandomGenerator random;

    MessageIds(RandomGenerator random) {
        this.random = random;
    }

    String next(Instant now) {
        var id = new StringBuilder(TIME.format(now.atOffset(ZoneOffset.UTC))).append('-');
        for (var i = 0; i < RANDOM_LETTERS; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    /** What tells an id from others of the same moment. */
    static String randomPart(String id) {
        return id.substring(id.lastIndexOf('-') + 1);
    }

    /** Whether a directory of this name may be a message's. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String recordingName(String id, int take) {
        return RECORDING_PREFIX + id + "-" + take;
    }

    /** The message that a recording on the PBX was made for; empty when the name is not ours. */
    static Optional<String> idOfRecording(String name) {
        var matcher = RECORDING.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** When an id was made; empty when it says no time. */
    static Optional<Instant> timeOf(String id) {
        try {
            var time = LocalDateTime.parse(id.substring(0, id.lastIndexOf('-')), TIME);
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // shaped like an id, such as one of the 99th month
        }
    }
}
