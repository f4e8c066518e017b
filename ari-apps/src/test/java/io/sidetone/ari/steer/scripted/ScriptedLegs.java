package io.sidetone.ari.steer.scripted;

import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.HangupCause;
import io.sidetone.ari.steer.Indication;
import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ScriptedCall;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.outbox.MovableClock;
import io.sidetone.core.outbox.RecordingsInMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Function;

/**
 * A steered call whose legs do what the test says when they are dialled. News come in the order of
 * their time, and move the clock to it; {@link LegNews.Silence} when none comes within the limit,
 * which moves the clock by that. Nobody waits.
 */
public final class ScriptedLegs implements SteeredCall {

    /** Something that will happen. */
    private record Due(Instant at, int order, LegNews news) implements Comparable<Due> {

        @Override
        public int compareTo(Due other) {
            var byTime = at.compareTo(other.at);
            return byTime == 0 ? Integer.compare(order, other.order) : byTime;
        }
    }

    private final Call caller;
    private final MovableClock clock;
    private final Map<String, Function<Leg, List<LegNews>>> habits = new HashMap<>();
    private final Map<String, Duration> delays = new HashMap<>();
    private final Map<String, ScriptedCall> people = new HashMap<>();
    private final Map<String, List<String>> contacts = new HashMap<>();
    private final Queue<Due> news = new PriorityQueue<>();
    private final List<String> done = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<DialRequest> requests = new ArrayList<>();
    private List<String> channelNames = List.of();
    private int happened;
    private boolean lineBroken;

    public ScriptedLegs(Call caller) {
        this(caller, new MovableClock());
    }

    /**
     * A call in time.
     *
     * @param clock is moved by what happens
     */
    public ScriptedLegs(Call caller, MovableClock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** What happens when an endpoint is dialled. */
    public ScriptedLegs when(String endpoint, Function<Leg, List<LegNews>> habit) {
        habits.put(endpoint, habit);
        return this;
    }

    /** What happens so long after an endpoint was dialled. */
    public ScriptedLegs when(String endpoint, Duration delay, Function<Leg, List<LegNews>> habit) {
        delays.put(endpoint, delay);
        return when(endpoint, habit);
    }

    /** Who speaks at an endpoint when it has answered. */
    public ScriptedLegs person(String endpoint, ScriptedCaller person) {
        people.put(endpoint, person.call());
        return this;
    }

    /** What an endpoint's contacts are. */
    public ScriptedLegs contacts(String endpoint, List<String> each) {
        contacts.put(endpoint, each);
        return this;
    }

    public ScriptedLegs channels(List<String> names) {
        channelNames = names;
        return this;
    }

    /** Something that happens next, whatever was dialled. */
    public ScriptedLegs then(LegNews one) {
        return after(Duration.ZERO, one);
    }

    /** Something that happens so long from now, whatever is dialled. */
    public ScriptedLegs after(Duration delay, LegNews one) {
        news.add(new Due(clock.instant().plus(delay), happened++, one));
        return this;
    }

    /** The line to Asterisk breaks: nothing more is told of this call. */
    public ScriptedLegs lineBreaks() {
        lineBroken = true;
        return this;
    }

    /** What was asked for, in order. */
    public List<DialRequest> requests() {
        return List.copyOf(requests);
    }

    /** What the flow did, one line each: {@code dial PJSIP/a}, {@code join PJSIP/a}, … */
    public List<String> done() {
        return List.copyOf(done);
    }

    /** How long the flow was ready to wait, each time. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public Call caller() {
        return caller;
    }

    @Override
    public String channelName() {
        return "PJSIP/caller-00000001";
    }

    @Override
    public Leg dial(DialRequest request) {
        done.add("dial " + request.endpoint());
        requests.add(request);
        var leg = new ScriptedLeg("sidetone-leg-" + done.size(), request);
        var delay = delays.getOrDefault(request.endpoint(), Duration.ZERO);
        habits.getOrDefault(
                        request.endpoint(),
                        each -> List.of(new LegNews.Ended(each, HangupCause.UNKNOWN)))
                .apply(leg)
                .forEach(one -> after(delay, one));
        return leg;
    }

    @Override
    public LegNews next(Duration limit) throws CallEnded {
        waits.add(limit);
        if (lineBroken) {
            throw new CallEnded(CallEnded.Reason.CONNECTION_LOST, "the line is broken");
        }
        var next = nextWithin(limit);
        switch (next) {
            case LegNews.Answered(ScriptedLeg leg) -> leg.answer();
            case LegNews.Ended(ScriptedLeg leg, _) -> leg.end();
            case LegNews.Redirected(ScriptedLeg leg, _, _) -> leg.end();
            default -> {}
        }
        return next;
    }

    private LegNews nextWithin(Duration limit) {
        var until = clock.instant().plus(limit);
        if (news.isEmpty() || news.element().at().isAfter(until)) {
            clock.moveTo(until);
            return new LegNews.Silence();
        }
        var due = news.remove();
        if (due.at().isAfter(clock.instant())) {
            clock.moveTo(due.at());
        }
        return due.news();
    }

    @Override
    public void indicate(Indication indication) {
        done.add("indicate " + indication);
    }

    @Override
    public void join(Leg leg) {
        done.add("join " + leg.request().endpoint());
    }

    @Override
    public void end(Leg leg, LegEnd reason) {
        if (!leg.hasEnded()) {
            done.add("end " + leg.request().endpoint() + " " + reason);
            ((ScriptedLeg) leg).end();
        }
    }

    @Override
    public void sendKeys(Optional<Leg> leg, String keys) {
        done.add("keys " + keys + leg.map(each -> " to " + each.request().endpoint()).orElse(""));
    }

    @Override
    public List<String> contacts(String endpoint) {
        return contacts.getOrDefault(endpoint, List.of(endpoint));
    }

    @Override
    public List<String> channelNames() {
        return channelNames;
    }

    @Override
    public void hangUpCaller(int cause) {
        done.add("hang up the caller " + cause);
    }

    private final class ScriptedLeg implements Leg {

        private final String id;
        private final DialRequest request;
        private boolean up;
        private boolean over;

        ScriptedLeg(String id, DialRequest request) {
            this.id = id;
            this.request = request;
        }

        void answer() {
            up = !over;
            var person = people.get(request.endpoint());
            if (up && person != null) {
                pickUp(person);
            }
        }

        private void pickUp(ScriptedCall person) {
            try {
                person.answer();
            } catch (CallEnded ended) {
                throw new AssertionError("nobody is left at " + request.endpoint(), ended);
            }
        }

        void end() {
            up = false;
            over = true;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public DialRequest request() {
            return request;
        }

        @Override
        public boolean isUp() {
            return up;
        }

        @Override
        public boolean hasEnded() {
            return over;
        }

        @Override
        public Call call() {
            return people.computeIfAbsent(
                    request.endpoint(),
                    _ -> new ScriptedCaller(CallerId.UNKNOWN, new RecordingsInMemory()).call());
        }
    }
}
