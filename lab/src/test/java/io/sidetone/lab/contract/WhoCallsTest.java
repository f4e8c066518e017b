package io.sidetone.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.CallerId;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.caller.CallerLine;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a call knows from its first moment on. */
@OverEachProtocol
class WhoCallsTest extends CallContract {

    WhoCallsTest(Protocol protocol, LabExchange exchange) {
        super(protocol, exchange);
    }

    @Test
    void theCallerIsWhoTheNetworkSays() throws Exception {
        var call = call((it, _) -> it.callerId());
        assertThat(call.outcome()).isEqualTo(new CallerId("+4930123456", "Anna"));
    }

    @Test
    void whoWithholdsTheirNumberHasNone() throws Exception {
        var call = call(CallerLine.withheld(), "", (it, _) -> it.callerId());
        assertThat(call.outcome()).isEqualTo(CallerId.UNKNOWN);
        assertThat(call.outcome().isWithheld()).isTrue();
    }

    @Test
    void aHostileNumberAndNameArriveAsTheyAre() throws Exception {
        var hostile =
                new CallerLine(
                        "'; DROP", "\"Änne\" <a@b.c>, 🍐 ${EXTEN} ../../etc \\ 200 result=0");
        var call = call(hostile, "", (it, _) -> it.callerId());
        assertThat(call.outcome()).isEqualTo(new CallerId(hostile.number(), hostile.name()));
    }

    @Test
    void theChannelIdIsAsterisksUniqueId() throws Exception {
        var call = call((it, _) -> it.channelId() + " " + it.variable("UNIQUEID").orElse(""));
        var id = call.caller().calledChannelId();
        assertThat(call.outcome()).isEqualTo(id + " " + id);
    }

    @Test
    void theLanguageIsTheChannels() throws Exception {
        var call = call((it, _) -> it.language());
        assertThat(call.outcome()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void argumentsComeInTheirOrder() throws Exception {
        var call = call(ANNA, "42,second arg,🍐,,a=b&c?d=%41,last", (it, _) -> it.arguments());
        assertThat(call.outcome())
                .isEqualTo(List.of("42", "second arg", "🍐", "", "a=b&c?d=%41", "last"));
    }
}
