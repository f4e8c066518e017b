package io.sidetone.lab.contract;

import io.sidetone.core.call.CallFlow;
import io.sidetone.core.prompt.Sounds;
import io.sidetone.lab.LabExchange;
import java.io.IOException;

/** The protocols over which a call reaches a flow; whatever the contract says holds for each. */
enum Protocol {
    FASTAGI {
        @Override
        CallLine open(LabExchange exchange, Sounds sounds, CallFlow flow) throws IOException {
            return FastAgiLine.open(exchange, sounds, flow);
        }
    },
    ARI {
        @Override
        CallLine open(LabExchange exchange, Sounds sounds, CallFlow flow) throws IOException {
            return StasisLine.open(exchange, sounds, flow);
        }
    };

    /**
     * Begins to take calls.
     *
     * @param sounds finds the audio of phrases
     * @param flow leads every call
     */
    abstract CallLine open(LabExchange exchange, Sounds sounds, CallFlow flow) throws IOException;
}
