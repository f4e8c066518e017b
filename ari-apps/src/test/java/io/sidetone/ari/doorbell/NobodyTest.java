package io.sidetone.ari.doorbell;

import static io.sidetone.ari.doorbell.DoorbellHouse.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.scripted.ScriptedLegs;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.ScriptedCall;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.camera.Picture;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.event.HouseEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a visitor meets when nobody is at home. */
class NobodyTest {

    private static final Duration THREE_SECONDS = Duration.ofSeconds(3);

    @TempDir Path folder;

    private final List<String> done = new ArrayList<>();

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

    private static ScriptedCaller speaker(DoorbellHouse house) {
        return house.visitor("front").hears("doorbell/leave-message").speaks(THREE_SECONDS);
    }

    private static void nobodyComes(ScriptedLegs legs) {
        legs.when("PJSIP/kitchen", Habits.rings()).when("PJSIP/hall", Habits.rings());
    }

    private static void allAreBusy(ScriptedLegs legs) {
        legs.when("PJSIP/kitchen", Habits.refuses(17, 486))
                .when("PJSIP/hall", Habits.refuses(17, 486));
    }

    @Test
    void theVisitorMayLeaveAMessageAfterThirtySeconds() throws CallEnded {
        var house = new DoorbellHouse(folder, FRONT);
        var call = press(house, speaker(house).hears("doorbell/thanks"), NobodyTest::nobodyComes);

        assertThat(call.result()).isEqualTo("MESSAGE");
        assertThat(Duration.between(house.record().began(), house.clock.instant()))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(done)
                .endsWith("end PJSIP/kitchen NORMAL", "end PJSIP/hall NORMAL", "indicate NONE");
        var envelope = house.queued().getFirst().envelope();
        assertThat(envelope.feature()).isEqualTo("doorbell");
        assertThat(envelope.sender().name()).isEqualTo("Front door");
        assertThat(envelope.recipients().getFirst().mail()).isEqualTo("anna@example.org");
        assertThat(house.record().why())
                .startsWith("nobody answered in 30 s; message " + house.queued().getFirst().id());
        assertThat(house.eventTypes()).containsExactly("press", "missed", "message");
    }

    @Test
    void allRedirectedAndTheMessageFollowsAtOnce() throws CallEnded {
        var house = new DoorbellHouse(folder, FRONT);
        var call =
                press(
                        house,
                        speaker(house).hears("doorbell/thanks"),
                        legs ->
                                legs.when("PJSIP/kitchen", Habits.redirectsTo("999"))
                                        .when("PJSIP/hall", Habits.redirectsTo("999")));

        assertThat(call.result()).isEqualTo("MESSAGE");
        assertThat(house.clock.instant()).isEqualTo(house.record().began());
        assertThat(house.record().ending()).isEqualTo(CallEnding.NO_ANSWER);
        assertThat(house.resultOf("PJSIP/hall")).startsWith("redirected to 999");
    }

    @Test
    void allBusyIsToldFromNobodyHome() throws CallEnded {
        var house = new DoorbellHouse(folder, FRONT);
        press(house, speaker(house).hears("doorbell/thanks"), NobodyTest::allAreBusy);
        assertThat(house.record().ending()).isEqualTo(CallEnding.BUSY);
        assertThat(house.events.get(1).facts()).containsEntry("why", "all were busy");
    }

    @Test
    void whoeverLeavesAfterSpeakingHasBeenHeard() throws CallEnded {
        var house = new DoorbellHouse(folder, FRONT);
        var call = press(house, speaker(house).hangsUp(), NobodyTest::allAreBusy);
        assertThat(call.result()).isEqualTo("MESSAGE");
        assertThat(house.queued()).hasSize(1);
    }

    @Test
    void whoeverLeavesBeforeTheToneHasLeftNoMessage() throws CallEnded {
        var house = new DoorbellHouse(folder, FRONT);
        var visitor = house.visitor("front").hears("doorbell/leave-message").hangsUp();
        var call = press(house, visitor, NobodyTest::allAreBusy);
        assertThat(call.result()).isEqualTo("NOBODY");
        assertThat(house.queued()).isEmpty();
    }

    @Test
    void silenceIsNoMessage() throws CallEnded {
        var house = new DoorbellHouse(folder, FRONT);
        var visitor =
                house.visitor("front")
                        .hears("doorbell/leave-message")
                        .staysSilent()
                        .hears("doorbell/not-recorded");
        var call = press(house, visitor, NobodyTest::allAreBusy);
        assertThat(call.result()).isEqualTo("NOBODY");
        assertThat(house.eventTypes()).containsExactly("press", "missed");
    }

    @Test
    void aFullDiskIsToldAndNotHidden() throws CallEnded {
        var house = new DoorbellHouse(folder, FRONT);
        var visitor =
                house.visitor("front")
                        .hears("doorbell/leave-message")
                        .meetsAFullDisk()
                        .hears("doorbell/not-recorded");
        var call = press(house, visitor, NobodyTest::allAreBusy);
        assertThat(call.result()).isEqualTo("NOBODY");
    }

    @Test
    void whereNobodyGetsMessagesNoneIsAskedFor() throws CallEnded {
        var house = new DoorbellHouse(folder, FRONT.replace("{to: [anna]}", "{to: []}"));
        var visitor = house.visitor("front").hears("doorbell/nobody-home");
        assertThat(press(house, visitor, NobodyTest::allAreBusy).result()).isEqualTo("NOBODY");
    }

    @Test
    void inHoursInWhichNobodyIsToRingTheMessageComesAtOnce() throws CallEnded {
        var quiet = "quiet: [{hours: '22:00-07:00', ring: []}]\n";
        var house = new DoorbellHouse(folder, FRONT + quiet.indent(6));
        house.clock.moveTo(Instant.parse("2026-11-21T22:00:00Z"));
        press(house, speaker(house).hears("doorbell/thanks"), _ -> {});
        assertThat(done).containsExactly("indicate RINGING", "indicate NONE");
        assertThat(house.record().why()).startsWith("no telephone is to ring now");
    }

    @Test
    void afterAMissedPressTheButtonRingsAnewThoughTheMessageWasLong() throws CallEnded {
        var house = new DoorbellHouse(folder, FRONT);
        press(house, speaker(house).hears("doorbell/thanks"), NobodyTest::nobodyComes);
        var again =
                press(
                        house,
                        house.visitor("front"),
                        legs -> legs.when("PJSIP/hall", Habits.speaks()));
        assertThat(again.result()).isEqualTo("ANSWERED");
    }

    @Test
    void theCamerasPictureGoesWithTheMessageAndItsAddressWithTheEvents()
            throws CallEnded, IOException {
        var camera = "snapshot: http://192.0.2.9/still.jpg\n";
        var house = new DoorbellHouse(folder, FRONT + camera.indent(6));
        house.picture = Picture.of(HexFormat.of().parseHex("ffd8ffe000104a46494600010101"));
        press(house, speaker(house).hears("doorbell/thanks"), NobodyTest::allAreBusy);

        assertThat(house.events)
                .filteredOn(each -> !each.type().equals("message"))
                .extracting(HouseEvent::facts)
                .allSatisfy(facts ->
                        assertThat(facts).containsEntry("snapshot", "http://192.0.2.9/still.jpg"));
        try (var files = Files.walk(folder.resolve("outbox"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("picture"));
        }
    }
}
