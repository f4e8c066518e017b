package io.sidetone.manager.calls;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.stream.ManagerEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a real Asterisk 22 told of calls: {@code two} talk, {@code busy}, {@code unanswered}, {@code
 * both} rings two, {@code park}, {@code redirect}, {@code blind} transfer, {@code dtmf}, {@code
 * queue}, {@code bridge} of two calls, {@code opt}: by way of a Local channel. Headers that nobody
 * reads are left out.
 */
public final class Captured {

    /** All of them. */
    public static final List<String> ALL =
            List.of(
                    "two",
                    "busy",
                    "unanswered",
                    "both",
                    "park",
                    "redirect",
                    "blind",
                    "dtmf",
                    "queue",
                    "bridge",
                    "opt");

    private Captured() {}

    /** The events of a call, in their order. */
    public static List<ManagerEvent> events(String call) {
        return messages(call).stream().map(Captured::event).toList();
    }

    /** The events of a list that Asterisk answered while two talked. */
    public static List<AmiMessage> answers(String event) {
        return messages("two.lists").stream()
                .filter(message -> message.event().orElse("").equals(event))
                .toList();
    }

    /** An event as it is received at the time that it says. */
    static ManagerEvent event(AmiMessage message) {
        var at = ManagerEvent.of(Instant.EPOCH, message.headers()).asteriskTime();
        return ManagerEvent.of(at.orElse(Instant.EPOCH), message.headers());
    }

    private static List<AmiMessage> messages(String name) {
        return Stream.of(text(name + ".ami").split("\n\n", -1))
                .filter(block -> !block.isBlank())
                .map(Captured::message)
                .toList();
    }

    private static AmiMessage message(String block) {
        var headers = new ArrayList<AmiHeader>();
        block.lines()
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(": ?", 2))
                .forEach(parts -> headers.add(new AmiHeader(parts[0], parts[1])));
        return new AmiMessage(headers);
    }

    private static String text(String name) {
        try (InputStream in = Captured.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
