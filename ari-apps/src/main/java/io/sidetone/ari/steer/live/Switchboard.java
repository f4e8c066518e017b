package io.sidetone.ari.steer.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.stasis.SteeredChannel;
import io.sidetone.ari.steer.HangupCause;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.log.LogText;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes news of the events of one steered call, whose listener's thread brings them in order. */
final class Switchboard {

    /** Asterisk tells of a channel's end right after it has left us. */
    private static final Duration LAST_WORD = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(Switchboard.class);

    private final SteeredChannel channel;
    private final Consumer<LegNews> news;
    private final BiConsumer<String, String> replaced;
    private final Consumer<String> departed;
    private final Set<String> departing = ConcurrentHashMap.newKeySet();
    private final Map<String, LiveLeg> legs = new ConcurrentHashMap<>();
    private volatile String callerId;
    private volatile boolean callerLeft;

    /**
     * @param news told of what happens to the caller
     * @param replaced told of the ids of a channel and of the one that stands in its place now
     * @param departed told of the id of a channel that has transferred its call and is left alone
     */
    Switchboard(
            SteeredChannel channel,
            Consumer<LegNews> news,
            BiConsumer<String, String> replaced,
            Consumer<String> departed) {
        this.channel = channel;
        this.callerId = channel.id();
        this.news = news;
        this.replaced = replaced;
        this.departed = departed;
    }

    /** The caller's channel now: another one after a transfer. */
    String callerId() {
        return callerId;
    }

    boolean callerHasLeft() {
        return callerLeft;
    }

    /** Watches a leg from before its channel exists. */
    void add(LiveLeg leg) {
        legs.put(leg.channelId(), leg);
        channel.watch(leg.channelId());
    }

    /** Legs that have not ended. */
    Collection<LiveLeg> legs() {
        return List.copyOf(legs.values());
    }

    /** Forgets a leg that has ended. */
    void remove(LiveLeg leg) {
        legs.remove(leg.channelId(), leg);
        channel.unwatch(leg.channelId());
    }

    void hear(AriEvent event) {
        replacement(event);
        var about = event.channelId();
        if (departing.contains(about)) {
            ofDeparting(event);
        } else if (event.type().equals("Dial")) {
            leg(event.tree().path("peer")).ifPresent(leg -> dial(leg, event.tree()));
        } else if (about.equals(callerId)) {
            ofCaller(event);
        } else {
            leg(event.tree().path("channel")).ifPresent(leg -> ofLeg(leg, event));
            Optional.ofNullable(legs.get(about)).ifPresent(leg -> leg.hear(event));
        }
    }

    /** The caller is known to have left. */
    synchronized void callerLeft() {
        if (!callerLeft) {
            callerLeft = true;
            news.accept(new LegNews.CallerLeft());
        }
    }

    private void ofCaller(AriEvent event) {
        switch (event.type()) {
            case "ChannelDtmfReceived" ->
                    key(event.tree()).ifPresent(key -> news.accept(new LegNews.CallerKey(key)));
            case "ChannelHangupRequest", AriEvent.STASIS_END, AriEvent.CHANNEL_DESTROYED ->
                    callerLeft();
            default -> log.trace("{} of the caller", event.type());
        }
    }

    private void ofLeg(LiveLeg leg, AriEvent event) {
        var tree = event.tree();
        switch (event.type()) {
            case "StasisStart" -> leg.isReady(tree.path("channel").path("name").asText());
            case "ChannelStateChange" -> state(leg, tree.path("channel").path("state").asText());
            case "ChannelDtmfReceived" ->
                    key(tree).ifPresent(key -> news.accept(new LegNews.Key(leg, key)));
            case AriEvent.STASIS_END -> endsWithoutAWord(leg, event.channelId());
            case AriEvent.CHANNEL_DESTROYED -> leg.ended(cause(tree));
            default -> log.trace("{} of {}", event.type(), leg.id());
        }
    }

    /** Mostly its end follows, and says why. A leg that only leaves us is ours no more. */
    private static void endsWithoutAWord(LiveLeg leg, String channelId) {
        CompletableFuture.delayedExecutor(LAST_WORD.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (leg.channelId().equals(channelId)) {
                        leg.ended(HangupCause.UNKNOWN);
                    }
                });
    }

    /** What a channel's state says of its leg. */
    static void state(LiveLeg leg, String state) {
        switch (state) {
            case "Ringing" -> leg.ringing();
            case "Up" -> leg.answered();
            default -> log.trace("{} is {}", leg.id(), LogText.safe(state));
        }
    }

    private static void dial(LiveLeg leg, JsonNode tree) {
        leg.isDialled();
        var forward = tree.path("forward").asText();
        if (!forward.isEmpty()) {
            log.info(
                    "{} redirects to {}, which is not followed",
                    LogText.safe(leg.request().endpoint()),
                    LogText.safe(forward));
            leg.redirects(forward);
            return;
        }
        switch (tree.path("dialstatus").asText()) {
            case "RINGING" -> leg.ringing();
            case "PROGRESS" -> leg.progress();
            case "ANSWER" -> leg.answered();
            default -> log.trace("the dial of {} goes on", leg.id());
        }
    }

    /** After a transfer, somebody else is there in somebody's place. */
    private void replacement(AriEvent event) {
        if (!event.type().equals("StasisStart")) {
            return;
        }
        var old = event.tree().path("replace_channel").path("id").asText();
        var by = event.channelId();
        var leg = legs.remove(old);
        if (leg != null) {
            leg.replacedBy(by, event.tree().path("channel").path("name").asText());
            add(leg);
            departing.add(old);
            replaced.accept(old, by);
        } else if (!old.isEmpty() && old.equals(callerId)) {
            callerId = by;
            departing.add(old);
            replaced.accept(old, by);
        }
    }

    /** Out of the bridge it stays in our application, where nobody would end it. */
    private void ofDeparting(AriEvent event) {
        switch (event.type()) {
            case "ChannelLeftBridge" -> departed.accept(event.channelId());
            case AriEvent.CHANNEL_DESTROYED -> {
                departing.remove(event.channelId());
                channel.unwatch(event.channelId());
            }
            default -> log.trace("{} of one who has transferred", event.type());
        }
    }

    private Optional<LiveLeg> leg(JsonNode mentioned) {
        @Nullable LiveLeg leg = legs.get(mentioned.path("id").asText());
        return Optional.ofNullable(leg);
    }

    private static Optional<Dtmf> key(JsonNode tree) {
        var digit = tree.path("digit").asText();
        return digit.length() == 1 && "0123456789*#ABCD".contains(digit)
                ? Optional.of(new Dtmf(digit.charAt(0)))
                : Optional.empty();
    }

    private static HangupCause cause(JsonNode tree) {
        var sip = tree.path("tech_cause");
        return new HangupCause(
                tree.path("cause").asInt(),
                sip.isInt() ? OptionalInt.of(sip.intValue()) : OptionalInt.empty());
    }
}
