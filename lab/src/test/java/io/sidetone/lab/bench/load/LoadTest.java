package io.sidetone.lab.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.bench.peer.AsteriskJavaServer;
import io.sidetone.lab.bench.server.ServerProcess;
import io.sidetone.lab.bench.server.Session;
import io.sidetone.lab.bench.server.SidetoneServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the load is what it is said to be; how fast it is served is no test's business. */
class LoadTest {

    private static final int CALLS = 20;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(classes = {SidetoneServer.class, AsteriskJavaServer.class})
    void bothServersLeadTheWholeSession(Class<?> main) {
        try (ServerProcess server = ServerProcess.start(main, folder.resolve("server.log"))) {
            Load.Burst burst = new Load(server.port(), Session.script()).burst(CALLS);

            assertThat(burst.refused()).isZero();
            assertThat(burst.waits()).hasSize(CALLS).allMatch(Duration::isPositive).isSorted();
            assertThat(burst.waited(1.0)).isEqualTo(burst.waits().getLast());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {SidetoneServer.class, AsteriskJavaServer.class})
    void sessionsStayOpenUntilTheyAreReleased(Class<?> main) {
        try (ServerProcess server = ServerProcess.start(main, folder.resolve("server.log"))) {
            LoadScript script =
                    Session.script().holding(Session.WAITING, LoadScript.UNTIL_RELEASED);
            long idle = server.gauge().liveHeapBytes();
            try (HeldCalls calls = new Load(server.port(), script).hold(CALLS)) {
                assertThat(calls.held()).isEqualTo(CALLS);
                assertThat(calls.refused()).isZero();
                assertThat(server.gauge().liveHeapBytes()).isGreaterThan(idle);
            }
        }
    }
}
