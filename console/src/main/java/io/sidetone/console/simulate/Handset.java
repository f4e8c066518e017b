package io.sidetone.console.simulate;

import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The caller's side of a simulated call: lines that a person types, or that a script pipes in. */
final class Handset {

    /** The caller put the receiver down: the end of the input. */
    static final class PutDown extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final int LONGEST_LINE = 4096;
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final BufferedReader in;
    private final boolean person;

    /**
     * @param person whether a person types, who needs time, or a script, which does not
     */
    Handset(BufferedReader in, boolean person) {
        this.in = in;
        this.person = person;
    }

    /** A key typed while something is said; a line that is no such key is left for later. */
    Optional<Dtmf> keyDuring(Duration speech, DtmfSet keys) throws PutDown {
        if (keys.keys().isEmpty()) {
            return Optional.empty();
        }
        var until = System.nanoTime() + (person ? speech.toNanos() : 0);
        try {
            while (!in.ready()) {
                if (System.nanoTime() >= until) {
                    return Optional.empty();
                }
                LockSupport.parkNanos(GLANCE.toNanos());
            }
            in.mark(LONGEST_LINE);
            var line = line();
            var key = key(line).filter(keys::contains);
            // Enter alone spares a person the rest of what is said.
            if (key.isEmpty() && !(person && line.isEmpty())) {
                in.reset();
            }
            return key;
        } catch (IOException e) {
            throw new PutDown();
        }
    }

    /** The next key; empty when the person presses Enter alone, which stands for waiting. */
    Optional<Dtmf> key() throws PutDown {
        while (true) {
            var line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            var key = key(line);
            if (key.isPresent()) {
                return key;
            }
        }
    }

    /** What the caller says: the next line. */
    String words() throws PutDown {
        return line();
    }

    private String line() throws PutDown {
        try {
            var line = in.readLine();
            if (line == null) {
                throw new PutDown();
            }
            return line.strip();
        } catch (IOException e) {
            throw new PutDown();
        }
    }

    private static Optional<Dtmf> key(String line) {
        return line.length() == 1 && DtmfSet.ANY.keys().contains(line)
                ? Optional.of(new Dtmf(line.charAt(0)))
                : Optional.empty();
    }
}
