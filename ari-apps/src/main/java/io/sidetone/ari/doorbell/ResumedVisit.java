package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.camera.Picture;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.cdr.CallRecord;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody and a visitor who talked before Sidetone came: keys open the door again. */
final class ResumedVisit {

    private static final Logger LOG = LoggerFactory.getLogger(ResumedVisit.class);

    private final SteeredCall call;
    private final Button button;
    private final DoorbellParts parts;
    private final CallRecord record;
    private final VisitLog log;

    /**
     * @param record what was written down of it, closed or not
     */
    ResumedVisit(SteeredCall call, Button button, DoorbellParts parts, CallRecord record) {
        this.call = call;
        this.button = button;
        this.parts = parts;
        this.record = record;
        log = new VisitLog(record.id(), button, record.began(), parts.records(), parts.clock());
    }

    /**
     * Goes on until the talk is over.
     *
     * @throws CallEnded when no more can be known of it
     */
    void run(Leg leg) throws CallEnded {
        LOG.info("{}: the talk goes on", button.name());
        log.resume(record, leg);
        try {
            var over = talk(leg).run();
            log.talkEnded(leg);
            log.note(CallEnding.ANSWERED, "answered; " + over);
        } catch (CallEnded ended) {
            log.note(CallEnding.ANSWERED, "answered; Sidetone heard no more of it");
            throw ended;
        }
    }

    private Talk talk(Leg leg) {
        var nobodysPicture = CompletableFuture.completedFuture(Optional.<Picture>empty());
        var events = new DoorEvents(button, parts.events(), parts.clock(), nobodysPicture);
        var voice = new LegVoice(leg, parts.threads());
        var keys = new DoorKeys(call, leg, voice, button.config(), events, parts);
        return new Talk(call, leg, keys, parts.clock(), button.config().talkFor());
    }
}
