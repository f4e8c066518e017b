package io.sidetone.console.live;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/**
 * The process's terminal, by way of JLine. Of its providers the one that asks {@code stty}:
 * measured a third faster to start than foreign functions, 14 MB smaller, and nothing native.
 */
final class JlineGlass implements Glass {

    /** Alternate screen, cursor hidden, no wrapping at the end of a line (xterm's DEC modes). */
    private static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[?7l";

    private static final String LEAVE = "\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l";

    /** A terminal that is there lets whoever reads wait a tenth of a second; in nanoseconds. */
    private static final long TOO_SOON = 10_000_000;

    /** After so many reads that did not wait, there is no terminal. */
    private static final int ENDS = 20;

    /** Nobody waits longer for a terminal that takes nothing, as when a line is dead. */
    private static final Duration STUCK = Duration.ofSeconds(2);

    private final Terminal terminal;
    private final ReentrantLock lock = new ReentrantLock();

    /** Read here and not by a thread of JLine's, which would take the shell's first key. */
    private final InputStream in = new FileInputStream(FileDescriptor.in);

    private final Attributes before;
    private final String saved;
    private final PrintStream out =
            new PrintStream(
                    new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    private final AtomicReference<Event> event = new AtomicReference<>(Event.NONE);
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final Thread rescue = new Thread(this::restore, "terminal-restore");
    private volatile int columns;
    private volatile int rows;

    private JlineGlass(Terminal terminal, String saved) {
        this.terminal = terminal;
        this.saved = saved;
        before = terminal.getAttributes();
    }

    /** Takes the terminal. */
    static Glass open() throws IOException {
        var terminal =
                TerminalBuilder.builder()
                        .system(true)
                        .provider(TerminalBuilder.PROP_PROVIDER_EXEC)
                        .dumb(false)
                        .graphemeCluster(false) // it would ask the terminal and wait for an answer
                        .encoding(StandardCharsets.UTF_8)
                        .build();
        var glass = new JlineGlass(terminal, stty("-g"));
        Runtime.getRuntime().addShutdownHook(glass.rescue);
        glass.listen();
        glass.enter();
        return glass;
    }

    private void listen() {
        terminal.handle(Signal.INT, _ -> happens(Event.END));
        terminal.handle(Signal.QUIT, _ -> happens(Event.END));
        terminal.handle(Signal.TSTP, _ -> happens(Event.SUSPEND));
        terminal.handle(Signal.WINCH, _ -> disturb());
        terminal.handle(Signal.CONT, _ -> goOn());
    }

    /** After a stop that was not asked for here; the shell has had the terminal meanwhile. */
    private void goOn() {
        enter();
        disturb();
    }

    private void disturb() {
        try {
            measure();
            happens(Event.DISTURBED);
        } catch (IllegalStateException | IOError closed) {
            event.set(Event.END); // the process ends at this moment
        }
    }

    /** What weighs more stays until it was seen: a Ctrl-Z right after a resize counts. */
    private void happens(Event what) {
        event.accumulateAndGet(what, (before, now) -> before.compareTo(now) > 0 ? before : now);
    }

    private void measure() {
        var size = terminal.getSize();
        columns = size.getColumns();
        rows = size.getRows();
    }

    /**
     * Each key at once and without an echo, or nothing after a tenth of a second; Ctrl-C and Ctrl-Z
     * stay signals.
     */
    private static Attributes raw(Attributes before) {
        var raw = new Attributes(before);
        raw.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN), false);
        raw.setInputFlags(EnumSet.of(InputFlag.IXON, InputFlag.ICRNL, InputFlag.INLCR), false);
        raw.setControlChar(ControlChar.VMIN, 0);
        raw.setControlChar(ControlChar.VTIME, 1);
        return raw;
    }

    /** Not any more once the terminal was given back: a signal may come in between. */
    private void enter() {
        lock.lock();
        try {
            if (!isClosed.get()) {
                terminal.setAttributes(raw(before));
                measure();
                print(ENTER);
            }
        } catch (IllegalStateException | IOError closed) {
            event.set(Event.END); // the process ends at this moment
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int read(Duration atMost) throws IOException {
        long end = System.nanoTime() + atMost.toNanos();
        int ends = 0;
        do {
            long began = System.nanoTime();
            int octet = in.read();
            if (octet >= 0) {
                return octet;
            }
            ends = System.nanoTime() - began < TOO_SOON ? ends + 1 : 0;
            if (ends > ENDS) {
                return GONE;
            }
        } while (System.nanoTime() < end && event.get() == Event.NONE);
        return NOTHING;
    }

    @Override
    public void write(String text) {
        lock.lock();
        try {
            if (!isClosed.get()) {
                print(text);
            }
        } finally {
            lock.unlock();
        }
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }

    @Override
    public Event event() {
        return event.getAndUpdate(what -> what == Event.END ? what : Event.NONE);
    }

    @Override
    public void suspend() throws IOException {
        write(LEAVE);
        terminal.setAttributes(before);
        stop();
        enter();
    }

    /** Returns when the shell lets the process go on. */
    private static void stop() throws IOException {
        try {
            new ProcessBuilder("kill", "-STOP", Long.toString(ProcessHandle.current().pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        restore();
        try {
            terminal.close();
            Runtime.getRuntime().removeShutdownHook(rescue);
        } catch (IOException | IllegalStateException ending) {
            // The terminal is as it was before; a process that ends runs its hooks anyway.
            event.set(Event.END);
        }
    }

    private void restore() {
        boolean isFree = isFree();
        try {
            if (isFree && isClosed.compareAndSet(false, true)) {
                print(LEAVE);
                giveBack();
            }
        } finally {
            if (isFree) {
                lock.unlock();
            }
        }
    }

    /**
     * JLine closes its terminal by itself when the process ends, and then sets nothing any more.
     */
    private void giveBack() {
        try {
            terminal.setAttributes(before);
        } catch (IllegalStateException | IOError closed) {
            try {
                stty(saved);
            } catch (IOException e) {
                // There is no terminal left that could be given back.
                event.set(Event.END);
            }
        }
    }

    /** Tells or sets how the terminal is, in {@code stty}'s own words. */
    private static String stty(String setting) throws IOException {
        var process =
                new ProcessBuilder("stty", setting)
                        .redirectInput(ProcessBuilder.Redirect.INHERIT)
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Whether nobody writes, or holds on to a terminal that takes nothing any more. */
    private boolean isFree() {
        try {
            return lock.tryLock(STUCK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
