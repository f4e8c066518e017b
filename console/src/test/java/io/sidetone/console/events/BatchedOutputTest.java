package io.sidetone.console.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BatchedOutputTest {

    private static final byte[] LINE =
            "x".repeat(999).concat("\n").getBytes(StandardCharsets.UTF_8);

    @Test
    void everythingArrivesInItsOrder() throws Exception {
        var written = new ByteArrayOutputStream();
        var expected = new StringBuilder();
        try (var output = new BatchedOutput(console(written))) {
            for (int i = 0; i < 20_000; i++) {
                var line = i + "\n";
                expected.append(line);
                output.write(line.getBytes(StandardCharsets.UTF_8));
            }
            output.write(new byte[0]);
            output.write("y".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
            output.write('\n');
        }
        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo(expected + "y".repeat(1_000_000) + "\n");
    }

    @Test
    void ofAReaderWhoStoppedLittleIsHeldAndWhoeverFeedsItWaits() throws Exception {
        var stopped = new CountDownLatch(1);
        var written = new AtomicLong();
        var taken = new AtomicInteger();
        var output =
                new BatchedOutput(
                        console(
                                new OutputStream() {
                                    @Override
                                    public void write(int octet) {
                                        written.incrementAndGet();
                                    }

                                    @Override
                                    public void write(byte[] bytes, int from, int length)
                                            throws IOException {
                                        awaitQuietly(stopped);
                                        written.addAndGet(length);
                                    }
                                }));
        var feeder = Thread.ofPlatform().start(() -> feed(output, taken));
        while (feeder.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(taken.get()).as("two buffers of 256 KiB").isBetween(200, 600);
        stopped.countDown();
        feeder.join();
        output.close();
        assertThat(taken.get()).isEqualTo(2_000);
        assertThat(written.get()).isEqualTo(2_000L * LINE.length);
    }

    @Test
    void whoeverIsAskedToEndDoesNotWaitForAReaderWhoStopped() throws Exception {
        var stopped = new CountDownLatch(1);
        var output =
                new BatchedOutput(
                        console(
                                new OutputStream() {
                                    @Override
                                    public void write(int octet) throws IOException {
                                        awaitQuietly(stopped);
                                    }
                                }));
        var feeder = Thread.ofPlatform().start(() -> feed(output, new AtomicInteger()));
        while (feeder.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        output.release();
        feeder.join();
        output.close();
        assertThat(feeder.isAlive()).isFalse();
        stopped.countDown();
    }

    @Test
    void whoeverHasSeenEnoughIsNoticed() throws Exception {
        var output =
                new BatchedOutput(
                        console(
                                new OutputStream() {
                                    @Override
                                    public void write(int octet) throws IOException {
                                        throw new IOException("Broken pipe");
                                    }
                                }));
        output.write(LINE);
        while (!output.isDeserted()) {
            Thread.onSpinWait();
        }
        output.write(LINE);
        output.close();
        assertThat(output.isDeserted()).isTrue();
    }

    private static void feed(BatchedOutput output, AtomicInteger taken) {
        try {
            for (int i = 0; i < 2_000; i++) {
                output.write(LINE);
                taken.incrementAndGet();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException();
        }
    }

    private static Console console(OutputStream out) {
        return new Console(
                new PrintStream(out, true),
                new PrintStream(new ByteArrayOutputStream()),
                false,
                false);
    }
}
