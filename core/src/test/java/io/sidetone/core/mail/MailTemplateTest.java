package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.core.outbox.Sender;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailTemplateTest {

    private final MailValues values = new MailValues(Locale.ENGLISH);

    @Test
    void anUnknownPlaceholderIsRefusedWhenTheTemplateIsMade() {
        assertThatThrownBy(() -> new MailTemplate("From {sendr}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{sendr}")
                .hasMessageContaining("{sender}");
    }

    @Test
    void bracesThatAreNoPlaceholderStay() {
        var filled = values.of(MailFixture.message(), MailFixture.ANNA);
        assertThat(new MailTemplate("{} {a b} {sender}").fill(filled))
                .isEqualTo("{} {a b} Grandma");
    }

    @Test
    void theDateIsTheRecipientsAndTheDurationIsInWords() {
        var filled = values.of(MailFixture.message(), MailFixture.ANNA);
        assertThat(new MailTemplate("{date}, {duration}, {number}").fill(filled))
                .isEqualTo("Saturday, 21 November 2026, 19:04, 1 min 5 s, 201");
    }

    @Test
    void aNameThatLooksLikeAPlaceholderStaysAName() {
        var sender = new Sender("x", "{number}$1\\", Optional.empty(), "");
        var filled = values.of(MailFixture.message(sender, MailFixture.ANNA), MailFixture.ANNA);
        assertThat(new MailTemplate("{sender} {number}").fill(filled))
                .isEqualTo("{number}$1\\ unknown number");
    }

    @Test
    void durationsReadLikeSpeech() {
        assertThat(MailValues.inWords(Duration.ofMillis(41_200))).isEqualTo("42 s");
        assertThat(MailValues.inWords(Duration.ofSeconds(3605))).isEqualTo("1 h 0 min 5 s");
    }
}
