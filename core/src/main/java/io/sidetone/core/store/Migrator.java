package io.sidetone.core.store;

import io.sidetone.core.store.StoreTrouble.Kind;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables of a feature to the version that this Sidetone knows. */
final class Migrator {

    /**
     * Two processes that open a new SQLite file at the same time both find it empty: who comes
     * second fails once, and finds the tables made at the next try.
     */
    private static final int TRIES = 3;

    /** What another try may find otherwise; a server that said no says so again. */
    private static final Set<Kind> HERE = Set.of(Kind.FIXABLE, Kind.BUSY);

    private final Database database;

    Migrator(Database database) {
        this.database = database;
    }

    /**
     * @throws StoreTrouble when a newer Sidetone was here, or it cannot be done
     */
    void migrate(Schema schema) {
        for (int tried = 1; ; tried++) {
            try {
                var flyway = flyway(schema);
                refuseNewer(schema, flyway);
                flyway.migrate();
                return;
            } catch (FlywayException e) {
                var trouble = explained(schema, e);
                if (tried == TRIES || !HERE.contains(trouble.kind())) {
                    throw trouble;
                }
            }
        }
    }

    /** What stands between the tables and this Sidetone; changes nothing. */
    Optional<StoreTrouble> examine(Schema schema) {
        try {
            refuseNewer(schema, flyway(schema));
            return Optional.empty();
        } catch (FlywayException e) {
            return Optional.of(explained(schema, e));
        } catch (StoreTrouble e) {
            return Optional.of(e);
        }
    }

    private void refuseNewer(Schema schema, Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(Migrator::isNewer)
                .findFirst()
                .ifPresent(newer -> {
                    throw new StoreTrouble(
                            Kind.NEWER,
                            "the store %s was used by a newer Sidetone: its tables for %s have version %s"
                                    .formatted(
                                            database.name(), schema.feature(), newer.getVersion()),
                            "install that Sidetone again, or put back a copy of the store from before",
                            null);
                });
    }

    private static boolean isNewer(MigrationInfo migration) {
        return List.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED)
                .contains(migration.getState());
    }

    private Flyway flyway(Schema schema) {
        return Flyway.configure()
                .dataSource(new Connections(database))
                .loggers("slf4j")
                .resourceProvider(new SchemaFiles(schema))
                .javaMigrationClassProvider(List::of)
                .table(schema.history())
                .placeholders(Map.of("row-number", database.rowNumber()))
                // Each feature finds the tables of others and begins all the same.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private StoreTrouble explained(Schema schema, FlywayException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return database.explain(sql);
            }
        }
        return new StoreTrouble(
                Kind.FIXABLE,
                "the tables for %s in the store %s are not as they should be: %s"
                        .formatted(schema.feature(), database.name(), failure.getMessage()),
                "put back a copy of the store, or report this",
                failure);
    }
}
