package io.sidetone.agi.server;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.NamedFlow;
import io.sidetone.core.log.LogText;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/** Leads one call through its flow, whatever the flow does. */
final class CallSession {

    /** Asterisk sets a variable within a millisecond; longer means that it is in distress. */
    static final Duration SET_VARIABLE_LIMIT = Duration.ofSeconds(5);

    /** Names the channel in the log lines of the flow itself. */
    private static final String LOG_KEY = "channel";

    private static final Logger log = LoggerFactory.getLogger(CallSession.class);

    private final Map<String, CallFlow> flows;
    private final Function<AgiConnection, Call> calls;

    CallSession(Map<String, CallFlow> flows, Function<AgiConnection, Call> calls) {
        this.flows = Map.copyOf(flows);
        this.calls = calls;
    }

    /** Serves the connection to its end; closes it. */
    void serve(AgiConnection connection) {
        try (connection) {
            MDC.put(LOG_KEY, connection.name());
            run(connection);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    private void run(AgiConnection connection) {
        var name = connection.request().flow();
        var flow = flows.get(name);
        if (flow == null) {
            unknown(connection, name);
            return;
        }
        new NamedFlow(name, flow).lead(() -> calls.apply(connection));
    }

    private void unknown(AgiConnection connection, String name) {
        // `sidetone doctor` asks so whether this is a Sidetone.
        log.atLevel(name.equals("doctor") ? Level.DEBUG : Level.WARN)
                .log(
                        "the dialplan asks for '{}', which is no flow; there are: {}",
                        LogText.safe(name),
                        String.join(", ", new TreeSet<>(flows.keySet())));
        try {
            connection.command(
                    "SET VARIABLE " + CallFlow.RESULT + " UNKNOWN_FLOW", SET_VARIABLE_LIMIT);
        } catch (CallEnded ended) {
            log.debug("{}", ended.getMessage());
        }
    }
}
