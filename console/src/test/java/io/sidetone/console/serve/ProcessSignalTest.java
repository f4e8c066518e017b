package io.sidetone.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessSignalTest {

    @Test
    void whatTheSystemSendsIsHandled() throws Exception {
        var hangUps = new CountDownLatch(1);
        assertThat(ProcessSignal.HUP.handle(hangUps::countDown)).isTrue();

        RunningDaemon.HangUp.BY_KILL.send(ProcessHandle.current());

        assertThat(hangUps.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
