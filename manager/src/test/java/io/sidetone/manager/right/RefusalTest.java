package io.sidetone.manager.right;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.state.Shortfall;
import io.sidetone.manager.stream.ScriptedPbx;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void aSuccessIsNone() {
        assertThat(Refusal.of(answer("Success", "Queue status will follow"))).isEmpty();
    }

    @Test
    void asterisksWordsTellWhatKindItIs() {
        assertThat(kind("Permission denied")).isEqualTo(Refusal.Kind.DENIED);
        assertThat(kind("Invalid/unknown command: QueueStatus. Use Action: ListCommands to show"))
                .isEqualTo(Refusal.Kind.UNKNOWN_ACTION);
        assertThat(kind("No such channel")).isEqualTo(Refusal.Kind.OTHER);
    }

    @Test
    void aMissingRightComesWithTheLineOfManagerConf() {
        var shortfall = shortfall("Permission denied");
        assertThat(shortfall.kind()).isEqualTo(Shortfall.Kind.DENIED);
        assertThat(shortfall.words())
                .isEqualTo("The manager user may not ask for states (DeviceStateList)");
        assertThat(shortfall.cure()).endsWith("write = call, reporting");
    }

    @Test
    void aMissingModuleComesWithItsName() {
        var shortfall = shortfall("Invalid/unknown command: DeviceStateList.");
        assertThat(shortfall.kind()).isEqualTo(Shortfall.Kind.MISSING);
        assertThat(shortfall.words()).contains("x.so is not loaded");
        assertThat(shortfall.cure()).contains("module load x.so");
    }

    private static Shortfall shortfall(String message) {
        return Shortfall.of(
                AmiAction.named("DeviceStateList"),
                Refusal.of(answer("Error", message)).orElseThrow(),
                "states",
                "x.so");
    }

    private static Refusal.Kind kind(String message) {
        return Refusal.of(answer("Error", message)).orElseThrow().kind();
    }

    private static AmiResponse answer(String response, String message) {
        return new AmiResponse(
                ScriptedPbx.message("Response", response, "Message", message), List.of());
    }
}
