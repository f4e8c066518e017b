package io.sidetone.core.store;

import io.sidetone.core.config.Secret;
import io.sidetone.core.store.StoreTrouble.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * PostgreSQL, by its JDBC URL.
 *
 * @param url without user and password
 * @param user empty for the one this process runs as
 * @param password empty when the server asks for none
 * @param connectLimit to reach the server
 * @param answerLimit for each answer
 */
record PostgresServer(
        String url,
        Optional<String> user,
        Optional<Secret> password,
        Duration connectLimit,
        Duration answerLimit)
        implements Database {

    @Override
    public void prepare() {
        try (var connection = connect(Purpose.READ)) {
            connection.isReadOnly();
        } catch (SQLException e) {
            throw explain(e);
        }
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Connection connect(Purpose purpose) throws SQLException {
        return DriverManager.getConnection(url, properties());
    }

    /** In the words of PostgreSQL's driver; its times are seconds. */
    private Properties properties() {
        var properties = new Properties();
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret.reveal()));
        var connect = Long.toString(connectLimit.toSeconds());
        properties.setProperty("connectTimeout", connect);
        properties.setProperty("loginTimeout", connect);
        properties.setProperty("socketTimeout", Long.toString(answerLimit.toSeconds()));
        properties.setProperty("ApplicationName", "sidetone");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    @Override
    public String rowNumber() {
        return "bigint generated always as identity primary key";
    }

    @Override
    public String name() {
        return "PostgreSQL " + url.substring(StoreConfig.POSTGRESQL.length());
    }

    /** By the states of PostgreSQL's appendix A, the first two characters of which are a class. */
    @Override
    public StoreTrouble explain(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "57" ->
                    trouble(
                            Kind.UNREACHABLE,
                            "does not answer: " + failure.getMessage(),
                            "is PostgreSQL running there, and is store.url right? pg_isready tells",
                            failure);
            case "28" ->
                    trouble(
                            Kind.REFUSED,
                            "refuses the login: " + failure.getMessage(),
                            "see store.user and store.password, and pg_hba.conf on the server",
                            failure);
            case "3D" ->
                    trouble(
                            Kind.REFUSED,
                            "has no such database: " + failure.getMessage(),
                            "make it: createdb -O %s NAME".formatted(user.orElse("sidetone")),
                            failure);
            case "42" ->
                    trouble(
                            Kind.REFUSED,
                            "refuses: " + failure.getMessage(),
                            "the user must own the database: alter database NAME owner to %s"
                                    .formatted(user.orElse("sidetone")),
                            failure);
            case "22", "23" ->
                    trouble(
                            Kind.UNWRITABLE,
                            "does not take this: " + failure.getMessage(),
                            "report it",
                            failure);
            default ->
                    trouble(
                            Kind.UNREACHABLE,
                            "fails: " + failure.getMessage(),
                            "its own log tells more",
                            failure);
        };
    }

    private StoreTrouble trouble(Kind kind, String what, String cure, SQLException failure) {
        return new StoreTrouble(kind, "the store %s %s".formatted(name(), what), cure, failure);
    }
}
