package io.sidetone.ari.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.scripted.ScriptedLegs;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.ScriptedCall;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.cdr.CallEnding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ring plan's steps, and telephones outside the house. */
class OutsideTest {

    private static final String MOBILE = "PJSIP/+4915112345678@provider";

    private static final String PLAN =
            """
            doorbell:
              buttons:
                front:
                  label: Front door
                  ring:
                    - to: [PJSIP/kitchen]
                    - after: 12s
                      to: ["PJSIP/+4915112345678@provider"]
            """;

    @TempDir Path folder;

    private final List<String> done = new ArrayList<>();

    private DoorbellHouse house() {
        return new DoorbellHouse(folder, PLAN);
    }

    private ScriptedCall press(
            DoorbellHouse house, ScriptedCaller visitor, Consumer<ScriptedLegs> how)
            throws CallEnded {
        var kept = new ArrayList<ScriptedLegs>();
        var call =
                house.press(
                        visitor,
                        legs -> {
                            how.accept(legs);
                            kept.add(legs);
                        });
        done.addAll(kept.getFirst().done());
        return call;
    }

    @Test
    void theMobileJoinsInTwelveSecondsAfterThePress() throws CallEnded {
        var house = house();
        var mobile = house.person().hears("doorbell/accept").presses("1");
        press(
                house,
                house.visitor("front"),
                legs ->
                        legs.when("PJSIP/kitchen", Habits.rings())
                                .when(MOBILE, Duration.ofSeconds(3), Habits.answersAndPresses("1"))
                                .person(MOBILE, mobile));

        assertThat(done)
                .containsExactly(
                        "indicate RINGING",
                        "dial PJSIP/kitchen",
                        "dial " + MOBILE,
                        "join " + MOBILE,
                        "end PJSIP/kitchen ANSWERED_ELSEWHERE");
        assertThat(house.resultOf(MOBILE)).isEqualTo("answered after 15.0 s");
        assertThat(mobile.isThrough()).isTrue();
    }

    @Test
    void whenNoTelephoneRingsAnyMoreTheNextStepDoesNotWait() throws CallEnded {
        var house = house();
        var mobile = house.person().hears("doorbell/accept").presses("1");
        press(
                house,
                house.visitor("front"),
                legs ->
                        legs.when("PJSIP/kitchen", Duration.ofSeconds(1), Habits.refuses(17, 486))
                                .when(MOBILE, Habits.answersAndPresses("1"))
                                .person(MOBILE, mobile));

        assertThat(house.resultOf(MOBILE)).isEqualTo("answered after 1.0 s");
    }

    @Test
    void aVoicemailNeverTakesTheVisitorWhoIsAnsweredInTheHouse() throws CallEnded {
        var house = house();
        var voicemail = voicemail(house);
        press(
                house,
                house.visitor("front"),
                legs ->
                        legs.when("PJSIP/kitchen", Duration.ofSeconds(20), Habits.speaks())
                                .when(MOBILE, Habits.answers())
                                .person(MOBILE, voicemail));

        assertThat(done).contains("join PJSIP/kitchen").doesNotContain("join " + MOBILE);
        assertThat(done).contains("end " + MOBILE + " ANSWERED_ELSEWHERE");
        assertThat(house.resultOf("PJSIP/kitchen")).isEqualTo("answered after 20.0 s");
    }

    @Test
    void whoeverDoesNotAcceptInTimeIsGivenUpThoughTheRingingWouldBeOver() throws CallEnded {
        var house = house();
        var visitor = house.visitor("front").hears("doorbell/nobody-home");
        var voicemail = voicemail(house);
        var call =
                press(
                        house,
                        visitor,
                        legs ->
                                legs.when("PJSIP/kitchen", Habits.rings())
                                        .when(MOBILE, Duration.ofSeconds(16), Habits.answers())
                                        .person(MOBILE, voicemail));

        assertThat(call.result()).isEqualTo("NOBODY");
        assertThat(house.resultOf(MOBILE)).isEqualTo("answered, but did not accept");
        assertThat(house.resultOf("PJSIP/kitchen")).isEqualTo("no answer");
        // Answered after 28 s, and asked for 15 s.
        assertThat(Duration.between(house.record().began(), house.clock.instant()))
                .isEqualTo(Duration.ofSeconds(43));
        assertThat(house.record().ending()).isEqualTo(CallEnding.NO_ANSWER);
    }

    @Test
    void onlyTheKeyThatIsAskedForAccepts() throws CallEnded {
        var house = house();
        var person =
                house.person()
                        .hears("doorbell/accept")
                        .presses("5")
                        .hears("doorbell/accept")
                        .presses("1");
        var call =
                press(
                        house,
                        house.visitor("front"),
                        legs ->
                                legs.when("PJSIP/kitchen", Habits.rings())
                                        .when(MOBILE, Habits.answersAndPresses("51"))
                                        .person(MOBILE, person));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(done).contains("join " + MOBILE);
    }

    @Test
    void aKeyThatWasNotAskedForAcceptsNothing() throws CallEnded {
        var house = house();
        var visitor = house.visitor("front").hears("doorbell/nobody-home");
        press(
                house,
                visitor,
                legs ->
                        legs.when(
                                        "PJSIP/kitchen",
                                        leg -> List.of(new LegNews.Key(leg, new Dtmf('1'))))
                                .when(MOBILE, Habits.rings()));
        assertThat(done).noneMatch(each -> each.startsWith("join"));
    }

    @Test
    void whoeverIsAskedMayHangUpInstead() throws CallEnded {
        var house = house();
        var visitor = house.visitor("front").hears("doorbell/nobody-home");
        press(
                house,
                visitor,
                legs ->
                        legs.when("PJSIP/kitchen", Habits.refuses(17, 486))
                                .when(MOBILE, Habits.speaks())
                                .person(MOBILE, voicemail(house)));
        assertThat(house.resultOf(MOBILE)).isEqualTo("answered, but did not accept");
    }

    @Test
    void aTelephoneIsAskedWhenTheFileSaysSoWhateverItsForm() throws CallEnded {
        var house =
                new DoorbellHouse(
                        folder,
                        """
                        doorbell:
                          groups: {out: [Local/77@out, {endpoint: PJSIP/kitchen, confirm: false}]}
                          buttons:
                            front: {label: Door, ring: [{to: [{endpoint: out, confirm: true}]}]}
                        """);
        var person = house.person().hears("doorbell/accept").presses("1");
        press(
                house,
                house.visitor("front"),
                legs ->
                        legs.when("Local/77@out", Habits.answersAndPresses("1"))
                                .person("Local/77@out", person)
                                .when("PJSIP/kitchen", Duration.ofSeconds(1), Habits.answers()));
        assertThat(done).contains("join Local/77@out");
        assertThat(person.isThrough()).isTrue();
    }

    /** It speaks its greeting, and is cut off in the middle of it. */
    private static ScriptedCaller voicemail(DoorbellHouse house) {
        return house.person().hears("doorbell/accept").waits().hears("doorbell/accept").hangsUp();
    }
}
