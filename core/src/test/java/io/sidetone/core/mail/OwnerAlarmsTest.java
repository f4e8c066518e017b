package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.encode.AudioFormat;
import io.sidetone.core.event.HouseEvent;
import io.sidetone.core.event.HouseEvents;
import io.sidetone.core.outbox.DeliveryResult;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnerAlarmsTest {

    private static final Set<String> TYPES = Set.of("toll-alarm");

    private final List<MimeMessage> sent = new ArrayList<>();
    private final List<HouseEvent> passed = new ArrayList<>();
    private DeliveryResult answer = new DeliveryResult.Accepted("250 taken");

    private final MailCarrier carrier =
            new MailCarrier() {
                @Override
                public DeliveryResult carry(MimeMessage mail, MailAddress from, MailAddress to) {
                    sent.add(mail);
                    return answer;
                }

                @Override
                public DeliveryResult check() {
                    return answer;
                }
            };

    @Test
    void anAlarmIsMailedAndEveryEventIsPassedOn() throws Exception {
        var events = events(Optional.of(new MailAddress("owner@example.org")));
        events.tell(event("press", Map.of()));
        events.tell(event("toll-alarm", Map.of("why", "kids has begun 10 calls")));

        assertThat(passed).extracting(HouseEvent::type).containsExactly("press", "toll-alarm");
        assertThat(sent).hasSize(1);
        var mail = sent.getFirst();
        assertThat(mail.getSubject()).isEqualTo("kids has begun 10 calls");
        assertThat(mail.getHeader("To", ",")).isEqualTo("<owner@example.org>");
        assertThat(mail.getContent().toString())
                .contains("why: kids has begun 10 calls", "sidetone calls log");
    }

    @Test
    void hostileFactsForgeNoHeaderAndNoLine() throws Exception {
        events(Optional.of(new MailAddress("owner@example.org")))
                .tell(event("toll-alarm", Map.of("why", "a\r\nBcc: b@example.org\u202e")));

        var mail = sent.getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getContent().toString()).contains("why: a??Bcc: b@example.org?");
    }

    @Test
    void aMailServerThatFailsIsNobodysTrouble() {
        answer = new DeliveryResult.TryLater("451 later");
        events(Optional.of(new MailAddress("owner@example.org")))
                .tell(event("toll-alarm", Map.of()));
        assertThat(passed).hasSize(1);
        assertThat(sent).as("tried once").hasSize(1);
    }

    @Test
    void aHouseWithoutAnOwnerMailsNobody() {
        events(Optional.empty()).tell(event("toll-alarm", Map.of()));
        assertThat(passed).hasSize(1);
        assertThat(sent).isEmpty();
    }

    private HouseEvents events(Optional<MailAddress> owner) {
        return OwnerAlarms.of(config(owner), carrier, passed::add, TYPES, Runnable::run);
    }

    private static MailConfig config(Optional<MailAddress> owner) {
        var any = new MailTemplate("x");
        return new MailConfig(
                new MailAddress("sidetone@example.org"),
                MailTransport.SENDMAIL,
                Optional.empty(),
                List.of("true"),
                new AttachmentConfig(AudioFormat.WAV, List.of()),
                owner,
                any,
                any,
                any,
                Locale.ENGLISH);
    }

    private static HouseEvent event(String type, Map<String, String> facts) {
        return new HouseEvent("trunk", type, "guard", Instant.parse("2026-11-21T11:00:00Z"), facts);
    }
}
