package io.sidetone.ari.stasis;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.generated.models.CallerID;
import ch.loway.oss.ari4java.generated.models.StasisStart;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.request.ChannelRequests;
import io.sidetone.core.call.CallerId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One call as the host has it. */
final class StasisCall implements SteeredChannel {

    /** A minute of a key pressed ten times a second, with the events around each. */
    private static final int WAITING_EVENTS = 2_000;

    private final StasisStart start;
    private final ARI ari;
    private final ChannelRequests requests;
    private final CallTable table;
    private final EventLane lane;
    private volatile boolean left;
    private volatile boolean stays;

    StasisCall(StasisStart start, ARI ari, ChannelRequests requests, CallTable table) {
        this.start = start;
        this.ari = ari;
        this.requests = requests;
        this.table = table;
        this.lane = new EventLane(id(), WAITING_EVENTS);
    }

    /** The flow that the dialplan wants; empty when it names none. */
    String flow() {
        return start.getArgs().isEmpty() ? "" : start.getArgs().getFirst();
    }

    @Override
    public String id() {
        return start.getChannel().getId();
    }

    @Override
    public String name() {
        return start.getChannel().getName();
    }

    @Override
    public CallerId callerId() {
        @Nullable CallerID caller = start.getChannel().getCaller();
        return caller == null
                ? CallerId.UNKNOWN
                : new CallerId(text(caller.getNumber()), text(caller.getName()));
    }

    @Override
    public Locale language() {
        return Locale.forLanguageTag(text(start.getChannel().getLanguage()).replace('_', '-'));
    }

    @Override
    public List<String> arguments() {
        return start.getArgs().stream().skip(1).toList();
    }

    @Override
    public ARI ari() {
        return ari;
    }

    @Override
    public ChannelRequests requests() {
        return requests;
    }

    @Override
    public String application() {
        return ari.getAppName();
    }

    @Override
    public void watch(String id) {
        table.watch(id, this);
    }

    @Override
    public void unwatch(String id) {
        table.unwatch(id, this);
    }

    @Override
    public void listen(Consumer<AriEvent> listener) {
        lane.listen(listener);
    }

    /**
     * Hands an event to the listener's thread; returns at once.
     *
     * @return false when too many wait there
     */
    boolean deliver(AriEvent event) {
        if (isEnd(event) && event.channelId().equals(id())) {
            left = true;
        }
        return lane.offer(event);
    }

    private static boolean isEnd(AriEvent event) {
        return event.type().equals(AriEvent.STASIS_END)
                || event.type().equals(AriEvent.CHANNEL_DESTROYED);
    }

    /** Whether the channel is in our application no more. */
    boolean hasLeft() {
        return left;
    }

    /** The channel is to stay as it is, for the next Sidetone to take over. */
    void stay() {
        stays = true;
    }

    /** Whether the channel is to be handed back to the dialplan after the flow. */
    boolean isToGoOn() {
        return !left && !stays;
    }

    /** Somebody has handed the channel back already. */
    void leave() {
        left = true;
    }

    /** No more events: the flow is to end. */
    void abandon() {
        lane.abandon();
    }

    void close() {
        lane.close();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
