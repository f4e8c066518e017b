package io.sidetone.manager.stream;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.ami.AmiPacket;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event as Asterisk sent it: every header, known or not, in order, with repeated ones. */
public final class ManagerEvent implements StreamItem {

    private static final String EVENT = "Event";
    private static final String TIMESTAMP = "Timestamp";

    private final Instant at;
    private final AmiPacket packet;
    private @Nullable String type;

    private ManagerEvent(Instant at, AmiPacket packet) {
        this.at = at;
        this.packet = packet;
    }

    /**
     * An event of these headers.
     *
     * @param at when it was received
     * @param headers in order, {@code Event} among them
     */
    public static ManagerEvent of(Instant at, List<AmiHeader> headers) {
        return new ManagerEvent(at, AmiPacket.of(headers));
    }

    /**
     * An event as it came.
     *
     * @param at when it was received
     */
    public static ManagerEvent of(Instant at, AmiPacket packet) {
        return new ManagerEvent(at, packet);
    }

    @Override
    public Instant at() {
        return at;
    }

    /** When Asterisk made it; empty unless {@code timestampevents=yes} in its manager.conf. */
    public Optional<Instant> asteriskTime() {
        return first(TIMESTAMP).flatMap(ManagerEvent::instant);
    }

    /** What kind it is, such as {@code Newchannel}; empty text when it does not say so. */
    public String type() {
        var known = type;
        if (known == null) {
            known = first(EVENT).orElse("");
            type = known;
        }
        return known;
    }

    /** The first value under a name, whatever its case. */
    public Optional<String> first(String name) {
        return packet.first(name);
    }

    /** All headers, in order. */
    public List<AmiHeader> headers() {
        return packet.headers();
    }

    /** The bytes behind all this, to look at without decoding them. */
    public AmiPacket packet() {
        return packet;
    }

    private static Optional<Instant> instant(String seconds) {
        try {
            var micros = new BigDecimal(seconds).movePointRight(6).longValue();
            return Optional.of(
                    Instant.ofEpochSecond(
                            Math.floorDiv(micros, 1_000_000),
                            Math.floorMod(micros, 1_000_000) * 1_000L));
        } catch (NumberFormatException e) {
            return Optional.empty(); // no time that Asterisk writes
        }
    }
}
