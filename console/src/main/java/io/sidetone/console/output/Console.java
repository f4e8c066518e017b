package io.sidetone.console.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Where a command speaks: data goes to one stream, talk to the other. */
public final class Console {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final Renderer renderer;
    private boolean isProgressShown;
    // Made when it is needed first: it takes a tenth of a second, which a telling command need not.
    private @Nullable ObjectMapper json;

    /**
     * A console on two streams.
     *
     * @param out for data
     * @param err for talk
     * @param terminal whether a person looks at it: only then does anything move
     * @param colour whether tints are shown
     */
    public Console(PrintStream out, PrintStream err, boolean terminal, boolean colour) {
        this(out, err, terminal, colour, Integer.MAX_VALUE);
    }

    /**
     * A console whose lines have an end.
     *
     * @param width characters in a line
     */
    public Console(PrintStream out, PrintStream err, boolean terminal, boolean colour, int width) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        renderer = new Renderer(colour, width);
    }

    /** Prints a result as text. */
    public void show(Result result) {
        renderer.render(result.text()).forEach(out::println);
        out.flush();
    }

    /** Prints a result as one line of JSON. */
    public void showJson(Result result) {
        try {
            out.println(json().writeValueAsString(result.json()));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the result has no JSON", e);
        }
    }

    /** Prints one line of data that comes as it happens. */
    public void print(String line) {
        out.println(Printable.line(line));
        out.flush();
    }

    /** A line of data as it is shown here, without its end: tinted, and harmless. */
    public String painted(Rendering.Line line) {
        return renderer.painted(line);
    }

    /**
     * Prints data that is bytes already, and waits while nobody takes it.
     *
     * @return false when nobody reads any more
     */
    public boolean write(byte[] bytes, int from, int length) {
        out.write(bytes, from, length);
        return !out.checkError();
    }

    /** Whether nobody reads the data any more, as when {@code head} has seen enough. */
    public boolean isDeserted() {
        return out.checkError();
    }

    /** Says something that is no data. */
    public void say(String line) {
        err.println(Printable.line(line));
        err.flush();
    }

    /** Says what went wrong and what to do. */
    public void complain(Failure failure) {
        var lines = failure.message().lines().toList();
        for (var line : lines) {
            err.println(renderer.painted(new Rendering.Line(line, Tint.BAD)));
        }
        if (!failure.nextStep().isEmpty()) {
            failure.nextStep().lines().map(Printable::line).forEach(err::println);
        }
        err.flush();
    }

    /** The technical reason, for {@code -v}. */
    public void trace(Throwable cause) {
        cause.printStackTrace(err);
        err.flush();
    }

    /** What is being done right now; takes the place of what was said so last. */
    public void progress(String doing) {
        if (terminal) {
            isProgressShown = true;
            err.print(ERASE_LINE + Printable.line(doing) + " …");
            err.flush();
        }
    }

    /** Nothing is being done any more. */
    public void progressEnds() {
        if (isProgressShown) {
            isProgressShown = false;
            err.print(ERASE_LINE);
            err.flush();
        }
    }

    private synchronized ObjectMapper json() {
        if (json == null) {
            json =
                    new ObjectMapper()
                            .registerModule(new JavaTimeModule())
                            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        }
        return json;
    }
}
