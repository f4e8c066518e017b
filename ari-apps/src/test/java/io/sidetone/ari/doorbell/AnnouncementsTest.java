package io.sidetone.ari.doorbell;

import static io.sidetone.ari.doorbell.DoorbellHouse.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.scripted.ScriptedLegs;
import io.sidetone.core.call.CallEnded;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telephones that say aloud that somebody is at the door. */
class AnnouncementsTest {

    private static final String SPEAKER = "announce: {phones: [PJSIP/speaker], times: 1}\n";

    @TempDir Path folder;

    @Test
    void aLoudspeakerAnswersByItselfSaysItAndNeverHasTheVisitor() throws CallEnded {
        var house = new DoorbellHouse(folder, FRONT + SPEAKER.indent(6));
        var speaker = house.person().hearsTones("doorbell-gong").hears("doorbell/somebody");
        var kept = new ArrayList<ScriptedLegs>();
        var call =
                house.press(
                        house.visitor("front"),
                        legs -> {
                            legs.when("PJSIP/kitchen", Habits.rings())
                                    .when("PJSIP/hall", Duration.ofSeconds(5), Habits.speaks())
                                    .when("PJSIP/speaker", Habits.answers())
                                    .person("PJSIP/speaker", speaker);
                            kept.add(legs);
                        });

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(speaker.isThrough()).isTrue();
        assertThat(kept.getFirst().done())
                .containsSubsequence("end PJSIP/speaker NORMAL", "join PJSIP/hall");
        assertThat(kept.getFirst().requests())
                .filteredOn(each -> each.endpoint().equals("PJSIP/speaker"))
                .extracting(DialRequest::variables)
                .containsExactly(
                        Map.of("PJSIP_HEADER(add,Call-Info)", "<sip:127.0.0.1>;answer-after=0"));
        assertThat(house.resultOf("PJSIP/speaker")).isEqualTo("announced");
    }

    @Test
    void aLoudspeakerIsNobodyAtHome() throws CallEnded {
        var house = new DoorbellHouse(folder, FRONT + SPEAKER.indent(6));
        var visitor =
                house.visitor("front")
                        .hears("doorbell/leave-message")
                        .staysSilent()
                        .hears("doorbell/not-recorded");
        var call =
                house.press(
                        visitor,
                        legs ->
                                legs.when("PJSIP/kitchen", Habits.refuses(17, 486))
                                        .when("PJSIP/hall", Habits.refuses(17, 486))
                                        .when("PJSIP/speaker", Habits.rings()));
        assertThat(call.result()).isEqualTo("NOBODY");
        assertThat(house.resultOf("PJSIP/speaker")).isEqualTo("no answer");
    }
}
