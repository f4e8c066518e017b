package io.sidetone.console.doctor;

import io.sidetone.core.store.Schema;
import io.sidetone.core.store.Store;
import io.sidetone.core.store.StoreConfig;
import java.nio.file.Path;

/**
 * Whether the tables can be read and written, by a feature that needs them.
 *
 * @param stateDirectory where the file lies unless the configuration says something else
 * @param schema the tables of that feature
 */
record StoreCheck(StoreConfig config, Path stateDirectory, Schema schema) implements Check {

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Outcome examine() {
        return Store.examine(config, stateDirectory, schema)
                .<Outcome>map(trouble -> new Outcome.Trouble(trouble.seen(), trouble.cure()))
                .orElseGet(() -> new Outcome.Fine(config.name(stateDirectory)));
    }
}
