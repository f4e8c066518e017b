package io.sidetone.agi.podcast;

import io.sidetone.agi.podcast.PodcastConfig.UnknownCaller;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.number.Origin;
import io.sidetone.core.outbox.OnHangup;
import io.sidetone.core.outbox.Sender;
import io.sidetone.core.people.People;
import io.sidetone.core.people.Person;
import java.util.Optional;

/** Finds out on whose behalf a message goes out, by the caller ID. */
final class SenderLookup {

    /**
     * @param sender who is named in the e-mail
     * @param onHangup what hanging up after speaking means for them
     */
    record From(Sender sender, OnHangup onHangup) {}

    private final People people;
    private final UnknownCaller unknownCaller;

    SenderLookup(People people, UnknownCaller unknownCaller) {
        this.people = people;
        this.unknownCaller = unknownCaller;
    }

    /**
     * The sender; empty when the caller is unknown and such callers are refused. The dialplan lets
     * telephones of the house in here, so extensions count.
     */
    Optional<From> of(CallerId callerId) {
        return people.byCallerId(callerId.number(), Origin.INSIDE)
                .map(person -> known(person, callerId))
                .or(() -> unknown(callerId));
    }

    private static From known(Person person, CallerId callerId) {
        var sender = new Sender(person.key(), person.name(), person.mail(), callerId.number());
        return new From(sender, person.onHangup());
    }

    private Optional<From> unknown(CallerId callerId) {
        return switch (unknownCaller) {
            case REFUSE -> Optional.empty();
            case SEND -> {
                var name = callerId.name().isBlank() ? "" : callerId.name() + ", ";
                var sender =
                        new Sender(
                                callerId.number(),
                                name + "unknown caller",
                                Optional.empty(),
                                callerId.number());
                yield Optional.of(new From(sender, OnHangup.SEND));
            }
        };
    }
}
