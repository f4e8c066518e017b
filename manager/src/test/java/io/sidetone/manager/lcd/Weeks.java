package io.sidetone.manager.lcd;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * So many events of a busy house: calls whose end is missed, mailboxes of others, connections that
 * break. It measures what is in use as it goes.
 */
final class Weeks implements EventStream {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final int CONNECTIONS = 10;
    private static final int STRANGERS = 50_000;

    private final int events;
    private final List<Long> used = new ArrayList<>();
    private int told;

    Weeks(int events) {
        this.events = events;
    }

    /** Bytes of the heap in use after a fifth, and at the end of each further fifth. */
    List<Long> used() {
        return List.copyOf(used);
    }

    @Override
    public Optional<StreamItem> next() {
        if (told > 0 && told % (events / 5) == 0) {
            used.add(inUse());
        }
        if (told >= events) {
            return Optional.empty();
        }
        return Optional.of(item(told++));
    }

    private StreamItem item(int number) {
        int part = events / CONNECTIONS;
        if (number % part == 0) {
            return new Connected(NOON, "11.0.0");
        }
        if (number % part == part - 1) {
            return new Lost(NOON, "Asterisk hung up " + number);
        }
        return switch (number % 5) {
            case 0 -> mailbox("20@default", number % 7);
            case 1 -> mailbox(number % STRANGERS + "@others", number % 3);
            case 2, 3 ->
                    event(
                            "DialBegin",
                            "Channel",
                            "PJSIP/trunk-" + number,
                            "CallerIDName",
                            "caller " + number,
                            "DestLinkedid",
                            "call-" + number,
                            "DestUniqueid",
                            "phone-" + number);
            default -> event("Hangup", "Uniqueid", "phone-" + (number - 1));
        };
    }

    private static ManagerEvent mailbox(String name, int unheard) {
        return event(
                "MessageWaiting", "Mailbox", name, "New", Integer.toString(unheard), "Old", "1");
    }

    private static ManagerEvent event(String type, String... namesAndValues) {
        var headers = new ArrayList<AmiHeader>();
        headers.add(new AmiHeader("Event", type));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new AmiHeader(namesAndValues[i], namesAndValues[i + 1]));
        }
        return ManagerEvent.of(NOON, headers);
    }

    private static long inUse() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() {
        told = events;
    }
}
