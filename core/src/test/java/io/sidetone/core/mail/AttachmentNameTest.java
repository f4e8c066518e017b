package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.outbox.StoredMessages;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentNameTest {

    @ParameterizedTest
    @CsvSource({
        "Grandma, message-from-grandma-2026-11-21-1904.wav",
        "Oma Änne, message-from-oma-anne-2026-11-21-1904.wav",
        "../../etc/passwd, message-from-etc-passwd-2026-11-21-1904.wav",
        "\"\"\"; x=\", message-from-x-2026-11-21-1904.wav",
        "祖母, message-2026-11-21-1904.wav",
        "'', message-2026-11-21-1904.wav"
    })
    void namesAreSafeAndSortByTime(String sender, String expected) {
        var zone = ZoneId.of("Europe/Berlin");
        assertThat(AttachmentName.of(sender, StoredMessages.SPOKEN, zone, "wav"))
                .isEqualTo(expected);
    }
}
