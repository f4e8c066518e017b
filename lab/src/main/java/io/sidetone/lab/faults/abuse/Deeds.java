package io.sidetone.lab.faults.abuse;

import io.sidetone.lab.Await;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** What bad peers do to a FastAGI port. */
final class Deeds {

    private static final int BLOCK = 64 * 1024;
    private static final int HUGE = 100 * 1024 * 1024;
    private static final Duration DRIP = Duration.ofSeconds(1);
    private static final byte[] HALF = ascii("agi_network: yes\nagi_network_script: pod");

    private Deeds() {}

    static void randomBytes(Socket socket, RandomGenerator random) throws IOException {
        byte[] noise = new byte[4096];
        random.nextBytes(noise);
        socket.getOutputStream().write(noise);
        awaitEnd(socket);
    }

    static void hugeLine(Socket socket, RandomGenerator random) throws IOException {
        socket.getOutputStream().write(ascii("agi_arg_" + random.nextInt(1, 10) + ": "));
        writeHuge(socket);
    }

    static void endlessPrelude(Socket socket, RandomGenerator random) throws IOException {
        OutputStream out = socket.getOutputStream();
        for (int i = 0; i < HUGE; i++) {
            out.write(ascii("agi_x%d: %d\n".formatted(i, random.nextInt())));
        }
    }

    static void drip(Socket socket, RandomGenerator random) throws IOException {
        byte[] opening = Opening.of("+49301");
        for (byte octet : opening) {
            socket.getOutputStream().write(octet);
            Await.pause(DRIP);
        }
    }

    /** Every second one says half of what it should first. */
    static void wait(Socket socket, RandomGenerator random) throws IOException {
        if (random.nextBoolean()) {
            socket.getOutputStream().write(HALF);
        }
        awaitEnd(socket);
    }

    static void answerNonsense(Socket socket, RandomGenerator random) throws IOException {
        socket.getOutputStream().write(Opening.of("+49302"));
        awaitLine(socket);
        List<Nonsense> all = Nonsense.ALL;
        all.get(random.nextInt(all.size())).says().commit(socket, random);
        awaitEnd(socket);
    }

    static void writeHuge(Socket socket) throws IOException {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) 'x');
        for (int left = HUGE; left > 0; left -= BLOCK) {
            socket.getOutputStream().write(block);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void awaitLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        int octet = in.read();
        while (octet >= 0 && octet != '\n') {
            octet = in.read();
        }
    }

    private static void awaitEnd(Socket socket) throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
}
