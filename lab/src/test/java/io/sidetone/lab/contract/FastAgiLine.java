package io.sidetone.lab.contract;

import io.sidetone.agi.call.AgiCall;
import io.sidetone.agi.server.FastAgiConfig;
import io.sidetone.agi.server.FastAgiServer;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.prompt.Sounds;
import io.sidetone.lab.LabExchange;
import java.io.IOException;
import java.util.Map;

/** Calls over FastAGI. */
record FastAgiLine(FastAgiServer server) implements CallLine {

    static FastAgiLine open(LabExchange exchange, Sounds sounds, CallFlow flow) throws IOException {
        var asterisk = exchange.asterisk();
        var recordings = asterisk.inside(asterisk.recordings());
        var server =
                new FastAgiServer(
                        FastAgiConfig.DEFAULTS.withPort(0),
                        Map.of("contract", flow),
                        connection -> new AgiCall(connection, sounds, recordings));
        server.start();
        return new FastAgiLine(server);
    }

    @Override
    public String place() {
        return "agi@lab-contract";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of("SIDETONE_AGI", "127.0.0.1:" + server.port());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
