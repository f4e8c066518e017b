package io.sidetone.lab.steer;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A telephone with two lines and a transfer key, which SIPp cannot play: what is done on one line
 * names the dialog of the other (RFC 5589). It answers whatever rings; of sound it knows nothing.
 */
final class TransferringPhone implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int LARGEST = 65_535;

    /** One call of this telephone. */
    private static final class Line {
        final String callId;
        final String own;
        volatile String theirs = "";
        volatile String target = "";
        final AtomicInteger number = new AtomicInteger(1);

        Line(String callId, String own) {
            this.callId = callId;
            this.own = own;
        }
    }

    private final DatagramSocket socket;
    private final int asterisk;
    private final String name;
    private final String house;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger branches = new AtomicInteger();

    /**
     * @param asterisk the UDP port of SIP
     * @param name extension, as which its calls come in
     * @param house the number of the house, as the network knows it
     */
    TransferringPhone(int asterisk, String name, String house) {
        try {
            this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new LabFailure("no telephone", e);
        }
        this.asterisk = asterisk;
        this.name = name;
        this.house = house;
        Thread.ofVirtual().name("phone " + name).start(this::listen);
    }

    /** Whom to dial to have it ring. */
    String endpoint() {
        return "PJSIP/%s/sip:%s@127.0.0.1:%d".formatted(name, name, socket.getLocalPort());
    }

    /** Calls a number on the second line and waits for the answer. */
    void calls(String number) {
        var line = dials(number, "");
        Await.until("the second call is answered", LIMIT, () -> !line.theirs.isEmpty());
    }

    /** Has Sidetone call on this telephone's behalf, and waits for nothing. */
    void callsThroughSidetone(String number) {
        dials(number, "Lab-Way: stasis\r\n");
    }

    private Line dials(String number, String way) {
        var line = new Line("second-" + socket.getLocalPort(), tag());
        line.target = "sip:%s@127.0.0.1:%d".formatted(number, asterisk);
        lines.put(line.callId, line);
        var who = "Lab-Line: %s\r\nLab-House: %s\r\n".formatted(name, house);
        send(request("INVITE", line, who + way, sdp()));
        return line;
    }

    /** Connects whoever rang first with whoever was called, and leaves (REFER with Replaces). */
    void connectsBoth() {
        var first = line(false);
        var second = line(true);
        var replaces =
                "%s%%3Bto-tag%%3D%s%%3Bfrom-tag%%3D%s"
                        .formatted(second.callId, second.theirs, second.own);
        var referTo = "Refer-To: <%s?Replaces=%s>\r\n".formatted(second.target, replaces);
        send(
                request(
                        "REFER",
                        first,
                        referTo + "Referred-By: <sip:" + name + "@127.0.0.1>\r\n",
                        ""));
        Await.until("the transfer is done", LIMIT, () -> hears("SIP/2.0 200 OK\r\n", "NOTIFY"));
        // Asterisk leaves it to the telephone to end its calls.
        send(request("BYE", first, "", ""));
        send(request("BYE", second, "", ""));
    }

    /** Puts whom it has called on hold, or takes them back, and waits for the other side's yes. */
    void changes(String direction) {
        long before = agreed();
        send(request("INVITE", line(true), "", sdp() + "a=" + direction + "\r\n"));
        Await.until(direction, LIMIT, () -> agreed() > before);
    }

    /** INVITEs that the other side has answered, the first one too. */
    private long agreed() {
        return received.stream()
                .filter(each -> each.startsWith("SIP/2.0 200"))
                .map(each -> header(each, "CSeq"))
                .filter(number -> number.endsWith("INVITE"))
                .distinct()
                .count();
    }

    /** The first lines of all that has come in, oldest first. */
    List<String> heard() {
        return received.stream().map(each -> each.lines().findFirst().orElse("")).toList();
    }

    /** Hangs up and is unplugged. */
    @Override
    public void close() {
        if (!socket.isClosed()) {
            lines.values().stream()
                    .filter(line -> !line.theirs.isEmpty())
                    .forEach(line -> send(request("BYE", line, "", "")));
        }
        socket.close();
    }

    /** Waits until something has come in that begins so. */
    void hears(String start) {
        Await.until(start, LIMIT, () -> heard().stream().anyMatch(line -> line.startsWith(start)));
    }

    private boolean hears(String text, String method) {
        return received.stream()
                .anyMatch(each -> each.startsWith(method) && each.contains(text.strip()));
    }

    private Line line(boolean second) {
        return lines.values().stream()
                .filter(line -> line.callId.startsWith("second-") == second)
                .findFirst()
                .orElseThrow();
    }

    private void listen() {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            while (true) {
                socket.receive(packet);
                var text =
                        new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
                // Whoever waits for it finds the line acknowledged.
                react(text);
                received.add(text);
            }
        } catch (IOException closed) {
            // Unplugged.
            return;
        }
    }

    private void react(String message) {
        if (message.startsWith("SIP/2.0 200") && header(message, "CSeq").endsWith("INVITE")) {
            var line = lines.get(header(message, "Call-ID"));
            line.theirs = tagOf(header(message, "To"));
            send(request("ACK", line, "", ""));
        } else if (message.startsWith("INVITE")) {
            ring(message);
        } else if (!message.startsWith("SIP/2.0") && !message.startsWith("ACK")) {
            send(reply(message, "200 OK", "", ""));
        }
    }

    private void ring(String invite) {
        var line = lines.computeIfAbsent(header(invite, "Call-ID"), id -> new Line(id, tag()));
        line.theirs = tagOf(header(invite, "From"));
        line.target = header(invite, "Contact").replaceAll(".*<|>.*", "");
        send(reply(invite, "180 Ringing", line.own, ""));
        send(reply(invite, "200 OK", line.own, sdp()));
    }

    private String reply(String request, String status, String tag, String body) {
        var to = header(request, "To");
        return "SIP/2.0 %s\r\nVia: %s\r\nFrom: %s\r\nTo: %s%s\r\nCall-ID: %s\r\nCSeq: %s\r\n%s"
                .formatted(
                        status,
                        header(request, "Via"),
                        header(request, "From"),
                        to,
                        to.contains("tag=") ? "" : ";tag=" + tag,
                        header(request, "Call-ID"),
                        header(request, "CSeq"),
                        rest(body));
    }

    private String request(String method, Line line, String more, String body) {
        int number = method.equals("ACK") ? line.number.get() : line.number.incrementAndGet();
        return "%s %s SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:%d;branch=z9hG4bK%sn%d\r\nFrom: <sip:%s@127.0.0.1>;tag=%s\r\nTo: <%s>%s\r\nCall-ID: %s\r\nCSeq: %d %s\r\nMax-Forwards: 70\r\n%s%s"
                .formatted(
                        method,
                        line.target,
                        socket.getLocalPort(),
                        // Asterisk takes the same branch of another telephone for a repetition.
                        socket.getLocalPort(),
                        branches.incrementAndGet(),
                        name,
                        line.own,
                        line.target,
                        line.theirs.isEmpty() ? "" : ";tag=" + line.theirs,
                        line.callId,
                        number,
                        method,
                        more,
                        rest(body));
    }

    private String rest(String body) {
        var type = body.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
        return "Contact: <sip:%s@127.0.0.1:%d>\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(name, socket.getLocalPort(), type, body.length(), body);
    }

    private static String sdp() {
        return "v=0\r\no=phone 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\n";
    }

    private String tag() {
        return "tag" + socket.getLocalPort() + "n" + branches.incrementAndGet();
    }

    private static String tagOf(String header) {
        return header.replaceFirst(".*;tag=", "").replaceFirst(";.*", "");
    }

    private static String header(String message, String name) {
        return message.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .or(() -> Optional.of(""))
                .get();
    }

    private void send(String message) {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(
                    new DatagramPacket(
                            bytes, bytes.length, InetAddress.getLoopbackAddress(), asterisk));
        } catch (IOException e) {
            throw new LabFailure("the telephone " + name + " cannot send", e);
        }
    }
}
