package io.sidetone.manager.recording;

import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.Pbx;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Records a stream, and what the PBX answers about its state: at each connection, after each loss,
 * at the beginning of each file and every ten minutes.
 */
public final class RunningRecording implements AutoCloseable {

    /** What a kill may lose. */
    private static final Duration BEAT = Duration.ofSeconds(1);

    /** Beats after which the state is asked for anew, for those who look at it in a recording. */
    private static final int ASK = 600;

    private final Recorder recorder;
    private final StateRecorder state;
    private final Consumer<String> remarks;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread heart;

    /**
     * Begins; takes the recorder over.
     *
     * @param remarks told in words what could not be recorded
     */
    public RunningRecording(Recorder recorder, Pbx pbx, Consumer<String> remarks) {
        this.recorder = recorder;
        this.remarks = remarks;
        this.state = new StateRecorder(pbx, recorder, remarks);
        this.heart = Thread.ofVirtual().name("recorder").start(this::beat);
    }

    /**
     * Records an item.
     *
     * @throws IOException when the disk does not take it
     */
    public void take(StreamItem item) throws IOException {
        recorder.record(item);
        if (asksAnew(item)) {
            state.want();
        }
    }

    /** Whether the state must be known anew from here on. */
    static boolean asksAnew(StreamItem item) {
        return switch (item) {
            case Connected _ -> true;
            case Gap gap -> gap.reason() != Gap.Reason.DISCONNECTED;
            case ManagerEvent _, Lost _ -> false;
        };
    }

    private void beat() {
        try {
            for (int beats = 1; !closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS); beats++) {
                recorder.beat();
                if (recorder.takeNewFile() || beats % ASK == 0) {
                    state.want();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            remarks.accept("recording: " + e.getMessage());
        }
    }

    /**
     * Ends it; everything given is in the file then.
     *
     * @throws IOException when the disk does not take the rest
     */
    @Override
    public void close() throws IOException {
        state.close();
        closed.countDown();
        try {
            heart.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        recorder.close();
    }
}
