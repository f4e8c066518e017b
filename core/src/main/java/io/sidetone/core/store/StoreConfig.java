package io.sidetone.core.store;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import io.sidetone.core.config.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The section {@code store} of the configuration: where tables are kept.
 *
 * @param url {@code jdbc:postgresql://host/database}, or {@code jdbc:sqlite:/path}; without it a
 *     file in the state directory
 * @param user of PostgreSQL
 * @param password of that user
 * @param busyLimit SQLite: to wait for another process that writes; one that imports 100,000 rules
 *     takes some seconds
 * @param connectLimit PostgreSQL: to reach the server; one that is up answers within some seconds
 * @param answerLimit PostgreSQL: for each answer; a server that is silent for so long is gone, and
 *     what waits is kept for the next try
 */
public record StoreConfig(
        Optional<String> url,
        Optional<String> user,
        Optional<Secret> password,
        @Default("10s") @Range(min = "100ms", max = "1m") Duration busyLimit,
        @Default("5s") @Range(min = "1s", max = "1m") Duration connectLimit,
        @Default("30s") @Range(min = "1s", max = "10m") Duration answerLimit) {

    /** The beginnings of an URL, by the database that it names. */
    static final String SQLITE = "jdbc:sqlite:";

    static final String POSTGRESQL = "jdbc:postgresql:";

    /** A file in the state directory. */
    public static final StoreConfig DEFAULTS =
            new StoreConfig(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30));

    /**
     * @throws IllegalArgumentException when the URL names neither database or holds a password, or
     *     a password stands without a user
     */
    public StoreConfig {
        url.ifPresent(StoreConfig::check);
        if (password.isPresent() && user.isEmpty()) {
            throw new IllegalArgumentException("`password` needs `user` beside it");
        }
        if (user.isPresent() && !url.orElse("").startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "`user` is PostgreSQL's: write url: jdbc:postgresql://localhost/sidetone");
        }
    }

    /**
     * The database that is meant.
     *
     * @param stateDirectory where the file lies when there is no URL
     */
    Database database(Path stateDirectory) {
        var named = url.orElse(SQLITE + "sidetone.db");
        return named.startsWith(SQLITE)
                ? new SqliteFile(
                        stateDirectory.resolve(named.substring(SQLITE.length())),
                        stateDirectory,
                        busyLimit)
                : new PostgresServer(named, user, password, connectLimit, answerLimit);
    }

    /** The database that is meant, for people. */
    public String name(Path stateDirectory) {
        return database(stateDirectory).name();
    }

    private static void check(String url) {
        var postgres = url.startsWith(POSTGRESQL);
        if (!postgres && !url.startsWith(SQLITE)) {
            throw new IllegalArgumentException(
                    "`url` names no database; write jdbc:postgresql://localhost/sidetone, or leave"
                            + " it out for a file in the state directory");
        }
        if (!postgres && url.substring(SQLITE.length()).matches("|:memory:.*|file:.*|.*\\?.*")) {
            throw new IllegalArgumentException("`url` is no file; write jdbc:sqlite:/path/to/it");
        }
        if (postgres && url.matches("(?i).*[?&](user|password)=.*")) {
            throw new IllegalArgumentException(
                    "`url` holds a user or a password; write `user` and `password` beside it");
        }
    }
}
