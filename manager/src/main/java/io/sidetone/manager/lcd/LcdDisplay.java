package io.sidetone.manager.lcd;

import io.sidetone.core.log.LogText;
import io.sidetone.core.waiting.Backoff;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a display showing what there is to show, for as long as it is open: it looks once a second,
 * at once when it is woken, and connects again for ever. What nobody could see in between is never
 * kept.
 */
public final class LcdDisplay implements AutoCloseable {

    /** LCDd that restarts is back in a second. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    /** Somebody who plugs the display in again waits no longer than this. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** The clock's own step. */
    private static final Duration TICK = Duration.ofSeconds(1);

    /** LCDd paints eight times a second; more often is for nobody's eyes. */
    private static final Duration SHORTEST_LOOK = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(LcdDisplay.class);

    private final LcdAddress address;
    private final LcdCharacters characters;
    private final Supplier<LcdScene> scene;
    private final Consumer<String> talk;
    private final Backoff backoff;
    private final Thread thread = Thread.ofVirtual().name("lcd").unstarted(this::run);
    private boolean woken;
    private volatile boolean closed;
    private String told = "";

    /**
     * A display that is not connected yet.
     *
     * @param scene asked each time that it looks; any thread
     * @param talk told once when it is there, and once when it is gone
     */
    public LcdDisplay(
            LcdAddress address,
            LcdCharacters characters,
            Supplier<LcdScene> scene,
            Consumer<String> talk,
            RandomGenerator random) {
        this.address = address;
        this.characters = characters;
        this.scene = scene;
        this.talk = talk;
        this.backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, random);
    }

    /** Begins to connect; does not wait for it. */
    public void start() {
        thread.start();
    }

    /** Has it look at once. Never waits. */
    public synchronized void wake() {
        woken = true;
        notifyAll();
    }

    private void run() {
        try {
            while (!closed) {
                converse();
                if (!closed) {
                    Thread.sleep(backoff.next());
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse() throws InterruptedException {
        try (var lcd = LcdConversation.open(address, this::wake)) {
            var size = lcd.hello();
            var layout = new LcdLayout(size, characters);
            var screens = LcdScreens.make(lcd, size);
            backoff.reset();
            tell("the display at %s is there, %s characters".formatted(address, size));
            while (!closed && !lcd.isOver()) {
                screens.show(layout.panel(scene.get()));
                Thread.sleep(SHORTEST_LOOK);
                awaitTick();
            }
            if (!closed) {
                tellGone("LCDd hung up");
            }
        } catch (IOException e) {
            tellGone(LogText.safe(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.error("the display cannot be written by a fault of Sidetone", e);
        }
    }

    private void tellGone(String why) {
        tell("no display at %s: %s; it is tried again for ever".formatted(address, why));
    }

    /** Each change once: a display that is away for a night must not fill the log. */
    private void tell(String words) {
        var kind = words.substring(0, words.indexOf(' '));
        if (!kind.equals(told)) {
            talk.accept(words);
        }
        told = kind;
    }

    private synchronized void awaitTick() throws InterruptedException {
        var end = System.nanoTime() + TICK.toNanos();
        for (var left = TICK.toMillis(); !woken && left > 0; left = millisTo(end)) {
            wait(left);
        }
        woken = false;
    }

    private static long millisTo(long nanos) {
        return (nanos - System.nanoTime()) / 1_000_000;
    }

    /** Takes our screens from the display. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    /** How large the display of an LCDd is. */
    public static DisplaySize probe(LcdAddress address) throws IOException, InterruptedException {
        try (var lcd = LcdConversation.open(address, () -> {})) {
            return lcd.hello();
        }
    }
}
