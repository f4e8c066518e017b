package io.sidetone.lab.postfix;

import io.sidetone.lab.Await;
import io.sidetone.lab.FreePorts;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.mail.ReceivedMail;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Debian's Postfix on a port of loopback, with mailboxes in {@code friends.example} and the
 * refusals that a test asks it for. It sends nothing anywhere.
 */
public final class LabPostfix implements AutoCloseable {

    /** Measured 1 s; a machine that compiles meanwhile takes longer. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final PostfixHost host;
    private final Path folder;
    private final int port = FreePorts.tcp(1).getFirst();

    private LabPostfix(PostfixHost host, Path folder) {
        this.host = host;
        this.folder = folder;
    }

    /**
     * Starts it.
     *
     * @param mailboxes the local parts that there are
     * @throws LabFailure when it does not start, with its own words
     */
    public static LabPostfix start(PostfixHost host, List<String> mailboxes) {
        try {
            host.sweep();
            String name =
                    ProcessHandle.current().pid() + "-" + Math.floorMod(System.nanoTime(), 1 << 24);
            LabPostfix postfix = new LabPostfix(host, host.runs().resolve(name));
            postfix.layOut(mailboxes);
            postfix.up();
            return postfix;
        } catch (IOException e) {
            throw new LabFailure("Postfix cannot be started", e);
        }
    }

    public int port() {
        return port;
    }

    /** Starts it on what it had when it went {@link #down}. */
    public void up() {
        try {
            host.asRoot("postfix", "-c", host.inside(folder.resolve("etc")), "start")
                    .redirectOutput(folder.resolve("start.out").toFile())
                    .start()
                    .waitFor();
            Await.until("Postfix answers:\n" + log(), START_LIMIT, this::answers);
        } catch (IOException e) {
            throw new LabFailure("Postfix cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted", e);
        }
    }

    /** Stops it, and breaks the conversations that it has. */
    public void down() {
        try {
            // "abort" waits for nobody, as a crash would not either.
            host.script(
                    "postfix -c %s abort >/dev/null 2>&1"
                            .formatted(host.inside(folder.resolve("etc"))));
        } catch (IOException e) {
            throw new LabFailure("Postfix does not stop", e);
        }
    }

    /** A parameter of main.cf, from the next connection on. */
    public void set(String parameter, String value) {
        try {
            host.script(
                    "postconf -c %s -e '%s = %s'"
                            .formatted(host.inside(folder.resolve("etc")), parameter, value));
        } catch (IOException e) {
            throw new LabFailure("Postfix cannot be told " + parameter, e);
        }
    }

    /** What it answers to RCPT for some recipients, access(5), from the next connection on. */
    public void answers(Map<String, String> byRecipient) {
        StringBuilder table = new StringBuilder();
        byRecipient.forEach((mailbox, answer) ->
                table.append(mailbox).append("@friends.example ").append(answer).append('\n'));
        write("access", table.toString());
    }

    /** What a mailbox has got. */
    public List<ReceivedMail> mails(String mailbox) {
        Path box = folder.resolve("boxes").resolve(mailbox).resolve("new");
        if (!Files.isDirectory(box)) {
            return List.of();
        }
        try (Stream<Path> mails = Files.list(box)) {
            return mails.sorted()
                    .map(file -> new ReceivedMail(file, "", List.of(mailbox)))
                    .toList();
        } catch (IOException e) {
            throw new LabFailure("cannot read " + box, e);
        }
    }

    /** Waits until a mailbox has got so many. */
    public List<ReceivedMail> awaitMails(String mailbox, int count, Duration limit) {
        Await.until(count + " mails for " + mailbox, limit, () -> mails(mailbox).size() >= count);
        return mails(mailbox);
    }

    /** All that it has logged. */
    public String log() {
        try {
            host.script("chmod -R a+rX %s".formatted(host.inside(folder.resolve("log"))));
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new LabFailure("cannot read the log of Postfix", e);
        }
    }

    /** Stops it and removes all it has written. */
    @Override
    public void close() throws IOException {
        host.end(folder);
    }

    private void layOut(List<String> mailboxes) throws IOException {
        for (String name : List.of("etc", "spool", "data", "boxes")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.createFile(folder.resolve("log"));
        write("main.cf", filled("main.cf"));
        write("master.cf", filled("master.cf"));
        StringBuilder boxes = new StringBuilder();
        for (String mailbox : mailboxes) {
            boxes.append(mailbox).append("@friends.example ").append(mailbox).append("/\n");
        }
        write("boxes", boxes.toString());
        write("access", "");
        host.script(
                "cd %s; chown -R root:root etc spool; chown postfix data; chown %d boxes; chmod a+w etc/*"
                        .formatted(host.inside(folder), host.mailUser()));
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve("etc").resolve(name), text);
        } catch (IOException e) {
            throw new LabFailure("cannot write Postfix's " + name, e);
        }
    }

    private String filled(String name) throws IOException {
        try (InputStream in = LabPostfix.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LabFailure("the lab was built without Postfix's " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@folder@", host.inside(folder))
                    .replace("@port@", Integer.toString(port))
                    .replace("@user@", Long.toString(host.mailUser()));
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) START_LIMIT.toMillis());
            return socket.getInputStream().read() == '2';
        } catch (IOException e) {
            return false; // not yet
        }
    }
}
