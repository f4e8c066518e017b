package io.sidetone.ari.stasis;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.generated.models.StasisStart;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.event.EventDecoder;
import io.sidetone.ari.request.ChannelRequests;
import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.SteeredFlow;
import io.sidetone.ari.steer.live.LiveCall;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.NamedFlow;
import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Leads calls through their flows, one virtual thread each, and hands their callers back. */
final class Admission {

    /** Spoken refusals at once; a further call goes on in the dialplan without a word. */
    private static final int REFUSALS = 20;

    /** Names the channel in the log lines of the flow itself. */
    private static final String LOG_KEY = "channel";

    /** ITU-T Q.850. */
    private static final int NORMAL_CLEARING = 16;

    private static final Logger log = LoggerFactory.getLogger(Admission.class);

    private final Map<String, CallFlow> flows;
    private final Function<StasisChannel, Call> views;
    private final CallTable table;
    private final EventDecoder decoder = new EventDecoder();
    private final ARI ari;
    private final ChannelRequests requests;
    private final ChannelActions actions;
    private final BusyCall busy;
    private final Semaphore places;
    private final Semaphore refusals = new Semaphore(REFUSALS);
    private final Runnable resync;
    private volatile boolean stopping;

    /**
     * @param flows by the name that the dialplan uses
     * @param views makes the flow's view of a channel
     * @param places for calls in their flows
     * @param resync looks soon for what could not be handed back
     */
    Admission(
            Map<String, CallFlow> flows,
            Function<StasisChannel, Call> views,
            CallTable table,
            ARI ari,
            ChannelRequests requests,
            Semaphore places,
            Runnable resync) {
        this.flows = Map.copyOf(flows);
        this.views = views;
        this.table = table;
        this.ari = ari;
        this.requests = requests;
        this.actions = new ChannelActions(ari);
        this.busy = new BusyCall(actions);
        this.places = places;
        this.resync = resync;
    }

    /** From now on, new calls go on in the dialplan at once. */
    void stop() {
        stopping = true;
    }

    /** A channel has entered the application. */
    void begin(AriEvent event) {
        try {
            admit(
                    new StasisCall(
                            decoder.view(event.tree(), StasisStart.class), ari, requests, table));
        } catch (IOException | RuntimeException broken) {
            log.error("a call cannot be taken: {}", LogText.safe(event.tree().toString()), broken);
        }
    }

    private void admit(StasisCall call) {
        var flow = flows.get(call.flow());
        if (stopping) {
            run(call, _ -> log.info("no new calls"), null);
        } else if (flow == null) {
            run(call, this::unknown, null);
        } else if (places.tryAcquire()) {
            run(call, channel -> lead(new NamedFlow(call.flow(), flow), channel), places);
        } else if (flow instanceof SteeredFlow) {
            // The dialplan can do without us what these do, and an emergency waits for no words.
            run(call, _ -> log.warn("all places are taken; the dialplan goes on"), null);
        } else if (refusals.tryAcquire()) {
            run(call, busy::refuse, refusals);
        } else {
            run(call, each -> result(each, BusyCall.RESULT), null);
        }
    }

    private void lead(NamedFlow named, StasisCall channel) {
        if (named.flow() instanceof SteeredFlow steered) {
            var call = new LiveCall(channel, views);
            try {
                new NamedFlow(named.name(), _ -> steer(steered, call)).lead(call::caller);
            } finally {
                close(call, channel);
            }
        } else {
            named.lead(() -> views.apply(channel));
        }
    }

    /** However the flow ends, its legs end before the caller hears that it failed. */
    private void steer(SteeredFlow flow, LiveCall call) throws CallEnded {
        try {
            flow.run(call);
            call.seeOut();
        } finally {
            if (stopping) {
                call.endUnjoined();
            } else {
                call.endLegs();
            }
        }
    }

    /** Supervises people who talk already, to the end of one of them, and ends the other. */
    void takeOver(Takeover conversation) {
        try {
            var start = decoder.view(conversation.start().tree(), StasisStart.class);
            var call = new StasisCall(start, ari, requests, table);
            conversation.partners().forEach(call::watch);
            call.watch(conversation.bridgeId());
            run(call, channel -> supervise(channel, conversation), tryPlace());
        } catch (IOException broken) {
            log.error("{} cannot be taken over", conversation.bridgeId(), broken);
        }
    }

    private void supervise(StasisCall channel, Takeover conversation) {
        var call = new LiveCall(channel, views);
        try {
            var callee = call.resume(conversation.bridgeId(), conversation.partners());
            goOn(conversation.flow(), call, callee);
            call.seeOut();
            call.hangUpCaller(NORMAL_CLEARING);
        } catch (CallEnded lost) {
            log.warn("{}: {}", channel.id(), lost.getMessage());
        } finally {
            close(call, channel);
        }
    }

    /** Nobody's talk ends because a flow cannot go on with what it does beside. */
    private void goOn(String name, LiveCall call, Leg callee) throws CallEnded {
        if (flows.get(name) instanceof SteeredFlow steered) {
            try {
                steered.resume(call, callee);
            } catch (RuntimeException fault) {
                log.error("{} cannot go on with {}", name, call.channelName(), fault);
            }
        }
    }

    /** Whoever talks while Sidetone is stopped talks on, and the next Sidetone takes over. */
    private void close(LiveCall call, StasisCall channel) {
        if (stopping && !channel.hasLeft() && call.isConversation()) {
            log.info("{}: the conversation goes on for the next Sidetone", channel.id());
            channel.stay();
        } else {
            call.close();
        }
    }

    private @Nullable Semaphore tryPlace() {
        return places.tryAcquire() ? places : null;
    }

    private void run(StasisCall call, Consumer<StasisCall> work, @Nullable Semaphore place) {
        table.add(call);
        Thread.ofVirtual()
                .name("call")
                .start(() -> {
                    MDC.put(LOG_KEY, LogText.safe(call.name()));
                    try {
                        work.accept(call);
                    } finally {
                        end(call);
                        if (place != null) {
                            place.release();
                        }
                        MDC.remove(LOG_KEY);
                    }
                });
    }

    private void end(StasisCall call) {
        try {
            if (call.isToGoOn()) {
                handBack(call);
            }
        } finally {
            table.remove(call);
            call.close();
        }
    }

    /** What cannot be handed back now is found without a call by the next look at Asterisk. */
    void handBack(StasisCall call) {
        try {
            actions.handBack(call.id());
        } catch (IOException unreachable) {
            log.warn("{} cannot go on yet: {}", call.id(), unreachable.getMessage());
            resync.run();
        }
    }

    private void unknown(StasisCall call) {
        log.warn(
                "the dialplan asks for '{}', which is no flow; there are: {}",
                LogText.safe(call.flow()),
                String.join(", ", new TreeSet<>(flows.keySet())));
        result(call, "UNKNOWN_FLOW");
    }

    private void result(StasisCall call, String value) {
        try {
            actions.result(call.id(), value);
        } catch (IOException unreachable) {
            log.warn("{}: {}", call.id(), unreachable.getMessage());
        }
    }
}
