package io.sidetone.lab.faults.abuse;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One way to misuse the port.
 *
 * @param name as in the report
 * @param connections by so many connections at once, each made anew when it ends
 * @param deed what each of them does
 */
record Abuse(String name, int connections, Deed deed) {

    /** What one connection does until it is ended. */
    @FunctionalInterface
    interface Deed {

        /** May throw whatever comes of it: being shown out is what is expected. */
        void commit(Socket socket, RandomGenerator random) throws IOException;
    }

    /** Every way. */
    static List<Abuse> all(int halfOpen) {
        return List.of(
                new Abuse("random bytes", 8, Deeds::randomBytes),
                new Abuse("a line of 100 MB", 4, Deeds::hugeLine),
                new Abuse("a prelude without end", 8, Deeds::endlessPrelude),
                new Abuse("one byte a second", 100, Deeds::drip),
                new Abuse("%,d half-open connections".formatted(halfOpen), halfOpen, Deeds::wait),
                new Abuse("nonsense for answers", 8, Deeds::answerNonsense));
    }
}
