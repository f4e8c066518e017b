package io.sidetone.agi.screening;

import static io.sidetone.agi.screening.ScreeningHouse.NOW;
import static io.sidetone.agi.screening.ScreeningHouse.STRANGER;
import static io.sidetone.agi.screening.ScreeningHouse.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.judge.Decision;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.agi.screening.judge.Judgement;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.core.call.ScriptedCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PermitTest {

    private final ScreeningHouse house = new ScreeningHouse();

    private Judgement byPermit(IncomingCall call) {
        var open = house.memory.memory().bypass(call.at()).isPresent();
        var decided =
                open
                        ? verdict(new Decision.Ring(), Step.BYPASS)
                        : verdict(new Decision.Menu(0), Step.MENU);
        return new Judgement(call, decided, List.of());
    }

    private void permit(boolean once) {
        house.memory.notes().openBypass(new Bypass(NOW.plus(Duration.ofHours(1)), once));
    }

    private ScriptedCall callsAndHangsUpInTheMenu(ScreeningFlow flow) {
        return house.caller(STRANGER).hears("screening/welcome-directory").hangsUp().calls(flow);
    }

    @Test
    void aWindowLetsEverybodyThrough() {
        house.judge = this::byPermit;
        permit(false);

        assertThat(house.caller(STRANGER).calls(house.flow()).result()).isEqualTo("RING");
        assertThat(house.caller(STRANGER).calls(house.flow()).result()).isEqualTo("RING");
    }

    @Test
    void aPermitIsForOneCall() {
        house.judge = this::byPermit;
        permit(true);

        assertThat(house.caller(STRANGER).calls(house.flow()).result()).isEqualTo("RING");
        assertThat(callsAndHangsUpInTheMenu(house.flow()).result()).isEqualTo("DONE");
    }

    @Test
    void ofTwoCallsAtOnceOneHasThePermitAndOneIsJudgedAgain() throws Exception {
        var bothWerePromised = new CyclicBarrier(2);
        var judged = new AtomicInteger();
        house.judge =
                call -> {
                    var judgement = byPermit(call);
                    if (judged.incrementAndGet() <= 2) {
                        await(bothWerePromised);
                    }
                    return judgement;
                };
        permit(true);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = CompletableFuture.supplyAsync(this::result, threads);
            var other = CompletableFuture.supplyAsync(this::result, threads);

            assertThat(List.of(one.get(10, TimeUnit.SECONDS), other.get(10, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder("RING", "MENU");
        }
        assertThat(judged).hasValue(3);
    }

    /** A script does for both: who rings hears nothing, and the prompt left over is told. */
    private String result() {
        try {
            return house.caller(STRANGER).calls(house.flow()).result();
        } catch (AssertionError asked) {
            assertThat(asked).hasMessageContaining("screening/welcome-directory");
            return "MENU";
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
