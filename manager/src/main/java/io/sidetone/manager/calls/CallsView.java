package io.sidetone.manager.calls;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.state.StateView;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.ManagerEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * The calls of a PBX: asked for with {@code CoreShowChannels}, {@code Status} (for the codecs) and
 * {@code BridgeList} (for the parking lots), and kept right by events. Bounded; any thread may
 * look. What was known of a call outlives a lost connection while Asterisk still has its channels.
 */
public final class CallsView implements StateView {

    /** The events that it understands. */
    public static final EventWish WISH = new EventWish(Set.of(), CallEvents.TYPES);

    private static final String CHANNELS = "CoreShowChannels";
    private static final String STATUS = "Status";
    private static final String BRIDGES = "BridgeList";

    /** As many questions as are no burden to anybody. */
    private static final int QUESTIONS = 10;

    private final InstantSource clock;
    private final CallBook book = new CallBook();
    private final CallEvents events = new CallEvents(book);
    private boolean isCurrent;
    private String why = "not connected yet";
    private String refusal = "";

    /**
     * Knows nothing yet.
     *
     * @param clock that events are received by
     */
    public CallsView(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<AmiAction> begin() {
        refusal = "";
        book.forgetParkingLots();
        book.allAlive().forEach(leg -> leg.isConfirmed = false);
        return List.of(
                AmiAction.named(CHANNELS), AmiAction.named(STATUS), AmiAction.named(BRIDGES));
    }

    @Override
    public synchronized List<AmiAction> answered(AmiAction question, AmiResponse answer) {
        switch (question.name()) {
            case CHANNELS -> channels(answer);
            case STATUS -> answer.events().forEach(this::status);
            case BRIDGES -> answer.events().forEach(this::bridge);
            default -> {} // no question of ours
        }
        return List.of();
    }

    @Override
    public synchronized void ready() {
        isCurrent = refusal.isEmpty();
        why = refusal;
        if (isCurrent) {
            book.allAlive().stream().filter(leg -> !leg.isConfirmed).forEach(this::endUnseen);
        }
    }

    @Override
    public synchronized void hear(ManagerEvent event) {
        events.hear(event);
    }

    @Override
    public synchronized void lost(String reason) {
        isCurrent = false;
        why = reason;
    }

    /** The calls as they are now. */
    public synchronized CallsPicture picture() {
        var now = clock.instant();
        return new CallsPicture(now, isCurrent, why, book.shown(now), book.notShown());
    }

    /**
     * What to ask because no event tells it: the codecs of channels that were answered since. The
     * answers go to {@link #answered}.
     */
    public synchronized List<AmiAction> questions() {
        return book.allAlive().stream()
                .filter(leg -> leg.isUp() && leg.codec().isEmpty())
                .filter(leg -> leg.channel().chars().noneMatch(Character::isISOControl))
                .limit(QUESTIONS)
                .map(leg -> AmiAction.named(STATUS).with("Channel", leg.channel()))
                .toList();
    }

    private void channels(AmiResponse answer) {
        if (!answer.isSuccess()) {
            refusal = "Asterisk refuses to tell its channels: " + answer.message();
            return;
        }
        var now = clock.instant();
        answer.events().forEach(message -> channel(EventText.of(message), now));
    }

    private void channel(EventText event, Instant now) {
        var id = event.get("Uniqueid");
        if (id.isEmpty() || event.get("Linkedid").isEmpty()) {
            return;
        }
        if (!book.knows(id)) {
            book.add(new LegMemory(event, now.minus(age(event.get("Duration")))));
        }
        book.alive(id)
                .ifPresent(leg -> {
                    leg.isConfirmed = true;
                    leg.take(event, "");
                    leg.application(event.get("Application"));
                    leg.bridge(event.get("BridgeId"));
                    book.link(leg, event.get("Linkedid"), now);
                });
    }

    private void status(AmiMessage message) {
        var event = EventText.of(message);
        book.alive(event.get("Uniqueid"))
                .ifPresent(leg -> leg.codec(codec(event.get("Nativeformats"))));
    }

    /** {@code (ulaw|alaw)} as Asterisk writes it. */
    private static String codec(String formats) {
        var codec = formats.replace("(", "").replace(")", "").replace('|', '/');
        return codec.isEmpty() || codec.equals("nothing") ? "-" : codec;
    }

    private void bridge(AmiMessage message) {
        var event = EventText.of(message);
        if (event.get("BridgeType").equals("parking")) {
            book.parkingLot(event.get("BridgeUniqueid"));
        }
    }

    private void endUnseen(LegMemory leg) {
        var now = clock.instant();
        leg.end(now, HangUpCause.NONE);
        book.note(leg, new Happening(now, leg.uniqueId, "", "ended while not connected", true));
        book.ended(leg, now);
    }

    /** {@code 00:01:23}, as Asterisk tells how old a channel is. */
    private static Duration age(String duration) {
        var parts = duration.split(":", -1);
        try {
            return parts.length == 3
                    ? Duration.ofHours(Integer.parseInt(parts[0]))
                            .plusMinutes(Integer.parseInt(parts[1]))
                            .plusSeconds(Integer.parseInt(parts[2]))
                    : Duration.ZERO;
        } catch (NumberFormatException e) {
            return Duration.ZERO; // no time that Asterisk writes
        }
    }
}
