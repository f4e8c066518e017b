package io.sidetone.console.calls;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.manager.calls.Leg;
import io.sidetone.manager.calls.LiveCall;
import io.sidetone.manager.filter.Glob;
import io.sidetone.manager.stream.Pbx;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** The channels that a command is about, as Asterisk has them at this moment. */
record Channels(List<LiveCall> calls) {

    /** Enough to see which one is meant. */
    private static final int NAMED = 5;

    /**
     * Asks for them.
     *
     * @throws CommandFailed when Asterisk cannot be reached, or refuses
     */
    static Channels of(Pbx pbx, InstantSource clock) throws CommandFailed {
        return new Channels(new CallsOnce(clock).of(pbx).live());
    }

    /**
     * The channels of a name, a pattern or a call's linked id.
     *
     * @param all whether a pattern may stand for several
     * @throws CommandFailed when there is none, or are too many
     */
    List<Leg> matching(String wanted, boolean all) throws CommandFailed {
        var legs = alive();
        var exact = legs.stream().filter(leg -> leg.channel().equals(wanted)).toList();
        var glob = new Glob(wanted);
        var found =
                exact.isEmpty()
                        ? legs.stream().filter(leg -> glob.matches(leg.channel())).toList()
                        : exact;
        if (found.isEmpty()) {
            throw missing(wanted);
        }
        if (found.size() > 1 && !all) {
            throw ambiguous(wanted, found);
        }
        return found;
    }

    /** The channel of a name, or of a pattern that only one has. */
    Leg one(String wanted) throws CommandFailed {
        return matching(wanted, false).getFirst();
    }

    /** The living channels of a call; none when there is no such call. */
    List<Leg> ofCall(String linkedId) {
        return calls.stream()
                .filter(call -> call.id().equals(linkedId))
                .flatMap(call -> call.legs().stream())
                .filter(Leg::isAlive)
                .toList();
    }

    /** Those that are in a bridge with it. */
    List<Leg> peers(Leg leg) {
        return leg.bridge().isEmpty()
                ? List.of()
                : alive().stream()
                        .filter(other ->
                                other.bridge().equals(leg.bridge())
                                        && !other.uniqueId().equals(leg.uniqueId()))
                        .toList();
    }

    List<Leg> alive() {
        return calls.stream().flatMap(call -> call.legs().stream()).filter(Leg::isAlive).toList();
    }

    private static CommandFailed missing(String wanted) {
        return new CommandFailed(
                new Failure.Fixable(
                        "There is no channel '%s'".formatted(wanted),
                        "'sidetone calls list --json' tells the channels that there are"));
    }

    private static CommandFailed ambiguous(String wanted, List<Leg> found) {
        var names = found.stream().limit(NAMED).map(Leg::channel).collect(Collectors.joining(", "));
        return new CommandFailed(
                new Failure.Fixable(
                        "'%s' stands for %d channels: %s%s"
                                .formatted(
                                        wanted,
                                        found.size(),
                                        names,
                                        found.size() > NAMED ? ", …" : ""),
                        "Name one of them, or say --all where the command has it"));
    }
}
