package io.sidetone.core.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of the tests' own, started when the first test asks for a database. PostgreSQL does
 * not run as root; for root it is put into a user namespace, where it is nobody.
 */
public final class RealPostgres implements AutoCloseable {

    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable EmbeddedPostgres server;

    /** A new database, as the server's administrator. */
    public String newDatabase() {
        var name = "test" + databases.incrementAndGet();
        execute("create database " + name);
        return url(name);
    }

    /** The URL of a database that need not exist, for the user {@code postgres}. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server().getPort(), database);
    }

    /** Has the administrator say something. */
    public void execute(String sql) {
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a user of whom the server, which trusts everybody else, wants a password. */
    public void wantPassword(String user, String password) {
        execute("create role %s login password '%s'".formatted(user, password));
        try {
            var rules = Path.of(ask("show hba_file"));
            Files.writeString(
                    rules,
                    "host all %s 127.0.0.1/32 scram-sha-256%n".formatted(user)
                            + Files.readString(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("select pg_reload_conf()");
        awaitRefusal(user);
    }

    /** The server reads its rules in its own time. */
    private void awaitRefusal(String user) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (letsIn(user)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(user + " still needs no password");
            }
        }
    }

    private boolean letsIn(String user) {
        try (var connection = server().getDatabase(user, "postgres").getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private String ask(String sql) {
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized EmbeddedPostgres server() {
        try {
            var running = server == null ? start() : server;
            server = running;
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        Path.of("target", "postgres").toAbsolutePath().toFile())
                .setServerConfig("listen_addresses", "127.0.0.1")
                // No socket in /tmp, where another user's may lie.
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
