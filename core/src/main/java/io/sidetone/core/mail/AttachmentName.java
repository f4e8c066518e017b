package io.sidetone.core.mail;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names the attached file so that it sorts and says what it is wherever it is saved. */
final class AttachmentName {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm");
    private static final int LONGEST_SENDER = 40;

    private AttachmentName() {}

    /** {@code message-from-grandma-2026-11-21-1904.wav}: letters, digits and {@code -} only. */
    static String of(String sender, Instant when, ZoneId zone, String extension) {
        var name = plain(sender);
        return "message-%s%s.%s"
                .formatted(
                        name.isEmpty() ? "" : "from-" + name + "-",
                        TIME.format(when.atZone(zone)),
                        extension);
    }

    /** {@code picture-2026-11-21-1904.jpg}. */
    static String ofPicture(Instant when, ZoneId zone, String extension) {
        return "picture-%s.%s".formatted(TIME.format(when.atZone(zone)), extension);
    }

    private static String plain(String sender) {
        var letters =
                Normalizer.normalize(sender, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-");
        var cut = letters.substring(0, Math.min(letters.length(), LONGEST_SENDER));
        return cut.replaceAll("^-|-$", "");
    }
}
