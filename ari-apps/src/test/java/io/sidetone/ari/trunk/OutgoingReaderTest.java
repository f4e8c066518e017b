package io.sidetone.ari.trunk;

import static io.sidetone.ari.trunk.OutgoingHouse.NOW;
import static io.sidetone.ari.trunk.OutgoingHouse.kitchen;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ChannelName;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.outbox.RecordingsInMemory;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who dials what. */
class OutgoingReaderTest {

    private final OutgoingHouse house = new OutgoingHouse();

    private OutgoingCall read(ScriptedCaller caller) {
        house.clearance = new Clearance.Refused("read and refused", Refusal.NOT_ALLOWED);
        house.calls(caller.hears("trunk/not-allowed"), _ -> {});
        return house.asked.getLast();
    }

    @Test
    void theArgumentIsWhatWasDialled() {
        assertThat(read(kitchen("0891234567").with("EXTEN", "s")))
                .isEqualTo(new OutgoingCall("201", "PJSIP/caller", "0891234567", false, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void withoutOneTheExtensionIs(String argument) {
        assertThat(read(kitchen(argument).with("EXTEN", "0891234567")).dialled())
                .isEqualTo("0891234567");
    }

    @Test
    void nothingAtAllIsNothingDialled() {
        assertThat(read(kitchen()).dialled()).isEmpty();
    }

    @Test
    void whoShowsNoNumberIsKnownByTheEndpoint() {
        var withheld = new ScriptedCaller(CallerId.UNKNOWN, new RecordingsInMemory(), "0891234567");

        assertThat(read(withheld).caller()).isEqualTo("PJSIP/caller");
    }

    @Test
    void aTelephoneThatForwardsIsTheCaller() {
        assertThat(read(kitchen("0891234567").with("FORWARDERNAME", "PJSIP/office-0000001a")))
                .isEqualTo(
                        new OutgoingCall("PJSIP/office", "PJSIP/office", "0891234567", true, NOW));
    }

    @Test
    void aTelephoneThatTransfersIsTheCallerWhoDials() {
        assertThat(read(kitchen("0891234567").with("BLINDTRANSFER", "PJSIP/office-0000001a")))
                .isEqualTo(
                        new OutgoingCall("PJSIP/office", "PJSIP/office", "0891234567", false, NOW));
    }

    @Test
    void aCallThatSaysWhereItWasRedirectedFromIsForwarded() {
        assertThat(read(kitchen("0891234567").with("REDIRECTING(from-num)", "0301")).forwarded())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\r\nAction: Originate", "\u0000", "${SHELL(reboot)}", "PJSIP/x&PJSIP/y"})
    void hostileTextIsHandedOnAsItIsAndNotDialled(String text) {
        assertThat(read(kitchen(text)).dialled()).isEqualTo(text);
        assertThat(house.done()).containsExactly("hang up the caller 21");
    }

    @ParameterizedTest
    @CsvSource({
        "PJSIP/kitchen-00000012,PJSIP/kitchen",
        "PJSIP/kitchen-2-0000001a,PJSIP/kitchen-2",
        "Local/201@phones-0000001a;1,Local/201@phones",
        "PJSIP/kitchen,PJSIP/kitchen",
        "'',''",
    })
    void theEndpointIsTheNameWithoutItsNumber(String name, String endpoint) {
        assertThat(ChannelName.endpoint(name)).isEqualTo(endpoint);
    }
}
