package io.sidetone.ari.doorbell;

import static io.sidetone.ari.doorbell.DoorbellHouse.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.scripted.ScriptedLegs;
import io.sidetone.core.action.ActionOutcome;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.ScriptedCaller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keys do while somebody speaks with the visitor, and how the talk ends. */
class TalkTest {

    private static final String KEYS =
            """
            keys:
              "5": {purpose: door, action: {http: {url: "http://127.0.0.1:1/open"}}}
              "6": {purpose: light, send-keys: "#90"}
              "*": {action: {command: [/bin/true]}}
            """;

    @TempDir Path folder;

    private final List<String> done = new ArrayList<>();

    private DoorbellHouse house() {
        return new DoorbellHouse(folder, FRONT + KEYS.indent(6));
    }

    private void talk(DoorbellHouse house, ScriptedCaller person, Consumer<ScriptedLegs> how)
            throws CallEnded {
        var kept = new ArrayList<ScriptedLegs>();
        var call =
                house.press(
                        house.visitor("front"),
                        legs -> {
                            how.accept(legs.person("PJSIP/hall", person));
                            kept.add(legs);
                        });
        done.addAll(kept.getFirst().done());
        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(call.variable("TIMEOUT(absolute)")).contains("0");
        assertThat(person.isThrough()).isTrue();
    }

    @Test
    void aKeyOpensTheDoorAndWhoeverPressedHearsIt() throws CallEnded {
        var house = house();
        talk(
                house,
                house.person().hears("doorbell/door-opened"),
                legs -> legs.when("PJSIP/hall", Habits.answersAndPresses("5")));

        assertThat(house.actionsRun).isEqualTo(1);
        assertThat(house.eventTypes()).containsExactly("press", "answered", "door-opened");
        assertThat(house.events.getLast().facts())
                .containsEntry("by", "PJSIP/hall")
                .containsEntry("key", "5");
    }

    @Test
    void othersCanPrepareForWhatMayHappenAtADoor() {
        assertThat(house().sources)
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.label()).isEqualTo("Front door");
                    assertThat(source.types())
                            .startsWith("press", "answered", "missed", "message")
                            .contains("door-opened", "door-failed", "light-on", "key-done");
                });
    }

    @Test
    void aDoorThatStaysClosedIsSaidToAndTold() throws CallEnded {
        var house = house();
        house.outcome = new ActionOutcome.Failed("connection refused");
        talk(
                house,
                house.person().hears("doorbell/door-failed"),
                legs -> legs.when("PJSIP/hall", Habits.answersAndPresses("5")));

        assertThat(house.events.getLast().type()).isEqualTo("door-failed");
        assertThat(house.events.getLast().facts()).containsEntry("why", "connection refused");
    }

    @Test
    void aKeyMaySendKeysToTheDoorStation() throws CallEnded {
        var house = house();
        talk(
                house,
                house.person().hears("doorbell/light-on"),
                legs -> legs.when("PJSIP/hall", Habits.answersAndPresses("6")));

        assertThat(done).contains("keys #90");
        assertThat(house.actionsRun).isZero();
        assertThat(house.events.getLast().type()).isEqualTo("light-on");
    }

    @Test
    void keysThatAreForNothingDoNothingAndOthersFollow() throws CallEnded {
        var house = house();
        talk(
                house,
                house.person().hears("doorbell/key-done"),
                legs -> legs.when("PJSIP/hall", Habits.answersAndPresses("12347890#ABCD*")));
        assertThat(house.actionsRun).isEqualTo(1);
    }

    @Test
    void theVisitorOpensNothing() throws CallEnded {
        var house = house();
        talk(
                house,
                house.person(),
                legs ->
                        legs.when("PJSIP/hall", Habits.answers())
                                .after(Duration.ofSeconds(1), new LegNews.CallerKey(new Dtmf('5')))
                                .after(Duration.ofSeconds(2), new LegNews.CallerLeft()));
        assertThat(house.actionsRun).isZero();
        assertThat(done).contains("end PJSIP/hall NORMAL");
    }

    @Test
    void keysOfATelephoneThatDoesNotHaveTheVisitorOpenNothing() throws CallEnded {
        var house = house();
        talk(
                house,
                house.person(),
                legs ->
                        legs.when(
                                        "PJSIP/kitchen",
                                        Duration.ofSeconds(1),
                                        leg -> List.of(new LegNews.Key(leg, new Dtmf('5'))))
                                .when("PJSIP/hall", Habits.answers())
                                .after(Duration.ofSeconds(2), new LegNews.CallerLeft()));
        assertThat(house.actionsRun).isZero();
    }

    @Test
    void aTalkThatNobodyEndsIsEnded() throws CallEnded {
        var house = house();
        talk(house, house.person(), legs -> legs.when("PJSIP/hall", Habits.answers()));

        assertThat(done).endsWith("end PJSIP/hall NORMAL");
        assertThat(house.record().why()).isEqualTo("PJSIP/hall answered; it took too long");
        assertThat(Duration.between(house.record().began(), house.clock.instant()))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void whoeverAnswersMayBeToldWhichDoorItIs() throws CallEnded {
        var house = new DoorbellHouse(folder, FRONT + "announce: {to-answerer: true}\n".indent(6));
        talk(
                house,
                house.person().hears("doorbell/somebody"),
                legs -> legs.when("PJSIP/hall", Habits.speaks()));
    }
}
