package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.config.Host;
import io.sidetone.core.outbox.DeliveryResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that is never silent for long, and never done. */
class SmtpLimitsTest {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(60);

    /** The begin of a TLS record of 16 KiB (RFC 8446, 5.1). */
    private static final byte[] HANDSHAKE = {22, 3, 3, 0x3f, 0};

    private ServerSocket listening;
    private volatile byte[] begins = {};
    private volatile String says = "2";
    private volatile Duration pause = PAUSE;

    @BeforeEach
    void listen() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        listening.close();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatNeverEndsIsNotAwaitedForEver(SmtpSecurity security) throws IOException {
        assertThat(check(security, SHORT, LONG)).contains("no whole answer within 1 s");
    }

    @ParameterizedTest
    @EnumSource
    void anAttemptThatNeverEndsIsBrokenOff(SmtpSecurity security) throws IOException {
        assertThat(check(security, LONG, SHORT)).contains("not done within 1 s");
    }

    @Test
    void anEndlessAnswerIsNotKept() throws IOException {
        says = "220-welcome\r\n".repeat(100);
        pause = Duration.ZERO;
        assertThat(check(SmtpSecurity.NONE, LONG, LONG)).contains("says more than 128 KiB");
    }

    private String check(SmtpSecurity security, Duration answer, Duration attempt)
            throws IOException {
        var config =
                new SmtpConfig(
                        new Host("localhost"),
                        listening.getLocalPort(),
                        security,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        LONG,
                        answer,
                        LONG,
                        attempt);
        if (security == SmtpSecurity.TLS) {
            begins = HANDSHAKE;
        }
        var begun = System.nanoTime();
        var result = new SmtpCarrier(config).check();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONG.dividedBy(3));
        assertThat(result).isInstanceOf(DeliveryResult.TryLater.class);
        return result.serverSaid();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (var client = listening.accept()) {
                talk(client);
            } catch (IOException e) {
                assertThat(e).isNotNull(); // the client has had enough, or the test is over
            }
        }
    }

    private void talk(Socket client) throws IOException {
        client.getOutputStream().write(begins);
        while (true) {
            client.getOutputStream().write(says.getBytes(StandardCharsets.UTF_8));
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}
