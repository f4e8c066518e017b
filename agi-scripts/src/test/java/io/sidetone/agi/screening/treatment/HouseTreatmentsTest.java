package io.sidetone.agi.screening.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.agi.screening.Bound;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.outbox.MessageState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HouseTreatmentsTest {

    private static final Duration PITCH = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @TempDir Path folder;
    private TreatmentHouse house;
    private final List<Optional<String>> messages = new ArrayList<>();

    @BeforeEach
    void build() throws IOException {
        house = new TreatmentHouse(folder);
    }

    @Test
    void theLineGoesDead() {
        house.robot().calls(giving(Treatment.HANG_UP));
        assertThat(messages).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_IN_SERVICE, sit-itu",
        "INTERCEPT, sit-intercept",
        "VACANT, sit-vacant",
    })
    void theTonesComeBeforeTheWords(Treatment treatment, String tones) {
        house.robot().hearsTones(tones).hears("screening/not-in-service").calls(giving(treatment));
        assertThat(messages).containsExactly(Optional.empty());
    }

    @Test
    void whoIsLetSpeakIsHeardByTheOwner() {
        house.robot()
                .hears("screening/let-speak")
                .speaks(PITCH)
                .hears("screening/let-speak-thanks")
                .calls(giving(Treatment.LET_SPEAK));

        var message = house.outbox.find(messages.getFirst().orElseThrow()).orElseThrow();
        assertThat(message.state()).isEqualTo(MessageState.QUEUED);
        assertThat(message.envelope().recipients())
                .singleElement()
                .satisfies(to -> assertThat(to.mail()).isEqualTo("anna@example.org"));
        assertThat(message.envelope().sender().callerId()).isEqualTo("+4989123456");
        assertThat(message.envelope().sender().name()).isEqualTo("Prize Draw");
    }

    @Test
    void whoHangsUpAfterSpeakingIsHeardToo() {
        house.robot()
                .hears("screening/let-speak")
                .speaks(PITCH)
                .hangsUp()
                .calls(call -> {
                    giving(Treatment.LET_SPEAK).run(call);
                    call.answer();
                });
        assertThat(house.outbox.find(messages.getFirst().orElseThrow())).isPresent();
    }

    @Test
    void whoSaysTooLittleIsNoMail() {
        house.robot()
                .hears("screening/let-speak")
                .speaks(Duration.ofSeconds(2))
                .hears("screening/let-speak-thanks")
                .calls(giving(Treatment.LET_SPEAK));
        assertThat(messages).containsExactly(Optional.empty());
        assertNothingKept();
    }

    @Test
    void whoHangsUpBeforeSpeakingLeavesNothing() {
        house.robot().hears("screening/let-speak").hangsUp().calls(giving(Treatment.LET_SPEAK));
        assertNothingKept();
    }

    @Test
    void aFullDiskEndsTheCallInPeace() {
        house.robot()
                .hears("screening/let-speak")
                .meetsAFullDisk()
                .hears("screening/let-speak-thanks")
                .calls(giving(Treatment.LET_SPEAK));
        assertThat(messages).containsExactly(Optional.empty());
    }

    @Test
    void withoutAnybodyToHearItTheTonesAreGiven() {
        var treatments = house.treatments(Bound.screening(folder, "{}").treatments());
        house.robot()
                .hearsTones("sit-itu")
                .hears("screening/not-in-service")
                .calls(call -> treatments.give(Treatment.LET_SPEAK, call, house.incoming()));
        assertNothingKept();
    }

    @Test
    void aRobotIsKeptUpToTheLimitAndNothingOfItStays() {
        // 60 s at most: five turns of 13 s are more.
        house.robot()
                .hears("screening/tarpit-hello")
                .speaks(PITCH)
                .hears("screening/tarpit-yes")
                .speaks(PITCH)
                .hears("screening/tarpit-again")
                .speaks(PITCH)
                .calls(
                        listening(
                                Duration.ofSeconds(25), Duration.ofSeconds(25), PITCH.plus(PAUSE)));
        assertNothingKept();
    }

    @Test
    void aRobotThatHasFallenSilentIsLetGo() {
        house.robot()
                .hears("screening/tarpit-hello")
                .speaks(PITCH)
                .hears("screening/tarpit-yes")
                .staysSilent()
                .hears("screening/tarpit-again")
                .staysSilent()
                .hears("screening/tarpit-go-on")
                .staysSilent()
                .calls(listening(PITCH.plus(PAUSE), PAUSE, PAUSE, PAUSE));
        assertNothingKept();
    }

    @Test
    void aRobotThatHangsUpLeavesNothing() {
        house.robot()
                .hears("screening/tarpit-hello")
                .speaks(PITCH)
                .hangsUp()
                .calls(listening(PITCH));
        assertNothingKept();
    }

    @Test
    void whatWasListenedToIsRemovedFromThePbx() {
        house.robot()
                .hears("screening/tarpit-hello")
                .speaks(PITCH)
                .hears("screening/tarpit-yes")
                .speaks(PITCH)
                .calls(listening(Duration.ofSeconds(30), Duration.ofSeconds(30)));
        assertThat(house.recordings.names()).hasSizeLessThanOrEqualTo(1);
        house.sweepUntil(() -> house.recordings.names().isEmpty());
        assertThat(house.recordings.names()).isEmpty();
    }

    @Test
    void robotsForWhomThereIsNoPlaceGetTheTones() {
        var treatments = house.treatments(config("tarpit: {at-once: 0}"));
        house.robot()
                .hearsTones("sit-itu")
                .hears("screening/not-in-service")
                .calls(call -> treatments.give(Treatment.TARPIT, call, house.incoming()));
        assertNothingKept();
    }

    @Test
    void aPlaceIsFreeAgainWhenTheRobotHasLeft() {
        var treatments = house.treatments(config("tarpit: {at-once: 1}"));
        for (int robots = 0; robots < 3; robots++) {
            house.robot()
                    .hears("screening/tarpit-hello")
                    .hangsUp()
                    .calls(call -> treatments.give(Treatment.TARPIT, call, house.incoming()));
        }
        assertNothingKept();
    }

    @Test
    void aStopLetsRobotsGoAfterTheirTurnAndKeepsNoMore() {
        var treatments = house.treatments(config("{}"));
        house.robot()
                .hears("screening/tarpit-hello")
                .speaks(PITCH)
                .calls(call ->
                        treatments.give(
                                Treatment.TARPIT,
                                house.meanwhile(call, treatments::close),
                                house.incoming()));
        house.robot()
                .hearsTones("sit-itu")
                .hears("screening/not-in-service")
                .calls(call -> treatments.give(Treatment.TARPIT, call, house.incoming()));
        assertNothingKept();
    }

    @ParameterizedTest
    @EnumSource(names = {"VOICEMAIL", "CHALLENGE", "MENU"})
    void whatIsNoEndOfACallIsRefused(Treatment treatment) {
        var treatments = house.treatments(config("{}"));
        assertThatThrownBy(() ->
                        house.robot()
                                .calls(call -> treatments.give(treatment, call, house.incoming())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(treatment.name());
    }

    private CallFlow giving(Treatment treatment) {
        var treatments = house.treatments(config("let-speak: {to: [anna]}"));
        return call -> messages.add(treatments.give(treatment, call, house.incoming()));
    }

    private CallFlow listening(Duration... times) {
        var treatments = house.treatments(config("tarpit: {limit: 1m, listen: 30s}"));
        return call ->
                treatments.give(
                        Treatment.TARPIT, house.listeningFor(call, times), house.incoming());
    }

    private TreatmentConfig config(String treatments) {
        return Bound.screening(folder, "treatments: {%s}".formatted(inner(treatments)))
                .treatments();
    }

    private static String inner(String treatments) {
        return treatments.equals("{}") ? "" : treatments;
    }

    /** No message, whether sent, waiting or begun. */
    private void assertNothingKept() {
        assertThat(house.outbox.list()).isEmpty();
    }
}
