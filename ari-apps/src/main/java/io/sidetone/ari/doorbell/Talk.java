package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Somebody and the visitor hear each other: listens for keys until one of them hangs up. */
final class Talk {

    private final SteeredCall call;
    private final Leg leg;
    private final DoorKeys keys;
    private final InstantSource clock;
    private final Instant until;

    /**
     * @param leg who speaks with the visitor
     * @param limit a talk that nobody ends is ended then
     */
    Talk(SteeredCall call, Leg leg, DoorKeys keys, InstantSource clock, Duration limit) {
        this.call = call;
        this.leg = leg;
        this.keys = keys;
        this.clock = clock;
        until = clock.instant().plus(limit);
    }

    /**
     * Goes on until the talk is over; the telephone has hung up then.
     *
     * @return who ended it, in words
     */
    String run() throws CallEnded {
        Optional<String> over = Optional.empty();
        while (over.isEmpty()) {
            var left = Duration.between(clock.instant(), until);
            over = left.isPositive() ? on(call.next(left)) : Optional.of("it took too long");
        }
        call.end(leg, LegEnd.NORMAL);
        return over.get();
    }

    private Optional<String> on(LegNews news) {
        switch (news) {
            case LegNews.Key(var from, var key) when isOurs(from) -> keys.press(key);
            case LegNews.Ended(var ended, _) when isOurs(ended) -> {
                return Optional.of("the telephone hung up");
            }
            case LegNews.CallerLeft() -> {
                return Optional.of("the visitor hung up");
            }
            // Both have answered in the same moment: this one was the second.
            case LegNews.Answered(var late) when !isOurs(late) ->
                    call.end(late, LegEnd.ANSWERED_ELSEWHERE);
            default -> {}
        }
        return Optional.empty();
    }

    private boolean isOurs(Leg other) {
        return other.id().equals(leg.id());
    }
}
