package io.sidetone.console.pbx;

import io.sidetone.console.serve.AsteriskConfig;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.manager.wire.PbxsConfig;
import java.util.ArrayList;
import java.util.List;

/** The names that {@code --pbx} knows. */
public final class PbxNames {

    private PbxNames() {}

    /** Those of a configuration, even if the file as a whole cannot be used. */
    public static List<String> in(ConfigurationFile file) {
        var names = new ArrayList<String>();
        file.section(AsteriskConfig.class)
                .flatMap(AsteriskConfig::ami)
                .ifPresent(_ -> names.add(PbxOptions.DEFAULT_NAME));
        file.section(PbxsConfig.class).ifPresent(pbxs -> names.addAll(pbxs.byName().keySet()));
        return names;
    }
}
