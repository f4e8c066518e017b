package io.sidetone.console.doctor;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiConfig;
import io.sidetone.manager.ami.AmiSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A visit over the network. */
record AmiSessionProbe(AmiConfig config) implements AmiProbe {

    @Override
    public Visit visit(List<String> actions) throws IOException {
        try (var session = AmiSession.connect(config)) {
            var refused = new ArrayList<String>();
            for (var action : actions) {
                if (!session.send(AmiAction.named(action)).isSuccess()) {
                    refused.add(action);
                }
            }
            return new Visit(session.version(), refused);
        }
    }
}
