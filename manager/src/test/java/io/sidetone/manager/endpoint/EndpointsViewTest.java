package io.sidetone.manager.endpoint;

import static io.sidetone.manager.stream.ScriptedPbx.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.endpoint.Contact.Reachability;
import io.sidetone.manager.state.DeviceState;
import io.sidetone.manager.state.Shortfall;
import io.sidetone.manager.state.StateKeeper;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.ScriptedPbx;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointsViewTest {

    private static final AmiMessage SUCCESS = message("Response", "Success", "EventList", "start");
    private static final String URI = "sip:kitchen@127.0.0.1:20951";

    private final ScriptedPbx pbx = new ScriptedPbx();
    private final EndpointsView view = new EndpointsView();

    @BeforeEach
    void aPbx() {
        pbx.answer(
                        "DeviceStateList",
                        SUCCESS,
                        device("PJSIP/kitchen", "NOT_INUSE"),
                        device("Queue:sales", "INUSE"),
                        device("PJSIP/hall", "UNAVAILABLE"))
                .answer("CoreShowChannels", SUCCESS, channel("7", "PJSIP/kitchen-0000002a"))
                .answer("Getvar", message("Response", "Success", "Variable", "x", "Value", ""));
        value("PJSIP_ENDPOINT(kitchen,allow)", "(ulaw|alaw)");
        value("PJSIP_ENDPOINT(kitchen,aors)", "kitchen");
        value("PJSIP_ENDPOINT(hall,allow)", "(ulaw)");
        value("PJSIP_ENDPOINT(hall,aors)", "hall");
        value("PJSIP_AOR(kitchen,contact)", "kitchen@@8f2c");
        value("PJSIP_CONTACT(kitchen@@8f2c,uri)", URI);
        value("PJSIP_CONTACT(kitchen@@8f2c,status)", "Reachable");
        value("PJSIP_CONTACT(kitchen@@8f2c,rtt)", "294");
    }

    @Test
    void whatAsteriskAnswersIsPutTogether() throws Exception {
        ask();
        assertThat(view.endpoints()).extracting(Endpoint::name).containsExactly("hall", "kitchen");
        var kitchen = kitchen();
        assertThat(kitchen.state()).isEqualTo(DeviceState.NOT_INUSE);
        assertThat(kitchen.codecs()).isEqualTo("ulaw|alaw");
        assertThat(kitchen.calls()).isEqualTo(1);
        assertThat(kitchen.contacts())
                .containsExactly(
                        new Contact(
                                URI,
                                Reachability.REACHABLE,
                                Optional.of(Duration.ofNanos(294_000))));
        assertThat(view.shortfall()).isEmpty();
    }

    @Test
    void onlyTheRightReportingIsWanted() throws Exception {
        ask();
        assertThat(pbx.asked())
                .extracting(AmiAction::name)
                .containsOnly("DeviceStateList", "CoreShowChannels", "Getvar");
    }

    @Test
    void eventsKeepItRight() throws Exception {
        pbx.connected();
        pbx.event("DeviceStateChange", "Device", "PJSIP/kitchen", "State", "INUSE");
        pbx.event("Newchannel", "Uniqueid", "8", "Channel", "PJSIP/kitchen-0000002b");
        pbx.event("Newchannel", "Uniqueid", "8", "Channel", "PJSIP/kitchen-0000002b");
        pbx.event("Hangup", "Uniqueid", "7", "Channel", "PJSIP/kitchen-0000002a");
        contactStatus("kitchen", URI, "Unreachable", "N/A");
        contactStatus("hall", "sip:hall@192.0.2.7", "Reachable", "1500");
        follow();
        assertThat(kitchen().state()).isEqualTo(DeviceState.INUSE);
        assertThat(kitchen().calls()).isEqualTo(1);
        assertThat(kitchen().contacts())
                .containsExactly(new Contact(URI, Reachability.UNREACHABLE, Optional.empty()));
        assertThat(view.endpoints().getFirst().contacts().getFirst().roundTrip())
                .contains(Duration.ofNanos(1_500_000));
    }

    @Test
    void aContactThatIsGoneIsGone() throws Exception {
        pbx.connected();
        contactStatus("kitchen", URI, "Removed", "N/A");
        follow();
        assertThat(kitchen().contacts()).isEmpty();
    }

    @Test
    void anEndpointThatComesLaterIsAskedFor() throws Exception {
        value("PJSIP_ENDPOINT(attic,allow)", "(opus)");
        pbx.connected();
        pbx.event("DeviceStateChange", "Device", "PJSIP/attic", "State", "RINGING");
        follow();
        assertThat(view.endpoints().getFirst())
                .returns("attic", Endpoint::name)
                .returns("opus", Endpoint::codecs)
                .returns(DeviceState.RINGING, Endpoint::state);
    }

    @Test
    void anEndpointThatIsNoLongerConfiguredIsLeftOut() throws Exception {
        value("PJSIP_ENDPOINT(hall,allow)", "");
        ask();
        assertThat(view.endpoints()).extracting(Endpoint::name).containsExactly("kitchen");
    }

    @Test
    void withoutTheFunctionsTheStatesAreKnownStill() throws Exception {
        value("PJSIP_ENDPOINT(hall,allow)", "");
        value("PJSIP_ENDPOINT(kitchen,allow)", "");
        ask();
        assertThat(view.endpoints()).hasSize(2);
        assertThat(view.shortfall().orElseThrow())
                .returns(Shortfall.Kind.PARTIAL, Shortfall::kind)
                .extracting(Shortfall::words)
                .asString()
                .contains("func_pjsip_contact.so");
    }

    @Test
    void withoutTheListOfStatesTheEndpointsAreAskedFor() throws Exception {
        pbx.answer(
                        "DeviceStateList",
                        message(
                                "Response",
                                "Error",
                                "Message",
                                "Invalid/unknown command: DeviceStateList. Use Action"))
                .answer(
                        "PJSIPShowEndpoints",
                        SUCCESS,
                        message("ObjectName", "kitchen", "DeviceState", "Not in use"));
        ask();
        assertThat(kitchen().state()).isEqualTo(DeviceState.NOT_INUSE);
        assertThat(view.shortfall()).isEmpty();
    }

    @Test
    void aMissingRightIsTold() throws Exception {
        pbx.answer("DeviceStateList", message("Response", "Error", "Message", "Permission denied"));
        ask();
        assertThat(view.shortfall().orElseThrow())
                .returns(Shortfall.Kind.DENIED, Shortfall::kind)
                .extracting(Shortfall::cure)
                .asString()
                .contains("reporting");
    }

    @Test
    void aHostileNameIsNeverPartOfAQuestion() throws Exception {
        pbx.answer(
                "DeviceStateList",
                SUCCESS,
                device("PJSIP/a),SHELL(rm)", "INUSE"),
                device("PJSIP/\u0007", "INUSE"),
                device("PJSIP/" + "x".repeat(10_000), "INUSE"));
        ask();
        assertThat(pbx.asked())
                .extracting(AmiAction::name)
                .containsExactly("DeviceStateList", "CoreShowChannels");
        assertThat(view.endpoints()).isEmpty();
    }

    private Endpoint kitchen() {
        return view.endpoints().getLast();
    }

    private void ask() throws Exception {
        new StateKeeper(pbx, view, _ -> {}).ask();
    }

    private void follow() throws Exception {
        pbx.end();
        new StateKeeper(pbx, view, _ -> {}).run(pbx.follow(EventWish.ALL));
    }

    private void value(String function, String value) {
        pbx.answer(
                "Getvar " + function,
                message("Response", "Success", "Variable", function, "Value", value));
    }

    private void contactStatus(String aor, String uri, String status, String microseconds) {
        pbx.event(
                "ContactStatus",
                "URI",
                uri,
                "ContactStatus",
                status,
                "AOR",
                aor,
                "EndpointName",
                aor,
                "RoundtripUsec",
                microseconds);
    }

    private static AmiMessage device(String name, String state) {
        return message("Event", "DeviceStateChange", "Device", name, "State", state);
    }

    private static AmiMessage channel(String id, String name) {
        return message("Event", "CoreShowChannel", "Channel", name, "Uniqueid", id);
    }
}
