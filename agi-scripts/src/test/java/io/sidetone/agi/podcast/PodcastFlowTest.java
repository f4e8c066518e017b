package io.sidetone.agi.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.podcast.PodcastConfig.UnknownCaller;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.outbox.OnHangup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodcastFlowTest {

    private static final CallerId GRANDMA = new CallerId("201", "Grandma");
    private static final CallerId STRANGER = new CallerId("0891234567", "Telemarketer");
    private static final Duration THREE_SECONDS = Duration.ofSeconds(3);

    @TempDir Path directory;
    private PodcastHouse house;

    @BeforeEach
    void openTheHouse() throws IOException {
        house = new PodcastHouse(directory);
    }

    @AfterEach
    void closeTheHouse() {
        house.close();
    }

    @Test
    void theGreetingOfEachCodeIsSpokenInAdvance() {
        assertThat(house.flow().phrasesToPrepare()).containsExactly(Phrases.greeting("Anna"));
    }

    @Test
    void whoeverHangsUpWhileSpeakingHasSent() {
        var call =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .speaks(THREE_SECONDS)
                        .hangsUp()
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("QUEUED");
        assertThat(house.queuedSound()).containsExactly(THREE_SECONDS);
    }

    @Test
    void whoeverHangsUpInTheGreetingHasSentNothing() {
        house.caller(GRANDMA, "42").hears("podcast/greeting").hangsUp().calls(house.flow());

        assertThat(house.queuedSound()).isEmpty();
        assertThat(house.drafts()).isEmpty();
    }

    @Test
    void whoeverSaysNothingAndHangsUpHasSentNothing() {
        var call =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .staysSilent()
                        .hangsUp()
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("NOTHING");
        assertThat(house.queuedSound()).isEmpty();
        assertThat(house.drafts()).isEmpty();
    }

    @Test
    void hangingUpInPlaybackSends() {
        house.caller(GRANDMA, "42")
                .hears("podcast/greeting")
                .speaks(THREE_SECONDS)
                .presses("#")
                .hearsBack()
                .hangsUp()
                .calls(house.flow());

        assertThat(house.queuedSound()).containsExactly(THREE_SECONDS);
    }

    @Test
    void oneInTheMenuSendsAndSaysSo() {
        house.mailServerAnswers();
        var call =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .speaks(THREE_SECONDS)
                        .hearsBack()
                        .hears("podcast/menu")
                        .presses("1")
                        .hears("podcast/sent")
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("SENT");
    }

    @Test
    void aMailServerThatDoesNotAnswerIsNamedInWords() {
        house.mailServerIsDown();
        var call =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .speaks(THREE_SECONDS)
                        .hearsBack()
                        .presses("1")
                        .hears("podcast/queued")
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("QUEUED");
    }

    @Test
    void aMailServerThatRefusesIsNamedInWords() {
        house.mailServerRefuses();
        var call =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .speaks(THREE_SECONDS)
                        .hearsBack()
                        .presses("1")
                        .hears("podcast/refused-by-server")
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("FAILED");
    }

    @Test
    void hangingUpOnTheLastWordDoesNotSendTwice() {
        house.mailServerIsDown();
        var call =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .speaks(THREE_SECONDS)
                        .hearsBack()
                        .presses("1")
                        .hears("podcast/queued")
                        .hangsUp()
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("QUEUED");
        assertThat(house.queued()).hasSize(1);
    }

    @Test
    void zeroThrowsTheMessageAway() {
        var call =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .speaks(THREE_SECONDS)
                        .hearsBack()
                        .presses("0")
                        .hears("podcast/cancelled")
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("CANCELLED");
        assertThat(house.queuedSound()).isEmpty();
        assertThat(house.drafts()).isEmpty();
    }

    @Test
    void recordingAgainReplacesTheFirstTake() {
        house.caller(GRANDMA, "42")
                .hears("podcast/greeting")
                .speaks(THREE_SECONDS)
                .hearsBack()
                .hears("podcast/menu")
                .presses("3")
                .speaks(Duration.ofSeconds(2))
                .hearsBack()
                .hangsUp()
                .calls(house.flow());

        assertThat(house.queuedSound()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void recordingAgainButSayingNothingKeepsTheFirstTake() {
        house.caller(GRANDMA, "42")
                .hears("podcast/greeting")
                .speaks(THREE_SECONDS)
                .hearsBack()
                .presses("3")
                .staysSilent()
                .hangsUp()
                .calls(house.flow());

        assertThat(house.queuedSound()).containsExactly(THREE_SECONDS);
    }

    @Test
    void aWordTooShortForAMessageIsAskedForAgain() {
        house.caller(GRANDMA, "42")
                .hears("podcast/greeting")
                .speaks(Duration.ofMillis(400))
                .hears("podcast/nothing-heard")
                .speaks(THREE_SECONDS)
                .hearsBack()
                .hangsUp()
                .calls(house.flow());

        assertThat(house.queuedSound()).containsExactly(THREE_SECONDS);
    }

    @Test
    void appendingAddsToTheMessageAndBothPartsAreHeardBack() {
        house.caller(GRANDMA, "42")
                .hears("podcast/greeting")
                .speaks(THREE_SECONDS)
                .hearsBack()
                .presses("4")
                .speaks(Duration.ofSeconds(2))
                .hearsBack()
                .hearsBack()
                .hangsUp()
                .calls(house.flow());

        assertThat(house.queuedSound()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void anUnansweredMenuIsRepeatedOnceAndThenSends() {
        house.mailServerAnswers();
        house.caller(GRANDMA, "42")
                .hears("podcast/greeting")
                .speaks(THREE_SECONDS)
                .hearsBack()
                .hears("podcast/menu")
                .waits()
                .hears("podcast/menu")
                .waits()
                .hears("podcast/no-answer-at-menu")
                .hears("podcast/sent")
                .calls(house.flow());
    }

    @Test
    void aKeyThatMeansNothingIsToldSo() {
        house.caller(GRANDMA, "42")
                .hears("podcast/greeting")
                .speaks(THREE_SECONDS)
                .hearsBack()
                .hears("podcast/menu")
                .presses("7")
                .hears("podcast/invalid-key")
                .hears("podcast/menu")
                .presses("0")
                .hears("podcast/cancelled")
                .calls(house.flow());
    }

    @Test
    void threeSilentTakesEndTheCallInWords() {
        var call =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .staysSilent()
                        .hears("podcast/nothing-heard")
                        .staysSilent()
                        .hears("podcast/nothing-heard")
                        .staysSilent()
                        .hears("podcast/nothing-heard")
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("NOTHING");
    }

    @Test
    void aFullDiskOnThePbxIsToldInWords() {
        var call =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .meetsAFullDisk()
                        .hears("podcast/cannot-record")
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("FAILED");
    }

    @Test
    void whatWasSaidBeforeThePbxsDiskWasFullIsSent() {
        var call =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .speaks(THREE_SECONDS)
                        .hearsBack()
                        .presses("4")
                        .meetsAFullDisk()
                        .hears("podcast/cannot-record-more")
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("QUEUED");
        assertThat(house.queuedSound()).containsExactly(THREE_SECONDS);
    }

    @Test
    void whoMustConfirmIsNotToldThatWhatWasSaidBeforeIsSent() {
        house.hangingUpMeans(OnHangup.DISCARD);
        var call =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .speaks(THREE_SECONDS)
                        .hearsBack()
                        .presses("4")
                        .meetsAFullDisk()
                        .hears("podcast/cannot-record")
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("FAILED");
        assertThat(house.queuedSound()).isEmpty();
    }

    @Test
    void whatCannotBeFetchedIsPromisedOnlyToWhomItIsKeptFor() {
        house.recordings().setUnreachable(true);
        var kept =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .speaks(THREE_SECONDS)
                        .hears("podcast/kept")
                        .calls(house.flow());
        house.hangingUpMeans(OnHangup.DISCARD);
        var notKept =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .speaks(THREE_SECONDS)
                        .hears("podcast/cannot-save")
                        .calls(house.flow());

        assertThat(kept.result()).isEqualTo("QUEUED");
        assertThat(notKept.result()).isEqualTo("FAILED");
        assertThat(house.drafts()).hasSize(1);
    }

    @Test
    void anUnreachablePbxKeepsTheMessageUntilItCanBeFetched() {
        house.recordings().setUnreachable(true);
        house.caller(GRANDMA, "42")
                .hears("podcast/greeting")
                .speaks(THREE_SECONDS)
                .hangsUp()
                .calls(house.flow());
        assertThat(house.drafts()).hasSize(1);

        house.recordings().setUnreachable(false);
        house.mailServerIsDown();

        await(() -> !house.queuedSound().isEmpty());
        assertThat(house.queuedSound()).containsExactly(THREE_SECONDS);
    }

    @Test
    void aSenderMayHaveHangingUpMeanCancel() {
        house.hangingUpMeans(OnHangup.DISCARD);
        house.caller(GRANDMA, "42")
                .hears("podcast/greeting")
                .speaks(THREE_SECONDS)
                .hangsUp()
                .calls(house.flow());

        assertThat(house.queuedSound()).isEmpty();
    }

    @Test
    void aCodeThatNobodyHasIsToldSo() {
        var call = house.caller(GRANDMA, "99").hears("podcast/unknown-code").calls(house.flow());

        assertThat(call.result()).isEqualTo("UNKNOWN_CODE");
        assertThat(call.valuesOf("podcast/unknown-code")).containsEntry("code", "99");
    }

    @Test
    void anUnknownCallerIsRefusedUnlessConfiguredOtherwise() {
        var call = house.caller(STRANGER, "42").hears("podcast/unknown-caller").calls(house.flow());

        assertThat(call.result()).isEqualTo("REFUSED");
    }

    @Test
    void anUnknownCallerMaySendAsUnknown() {
        house.unknownCallers(UnknownCaller.SEND);
        house.caller(STRANGER, "42")
                .hears("podcast/greeting")
                .speaks(THREE_SECONDS)
                .hangsUp()
                .calls(house.flow());

        assertThat(house.queued().getFirst().envelope().sender().name())
                .isEqualTo("Telemarketer, unknown caller");
    }

    @Test
    void starTellsThatNothingWasSentYet() {
        house.caller(GRANDMA, "42")
                .hears("podcast/greeting")
                .presses("*")
                .hears("podcast/last-none")
                .hears("podcast/greeting")
                .hangsUp()
                .calls(house.flow());
    }

    @Test
    void starTellsWhenTheLastMessageWasDelivered() {
        house.mailServerAnswers();
        house.caller(GRANDMA, "42")
                .hears("podcast/greeting")
                .speaks(THREE_SECONDS)
                .hearsBack()
                .presses("1")
                .hears("podcast/sent")
                .calls(house.flow());

        var call =
                house.caller(GRANDMA, "42")
                        .hears("podcast/greeting")
                        .presses("*")
                        .hears("podcast/last-delivered")
                        .hears("podcast/greeting")
                        .hangsUp()
                        .calls(house.flow());

        assertThat(call.valuesOf("podcast/last-delivered"))
                .containsEntry("recipient", "Anna")
                .containsEntry("when", "2026-11-21T19:04+01:00[Europe/Berlin]");
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
