package io.sidetone.manager.trunk;

import static io.sidetone.manager.stream.ScriptedPbx.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.endpoint.Endpoint;
import io.sidetone.manager.state.DeviceState;
import io.sidetone.manager.state.Shortfall;
import io.sidetone.manager.state.StateKeeper;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.ScriptedPbx;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrunksViewTest {

    private static final AmiMessage SUCCESS = message("Response", "Success", "EventList", "start");

    private final ScriptedPbx pbx = new ScriptedPbx();
    private final TrunksView view = new TrunksView(Set.of("leased"));

    @BeforeEach
    void aPbx() {
        registered("Rejected", "0");
        pbx.answer(
                        "DeviceStateList",
                        SUCCESS,
                        message("Device", "PJSIP/provider", "State", "NOT_INUSE"),
                        message("Device", "PJSIP/kitchen", "State", "INUSE"),
                        message("Device", "PJSIP/leased", "State", "NOT_INUSE"))
                .answer("CoreShowChannels", SUCCESS)
                .answer("Getvar", message("Response", "Success", "Value", "ulaw"));
    }

    @Test
    void aRegistrationAndItsEndpointAreOneTrunk() throws Exception {
        new StateKeeper(pbx, view, _ -> {}).ask();
        assertThat(view.trunks()).extracting(Trunk::name).containsExactly("home", "leased");
        var home = view.trunks().getFirst();
        assertThat(home.registration().orElseThrow())
                .returns(Registration.Status.REJECTED, Registration::status)
                .returns("sip:127.0.0.1:20952", Registration::server);
        assertThat(home.endpoint().orElseThrow())
                .returns("provider", Endpoint::name)
                .returns(DeviceState.NOT_INUSE, Endpoint::state);
        assertThat(view.trunks().getLast().registration()).isEmpty();
    }

    @Test
    void whenAProviderChangesItsMindThatIsAskedFor() throws Exception {
        pbx.connected().event("Registry", "ChannelType", "PJSIP", "Status", "Registered").end();
        new StateKeeper(pbx, view, _ -> registered("Registered", "50"))
                .run(pbx.follow(EventWish.ALL));
        assertThat(view.trunks().getFirst().registration().orElseThrow())
                .returns(Registration.Status.REGISTERED, Registration::status)
                .extracting(registration -> registration.next().orElseThrow())
                .isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void aPbxWithoutRegistrationsHasNone() throws Exception {
        pbx.answer(
                "PJSIPShowRegistrationsOutbound",
                message("Response", "Error", "Message", "No outbound registrations found"));
        new StateKeeper(pbx, view, _ -> {}).ask();
        assertThat(view.trunks()).extracting(Trunk::name).containsExactly("leased");
        assertThat(view.shortfall()).isEmpty();
    }

    @Test
    void aMissingModuleIsTold() throws Exception {
        pbx.answer(
                "PJSIPShowRegistrationsOutbound",
                message("Response", "Error", "Message", "Invalid/unknown command: X."));
        new StateKeeper(pbx, view, _ -> {}).ask();
        assertThat(view.shortfall()).map(Shortfall::kind).contains(Shortfall.Kind.MISSING);
    }

    private void registered(String status, String next) {
        pbx.answer(
                "PJSIPShowRegistrationsOutbound",
                SUCCESS,
                message(
                        "Event",
                        "OutboundRegistrationDetail",
                        "ObjectName",
                        "home",
                        "ServerUri",
                        "sip:127.0.0.1:20952",
                        "ClientUri",
                        "sip:me@127.0.0.1:20952",
                        "Status",
                        status,
                        "NextReg",
                        next,
                        "Endpoint",
                        "provider"),
                message("Event", "AuthDetail", "ObjectName", "home", "Password", "xyzzy"));
    }
}
