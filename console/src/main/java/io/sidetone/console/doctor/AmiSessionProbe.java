package io.sidetone.console.doctor;

import io.sidetone.console.pbx.PbxOptions;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiConfig;
import io.sidetone.manager.wire.LivePbx;
import io.sidetone.manager.wire.PbxAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A visit over the network. */
record AmiSessionProbe(AmiConfig config) implements AmiProbe {

    @Override
    public Visit visit(List<String> actions) throws IOException {
        try (var pbx = LivePbx.at(PbxAddress.of(PbxOptions.DEFAULT_NAME, config))) {
            var refused = new ArrayList<String>();
            for (var action : actions) {
                if (!pbx.ask(AmiAction.named(action)).isSuccess()) {
                    refused.add(action);
                }
            }
            return new Visit(pbx.version(), refused);
        }
    }
}
