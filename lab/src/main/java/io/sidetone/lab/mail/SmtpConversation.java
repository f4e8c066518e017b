package io.sidetone.lab.mail;

import io.sidetone.lab.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One connection to the sink (RFC 5321, with AUTH PLAIN and LOGIN of RFC 4954). */
final class SmtpConversation {

    private final SmtpMischief wire;
    private final SmtpFault fault;
    private final int number;
    private final Path mailbox;
    private final Consumer<SmtpLine> told;
    private final Consumer<ReceivedMail> taken;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    SmtpConversation(
            Socket socket,
            SmtpFault fault,
            Path mailbox,
            int number,
            Consumer<SmtpLine> told,
            Consumer<ReceivedMail> taken)
            throws IOException {
        this.wire = new SmtpMischief(socket);
        this.fault = fault;
        this.mailbox = mailbox;
        this.number = number;
        this.told = told;
        this.taken = taken;
    }

    void run() throws IOException {
        answer(SmtpStage.GREETING, "220 sink.lab ESMTP");
        String line = read();
        while (line != null && obey(line)) {
            line = read();
        }
    }

    private boolean obey(String line) throws IOException {
        tell(SmtpLine.Speaker.CLIENT, discreet(line));
        switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
            case "EHLO" -> answer(SmtpStage.EHLO, abilities());
            case "STARTTLS" -> startTls();
            case "HELO" -> answer(SmtpStage.EHLO, "250 sink.lab");
            case "AUTH" -> authenticate(line);
            case "MAIL" -> begin(line);
            case "RCPT" -> addressTo(line);
            case "DATA" -> {
                return data();
            }
            case "RSET", "NOOP" -> say("250 2.0.0 OK");
            case "QUIT" -> {
                say("221 2.0.0 bye");
                return false;
            }
            default -> say("502 5.5.1 not known here");
        }
        return true;
    }

    private String[] abilities() {
        return fault instanceof SmtpFault.StartTls
                ? new String[] {"250-sink.lab", "250-STARTTLS", "250 8BITMIME"}
                : new String[] {"250-sink.lab", "250-AUTH PLAIN LOGIN", "250 8BITMIME"};
    }

    private void startTls() throws IOException {
        if (!(fault instanceof SmtpFault.StartTls(String reply))) {
            say("502 5.5.1 not known here");
            return;
        }
        say(reply);
        if (reply.startsWith("220")) {
            wire.rubbishInsteadOfTls();
        }
    }

    private void authenticate(String line) throws IOException {
        if (line.toUpperCase(Locale.ROOT).startsWith("AUTH LOGIN")) {
            say("334 VXNlcm5hbWU6");
            read();
            say("334 UGFzc3dvcmQ6");
            read();
        } else if (line.strip().equalsIgnoreCase("AUTH PLAIN")) {
            say("334 ");
            read();
        }
        answer(SmtpStage.AUTH, "235 2.7.0 welcome");
    }

    private void begin(String line) throws IOException {
        sender = address(line);
        recipients.clear();
        answer(SmtpStage.MAIL, "250 2.1.0 OK");
    }

    private void addressTo(String line) throws IOException {
        if (answer(SmtpStage.RCPT, "250 2.1.5 OK")) {
            recipients.add(address(line));
        }
    }

    /** Returns whether the conversation goes on. */
    private boolean data() throws IOException {
        if (recipients.isEmpty()) {
            say("554 5.5.1 no valid recipients");
            return true;
        }
        if (!answer(SmtpStage.DATA, "354 go ahead")) {
            return true;
        }
        byte[] message =
                SmtpData.read(wire.in(), fault, remark -> tell(SmtpLine.Speaker.REMARK, remark));
        tell(SmtpLine.Speaker.REMARK, "(" + message.length + " bytes of message)");
        if (SmtpMischief.refuses(fault, SmtpStage.END_OF_DATA)) {
            answer(SmtpStage.END_OF_DATA);
            return true;
        }
        taken.accept(MailFile.store(mailbox, number, message, sender, recipients));
        return consent();
    }

    private boolean consent() throws IOException {
        switch (fault) {
            case SmtpFault.DropInsteadOfConsent _ -> {
                tell(SmtpLine.Speaker.REMARK, "(connection dropped instead of an answer)");
                return false;
            }
            case SmtpFault.SlowConsent(var pause) -> {
                tell(SmtpLine.Speaker.REMARK, "(" + pause.toMillis() + " ms until the answer)");
                Await.pause(pause);
            }
            default -> {
                // Consent at once.
            }
        }
        answer(SmtpStage.END_OF_DATA, "250 2.0.0 taken");
        return true;
    }

    /** Says the planned refusal of this stage, else consents; returns whether it did. */
    private boolean answer(SmtpStage stage, String... consent) throws IOException {
        if (fault instanceof SmtpFault.Refuse(SmtpStage at, String reply) && at == stage) {
            say(reply);
            return false;
        }
        if (SmtpMischief.refuses(fault, stage)) {
            wire.misbehave(fault);
            return false;
        }
        if (fault instanceof SmtpFault.Drip(SmtpStage at, var pause) && at == stage) {
            wire.drip(List.of(consent), pause);
            return true;
        }
        for (String each : consent) {
            say(each);
        }
        return true;
    }

    private void say(String words) throws IOException {
        tell(SmtpLine.Speaker.SERVER, words);
        wire.write(words);
    }

    private void tell(SmtpLine.Speaker speaker, String text) {
        told.accept(new SmtpLine(number, speaker, text));
    }

    private String read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = wire.in().read();
        while (octet >= 0 && octet != '\n') {
            line.write(octet);
            octet = wire.in().read();
        }
        return octet < 0 ? "QUIT" : line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private static String discreet(String line) {
        return line.regionMatches(true, 0, "AUTH PLAIN ", 0, 11) ? "AUTH PLAIN …" : line;
    }

    private static String address(String line) {
        int from = line.indexOf('<');
        int to = line.indexOf('>', from);
        return from < 0 || to < 0 ? "" : line.substring(from + 1, to);
    }
}
