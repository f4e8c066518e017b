package io.sidetone.lab.faults.abuse;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One way to answer a command as no Asterisk does.
 *
 * @param name as in the report
 * @param says what is said in place of the answer
 * @param told what Sidetone's log says about it; a part of the line
 */
record Nonsense(String name, Abuse.Deed says, String told) {

    private static final String NO_REPLY = "not a FastAGI reply";

    /** Every way. */
    static final List<Nonsense> ALL =
            List.of(
                    new Nonsense("random bytes", Nonsense::noise, NO_REPLY),
                    line("a number too large", "200 result=99999999999\n", NO_REPLY),
                    line("a code that is none", "999 result=0\n", NO_REPLY),
                    line("a result that is none", "200 result=yes\n", NO_REPLY),
                    line("zero bytes", "\0\0\0\n", NO_REPLY),
                    line("520 without end", "520-\n".repeat(1000), NO_REPLY),
                    line("a value without end", "200 result=1 (\n" + "x\n".repeat(1000), NO_REPLY),
                    line("two answers", "200 result=0\n200 result=0\n200 result=0\n", ""),
                    line("HANGUP without end", "HANGUP\n".repeat(700_000), "bytes came in"),
                    new Nonsense(
                            "an answer of 100 MB",
                            (socket, _) -> huge(socket),
                            "a line is longer than"),
                    new Nonsense(
                            "half an answer",
                            (socket, _) -> half(socket),
                            "closed the connection"));

    private static Nonsense line(String name, String text, String told) {
        byte[] bytes = Deeds.ascii(text);
        return new Nonsense(name, (socket, _) -> socket.getOutputStream().write(bytes), told);
    }

    private static void noise(Socket socket, RandomGenerator random) throws IOException {
        byte[] noise = new byte[1000];
        random.nextBytes(noise);
        noise[999] = '\n';
        socket.getOutputStream().write(noise);
    }

    private static void huge(Socket socket) throws IOException {
        socket.getOutputStream().write(Deeds.ascii("200 result=0 ("));
        Deeds.writeHuge(socket);
    }

    private static void half(Socket socket) throws IOException {
        socket.getOutputStream().write(Deeds.ascii("200 resu"));
        socket.shutdownOutput();
    }
}
