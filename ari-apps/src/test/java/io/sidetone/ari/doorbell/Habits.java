package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.HangupCause;
import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.core.call.Dtmf;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** What telephones do when they are called. */
final class Habits {

    private Habits() {}

    /** Rings, and nobody comes. */
    static Function<Leg, List<LegNews>> rings() {
        return leg -> List.of(new LegNews.Ringing(leg));
    }

    static Function<Leg, List<LegNews>> answers() {
        return leg -> List.of(new LegNews.Ringing(leg), new LegNews.Answered(leg));
    }

    /** Answers, presses keys, and hangs up. */
    static Function<Leg, List<LegNews>> answersAndPresses(String keys) {
        return leg -> {
            var news = new ArrayList<>(answers().apply(leg));
            keys.chars().forEach(key -> news.add(new LegNews.Key(leg, new Dtmf((char) key))));
            news.add(ended(leg, 16, 0));
            return news;
        };
    }

    /** Answers, speaks, and hangs up. */
    static Function<Leg, List<LegNews>> speaks() {
        return answersAndPresses("");
    }

    static Function<Leg, List<LegNews>> redirectsTo(String where) {
        return leg ->
                List.of(
                        new LegNews.Ringing(leg),
                        new LegNews.Redirected(leg, where, new HangupCause(23, sip(302))));
    }

    static Function<Leg, List<LegNews>> refuses(int q850, int sip) {
        return leg -> List.of(ended(leg, q850, sip));
    }

    private static LegNews ended(Leg leg, int q850, int sip) {
        return new LegNews.Ended(leg, new HangupCause(q850, sip(sip)));
    }

    private static OptionalInt sip(int status) {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
