package io.sidetone.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.screening.judge.Attestation;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.agi.screening.treatment.HouseTreatments;
import io.sidetone.agi.screening.treatment.LetSpeakConfig;
import io.sidetone.agi.screening.treatment.TarpitConfig;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.agi.screening.treatment.TreatmentConfig;
import io.sidetone.core.audio.tone.ToneMeter;
import io.sidetone.core.audio.tone.ToneMeter.Heard;
import io.sidetone.core.call.Call;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.outbox.OnHangup;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.people.People;
import io.sidetone.core.people.PersonConfig;
import io.sidetone.core.recordings.SharedDirectoryRecordings;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.caller.LabCaller;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a caller who is turned away really hears, and what is left of them. */
@OverEachProtocol
class TreatmentTest extends CallContract {

    private static final String NOT_IN_SERVICE = "screening/not-in-service";

    /** The amplitude of a sine of -24 dBm0. */
    private static final double HEIGHT = 1429;

    /** Sound that is heard in real time may slip now and then; three times in a row it does not. */
    private static final int HEARINGS = 3;

    private static final Numbers NUMBERS =
            new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE"));

    @TempDir Path folder;
    private Outbox outbox;
    private HouseTreatments treatments;

    TreatmentTest(Protocol protocol, LabExchange exchange) {
        super(protocol, exchange);
    }

    @BeforeEach
    void build() throws IOException {
        var clock = Clock.systemUTC();
        var recordings = new SharedDirectoryRecordings(exchange.asterisk().recordings(), clock);
        outbox = Outbox.open(folder, recordings, "example.org", clock, new SecureRandom());
        var anna =
                new PersonConfig(
                        "Anna",
                        Optional.of("anna@example.org"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        OnHangup.SEND,
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        var people = People.from(Map.of("anna", anna), NUMBERS, ZoneOffset.UTC);
        treatments = new HouseTreatments(config(), people, outbox, clock);
    }

    @Test
    void theInterceptTonesAreHeardAsTheStandardHasThem() throws Exception {
        assertHeardTones(
                Treatment.INTERCEPT,
                new double[] {913.8, 1370.6, 1776.7},
                new double[] {274, 274, 380});
    }

    @Test
    void theVacantCodeTonesAreHeardAsTheStandardHasThem() throws Exception {
        assertHeardTones(
                Treatment.VACANT,
                new double[] {985.2, 1370.6, 1776.7},
                new double[] {380, 274, 380});
    }

    @Test
    void theTonesOfTheWorldAreHeardAsTheStandardHasThem() throws Exception {
        assertHeardTones(
                Treatment.NOT_IN_SERVICE,
                new double[] {950, 1400, 1800},
                new double[] {330, 330, 330});
    }

    @Test
    void aRobotIsSpokenToInItsPausesUntilItFallsSilent() throws Exception {
        var hello = exchange.studio().speak("Hello? Who is there?");
        for (var turn : List.of("hello", "yes", "again", "go-on")) {
            says("screening/tarpit-" + turn, soundOf(hello));
        }
        var pitch = exchange.studio().speak("You have won a prize. Congratulations.");
        var call = given(Treatment.TARPIT);
        // It waits for its turn, says its piece, and does not notice that it is listened to.
        call.caller().waits(hello.pcm().length().plus(MOMENT)).says(pitch).awaitsEnd(LONG);

        assertThat(call.outcome()).isEmpty();
        assertThat(outbox.list()).isEmpty();
        assertHeard(call.caller(), hello);
        assertNoTone(call.caller(), 1000, Duration.ofMillis(200));
    }

    @Test
    void whoIsLetSpeakIsInTheOutboxThoughTheyHangUp() throws Exception {
        says("screening/let-speak", soundOf(exchange.studio().speak("Please speak.")));
        var pitch = exchange.studio().speak("You have won a prize. Congratulations, sir.");
        var call = given(Treatment.LET_SPEAK);
        call.caller().waits(Duration.ofSeconds(3)).says(pitch).hangsUp();

        var id = call.outcome().orElseThrow();
        assertThat(outbox.find(id)).isPresent();
    }

    private static final Duration LONG = Duration.ofSeconds(60);

    private void assertHeardTones(Treatment treatment, double[] hertz, double[] millis)
            throws Exception {
        says(NOT_IN_SERVICE, soundOf(exchange.studio().speak("This number is not in service.")));
        var hearings =
                IntStream.range(0, HEARINGS)
                        .mapToObj(_ -> hear(treatment, hertz))
                        .filter(heard -> isWhole(heard, millis))
                        .findFirst();
        assertThat(hearings).as("tones without a slip of %d", HEARINGS).isPresent();
        var heard = hearings.get();
        for (int i = 0; i < hertz.length; i++) {
            assertThat(heard.get(i).hertz()).isCloseTo(hertz[i], within(hertz[i] * 0.002));
            assertThat(heard.get(i).level()).isCloseTo(-24, within(1.5));
        }
        for (int i = 1; i < hertz.length; i++) {
            assertThat((heard.get(i).from() - heard.get(i - 1).to()) / 8.0).isBetween(0.0, 4.0);
        }
    }

    private static boolean isWhole(List<Heard> heard, double[] millis) {
        return IntStream.range(0, millis.length)
                .allMatch(i -> Math.abs(heard.get(i).millis() - millis[i]) < millis[i] * 0.05);
    }

    private List<Heard> hear(Treatment treatment, double[] hertz) {
        LabCaller caller = given(treatment).caller().awaitsEnd(LONG);
        return ToneMeter.measure(caller.heard().samples(), HEIGHT, hertz);
    }

    private Conversation<Optional<String>> given(Treatment treatment) {
        return answered((call, _) -> treatments.give(treatment, call, incoming(call)));
    }

    private static IncomingCall incoming(Call call) {
        var id = call.callerId();
        return new IncomingCall(
                "Local/agi",
                NUMBERS.outside(id.number()),
                id.number(),
                id.name(),
                Attestation.NONE,
                Clock.systemUTC().instant());
    }

    private static TreatmentConfig config() {
        return new TreatmentConfig(
                Treatment.NOT_IN_SERVICE,
                Treatment.NOT_IN_SERVICE,
                Treatment.NOT_IN_SERVICE,
                new TarpitConfig(
                        Duration.ofMinutes(1), 2, Duration.ofSeconds(2), Duration.ofSeconds(10), 2),
                new LetSpeakConfig(
                        List.of("anna"),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1)));
    }
}
