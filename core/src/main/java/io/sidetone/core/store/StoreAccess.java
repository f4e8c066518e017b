package io.sidetone.core.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The house's store, opened when the first feature asks for it: a house without such a feature
 * loads none of its libraries.
 */
public final class StoreAccess implements AutoCloseable {

    private final StoreConfig config;
    private final Path stateDirectory;
    private final Set<Schema> prepared = new HashSet<>();
    private @Nullable Store store;

    /**
     * Opens nothing yet.
     *
     * @param stateDirectory where the file lies unless the configuration says something else
     */
    public StoreAccess(StoreConfig config, Path stateDirectory) {
        this.config = config;
        this.stateDirectory = stateDirectory;
    }

    /**
     * The store, with the tables of a feature.
     *
     * @throws StoreTrouble when it cannot be had; the message says what to do
     */
    public synchronized Store with(Schema schema) {
        var open = store == null ? Store.open(config, stateDirectory) : store;
        store = open;
        if (!prepared.contains(schema)) {
            open.prepare(schema);
            prepared.add(schema);
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (store != null) {
            store.close();
        }
    }
}
