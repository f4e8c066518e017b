package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Telephones that answer by themselves, say that somebody is at the door, and hang up. They never
 * have the visitor.
 */
final class Announcements {

    private final SteeredCall call;
    private final Button button;
    private final List<Destination> phones;
    private final Dialling dialling;
    private final VisitLog log;
    private final Executor threads;
    private final Map<String, Leg> legs = new HashMap<>();

    Announcements(
            SteeredCall call,
            Button button,
            List<Destination> phones,
            Dialling dialling,
            VisitLog log,
            Executor threads) {
        this.call = call;
        this.button = button;
        this.phones = phones;
        this.dialling = dialling;
        this.log = log;
        this.threads = threads;
    }

    /**
     * Calls them.
     *
     * @param limit one that does not answer by then will not
     */
    void start(Duration limit) throws CallEnded {
        for (var phone : phones) {
            for (var contact : dialling.contacts(phone)) {
                var leg = call.dial(dialling.announcing(contact, limit));
                legs.put(leg.id(), leg);
                log.dialled(leg);
            }
        }
    }

    boolean owns(Leg leg) {
        return legs.containsKey(leg.id());
    }

    void answered(Leg leg) {
        log.answered(leg);
        new LegVoice(leg, threads).say(person -> announce(person, leg));
    }

    void ended(Leg leg, int cause, String how) {
        log.ended(leg, cause, log.wasAnswered(leg) ? "announced" : how);
        legs.remove(leg.id());
    }

    /** Whoever still speaks falls silent. */
    void stop() {
        legs.values()
                .forEach(leg -> {
                    call.end(leg, LegEnd.NORMAL);
                    log.ended(leg, 0, log.wasAnswered(leg) ? "announced" : "no answer");
                });
        legs.clear();
    }

    private void announce(Call person, Leg leg) throws CallEnded {
        for (int time = 0; time < button.config().announce().times(); time++) {
            person.play(Phrases.GONG);
            person.play(Phrases.somebody(button.label()));
        }
        call.end(leg, LegEnd.NORMAL);
    }
}
