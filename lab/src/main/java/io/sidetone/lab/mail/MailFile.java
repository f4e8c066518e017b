package io.sidetone.lab.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Stores a message so that nobody ever sees half of it. */
final class MailFile {

    private MailFile() {}

    static ReceivedMail store(
            Path mailbox, int number, byte[] message, String from, List<String> to)
            throws IOException {
        Path unfinished = Files.createTempFile(mailbox, "message", ".part");
        Files.write(unfinished, message);
        Path eml = mailbox.resolve("message-%03d.eml".formatted(number));
        Files.move(
                unfinished,
                eml,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return new ReceivedMail(eml, from, to);
    }
}
