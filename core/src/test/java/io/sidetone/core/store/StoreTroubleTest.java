package io.sidetone.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sidetone.core.config.Secret;
import io.sidetone.core.store.StoreTrouble.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(PostgresExtension.class)
class StoreTroubleTest {

    @TempDir private Path directory;

    @Test
    void theFileIsForItsOwnerAlone() throws IOException {
        try (var store = Store.open(StoreConfig.DEFAULTS, directory)) {
            store.prepare(Notes.SCHEMA);
            for (var file : new String[] {"sidetone.db", "sidetone.db-wal", "sidetone.db-shm"}) {
                if (Files.exists(directory.resolve(file))) {
                    assertThat(mode(file)).as(file).isEqualTo("rw-------");
                }
            }
        }
        assertThat(mode("sidetone.db")).isEqualTo("rw-------");
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve(file)));
    }

    @Test
    void theNativeLibraryLeavesNothingBehind() throws IOException {
        Store.open(StoreConfig.DEFAULTS, directory).close();

        try (var left = Files.list(directory.resolve("cache"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoDatabase() throws IOException {
        Files.writeString(directory.resolve("sidetone.db"), "no database at all\n".repeat(100));

        var trouble = opening(StoreConfig.DEFAULTS);

        assertThat(trouble.kind()).isEqualTo(Kind.FIXABLE);
        assertThat(trouble).hasMessageContaining("is damaged or no database");
        assertThat(trouble.cure()).contains(".recover");
    }

    @Test
    void anUrlMayNameAnotherFile() {
        var elsewhere = directory.resolve("else/where.db");
        var config =
                new StoreConfig(
                        Optional.of("jdbc:sqlite:" + elsewhere),
                        Optional.empty(),
                        Optional.empty(),
                        StoreConfig.DEFAULTS.busyLimit(),
                        StoreConfig.DEFAULTS.connectLimit(),
                        StoreConfig.DEFAULTS.answerLimit());

        Store.open(config, directory).close();

        assertThat(elsewhere).isRegularFile();
        assertThat(directory.resolve("sidetone.db")).doesNotExist();
    }

    @Test
    void aDirectoryInTheFilesPlace() throws IOException {
        Files.createDirectory(directory.resolve("sidetone.db"));

        assertThat(opening(StoreConfig.DEFAULTS))
                .hasMessageContaining("sidetone.db cannot be made")
                .hasMessageContaining("sidetone doctor");
    }

    @Test
    void aFileThatIsGoneIsNotMadeAnewWithoutItsTables() throws IOException {
        try (var store = Store.open(StoreConfig.DEFAULTS, directory)) {
            store.prepare(Notes.SCHEMA);
            Files.delete(directory.resolve("sidetone.db"));

            var trouble =
                    catchThrowableOfType(
                            StoreTrouble.class,
                            () -> store.write(handle -> Notes.put(handle, "lost")));

            assertThat(trouble).hasMessageContaining("is gone").hasMessageContaining("restart");
        }
    }

    @Test
    void anotherProcessThatHoldsItForLong() {
        var impatient =
                new StoreConfig(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofMillis(100),
                        StoreConfig.DEFAULTS.connectLimit(),
                        StoreConfig.DEFAULTS.answerLimit());
        try (var one = Store.open(StoreConfig.DEFAULTS, directory);
                var other = Store.open(impatient, directory)) {
            one.prepare(Notes.SCHEMA);
            var trouble =
                    one.<StoreTrouble>write(handle -> {
                        Notes.put(handle, "held");
                        return catchThrowableOfType(
                                StoreTrouble.class,
                                () -> other.write(second -> Notes.put(second, "waits")));
                    });
            assertThat(trouble.kind()).isEqualTo(Kind.BUSY);
            assertThat(trouble).hasMessageContaining("0.1 s").hasMessageContaining("fuser");
        }
    }

    @Test
    void aServerThatIsNotThere() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        var trouble =
                opening(FreshDatabase.config("jdbc:postgresql://127.0.0.1:" + free + "/x", "u"));

        assertThat(trouble.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(trouble)
                .hasMessageContaining("does not answer")
                .hasMessageContaining("pg_isready");
    }

    @Test
    void aServerThatSaysNothing() throws IOException {
        try (var mute = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var url = "jdbc:postgresql://127.0.0.1:" + mute.getLocalPort() + "/x";
            var impatient =
                    new StoreConfig(
                            Optional.of(url),
                            Optional.of("u"),
                            Optional.empty(),
                            StoreConfig.DEFAULTS.busyLimit(),
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1));

            assertThat(opening(impatient).kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void aDatabaseThatIsNotThere(RealPostgres postgres) {
        var trouble = opening(FreshDatabase.config(postgres.url("nowhere"), "postgres"));

        assertThat(trouble.kind()).isEqualTo(Kind.REFUSED);
        assertThat(trouble)
                .hasMessageContaining("no such database")
                .hasMessageContaining("createdb");
    }

    @Test
    void aWrongPassword(RealPostgres postgres) {
        var url = postgres.newDatabase();
        postgres.wantPassword("guest", "right");

        var trouble = opening(withPassword(url, "guest", "wrong"));

        assertThat(trouble.kind()).isEqualTo(Kind.REFUSED);
        assertThat(trouble)
                .hasMessageContaining("refuses the login")
                .hasMessageContaining("store.password")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void aUserWhoMayMakeNoTables(RealPostgres postgres) {
        var url = postgres.newDatabase();
        postgres.wantPassword("visitor", "right");

        var trouble = opening(withPassword(url, "visitor", "right"));

        assertThat(trouble.kind()).isEqualTo(Kind.REFUSED);
        assertThat(trouble).hasMessageContaining("owner to visitor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://localhost/x",
                "jdbc:mysql://localhost/x",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:postgresql://localhost/x?password=secret",
                "jdbc:postgresql://localhost/x?ssl=true&user=me"
            })
    void anUrlThatIsNone(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FreshDatabase.config(url, "u"))
                .withMessageContaining("`url`");
    }

    private static StoreConfig withPassword(String url, String user, String password) {
        return new StoreConfig(
                Optional.of(url),
                Optional.of(user),
                Optional.of(new Secret(password)),
                StoreConfig.DEFAULTS.busyLimit(),
                StoreConfig.DEFAULTS.connectLimit(),
                StoreConfig.DEFAULTS.answerLimit());
    }

    private StoreTrouble opening(StoreConfig config) {
        return catchThrowableOfType(
                StoreTrouble.class, () -> Store.open(config, directory).close());
    }
}
