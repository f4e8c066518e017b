package io.sidetone.manager.wire;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** An Asterisk that is there now, reached over the network. */
public final class LivePbx implements Pbx {

    private final String name;
    private final Door door;
    private final WireLimits limits;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final String prefix;
    private @Nullable Follower follower;
    private @Nullable Conversation questions;
    private boolean closed;

    LivePbx(
            String name,
            Door door,
            WireLimits limits,
            InstantSource clock,
            RandomGenerator random) {
        this.name = name;
        this.door = door;
        this.limits = limits;
        this.clock = clock;
        this.random = random;
        prefix = "sidetone-%08x-".formatted(random.nextInt());
    }

    /** The one at an address; nothing is connected to yet. */
    public static LivePbx at(PbxAddress address) {
        return at(
                address, WireLimits.DEFAULTS, InstantSource.system(), RandomGenerator.getDefault());
    }

    /** The one at an address, with limits, time and chance of one's own. */
    public static LivePbx at(
            PbxAddress address, WireLimits limits, InstantSource clock, RandomGenerator random) {
        return new LivePbx(
                address.name(), Doors.to(address, limits, random), limits, clock, random);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public EventStream follow(EventWish wish) throws IOException {
        var begun = begin(wish);
        try {
            begun.connect();
        } catch (AmiProblem refused) {
            if (isForGood(refused.kind())) {
                begun.close();
                throw refused;
            }
            begun.lost(refused);
        } catch (IOException unreachable) {
            begun.lost(unreachable);
        }
        begun.start(name);
        return begun;
    }

    /** Trying again does not help before somebody changes something. */
    private static boolean isForGood(AmiProblem.Kind kind) {
        return kind == AmiProblem.Kind.LOGIN || kind == AmiProblem.Kind.CERTIFICATE;
    }

    private synchronized Follower begin(EventWish wish) {
        if (follower != null || closed) {
            throw new IllegalStateException("a PBX is followed once, before it is closed");
        }
        var begun = new Follower(door, wish, limits, clock, random, prefix);
        follower = begun;
        return begun;
    }

    @Override
    public AmiResponse ask(AmiAction action) throws IOException {
        var followed = followed();
        return followed.isPresent() ? followed.get().ask(action) : questions().ask(action);
    }

    /**
     * The manager interface's version, {@code 11.0.0} for Asterisk 22; empty when it does not tell.
     *
     * @throws IOException when Asterisk cannot be reached
     */
    public String version() throws IOException {
        var followed = followed();
        return followed.isPresent() ? followed.get().version() : questions().version();
    }

    private synchronized Optional<Follower> followed() {
        return Optional.ofNullable(follower);
    }

    private synchronized Conversation questions() throws IOException {
        if (closed) {
            throw new IOException("the PBX is closed");
        }
        var open = questions;
        if (open == null || open.hasEnded()) {
            open = new Conversation(door.open(Optional.empty()), limits, prefix);
            questions = open;
            var heard = open;
            Thread.ofPlatform()
                    .daemon()
                    .name("ami-answers-" + name)
                    .start(() -> heard.hear(event -> {}));
        }
        return open;
    }

    /** How many questions have no answer yet. */
    synchronized int unanswered() {
        return follower == null ? 0 : follower.unanswered();
    }

    /** How many bytes of events wait to be read from the stream. */
    synchronized long queuedBytes() {
        return follower == null ? 0 : follower.queuedBytes();
    }

    /** Whether no connection for questions is open. */
    synchronized boolean hasNoQuestions() {
        return questions == null || questions.hasEnded();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (follower != null) {
            follower.close();
        }
        if (questions != null) {
            questions.close();
        }
    }
}
