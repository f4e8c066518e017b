package io.sidetone.core.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An empty database for one test.
 *
 * @param kind of database
 * @param config by which it is opened
 * @param stateDirectory of the house
 */
public record FreshDatabase(DatabaseKind kind, StoreConfig config, Path stateDirectory) {

    public static FreshDatabase of(DatabaseKind kind, RealPostgres postgres, Path directory) {
        return switch (kind) {
            case SQLITE -> new FreshDatabase(kind, StoreConfig.DEFAULTS, directory);
            case POSTGRESQL ->
                    new FreshDatabase(kind, config(postgres.newDatabase(), "postgres"), directory);
        };
    }

    /** The configuration for a database of PostgreSQL without a password. */
    public static StoreConfig config(String url, String user) {
        return new StoreConfig(
                Optional.of(url),
                Optional.of(user),
                Optional.empty(),
                StoreConfig.DEFAULTS.busyLimit(),
                StoreConfig.DEFAULTS.connectLimit(),
                StoreConfig.DEFAULTS.answerLimit());
    }

    /** Opens it, as one process; closed by who asked. */
    public Store open(Schema... schemas) {
        var store = Store.open(config, stateDirectory);
        for (var schema : schemas) {
            store.prepare(schema);
        }
        return store;
    }
}
