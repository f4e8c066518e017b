package io.sidetone.agi.screening.treatment;

import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.people.People;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The treatments of a house. One of them serves all calls at once; {@link #close} it before the
 * calls are waited for, so that no robot holds up a stop of Sidetone.
 */
public final class HouseTreatments implements Treatments, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HouseTreatments.class);

    private final Tarpit tarpit;
    private final LetSpeak letSpeak;

    /**
     * @param people who may hear what was said
     * @param outbox takes what was said
     * @param clock what a robot's time is measured by
     */
    public HouseTreatments(
            TreatmentConfig config, People people, Outbox outbox, InstantSource clock) {
        this.tarpit = new Tarpit(config.tarpit(), outbox, clock);
        this.letSpeak = new LetSpeak(config.letSpeak(), people, outbox);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the treatment is no end of a call
     */
    @Override
    public Optional<String> give(Treatment treatment, Call call, IncomingCall from)
            throws CallEnded {
        var treated = treat(treatment, call, from);
        LOG.info("The caller {}", treated.what());
        return treated.message();
    }

    /** Lets robots go that are kept; each is gone once its turn to speak is over. */
    @Override
    public void close() {
        tarpit.close();
    }

    private Treated treat(Treatment treatment, Call call, IncomingCall from) throws CallEnded {
        return switch (treatment) {
            case HANG_UP -> hangUp(call);
            case NOT_IN_SERVICE -> NumberTones.give(call, SpecialInformationTones.ITU);
            case INTERCEPT -> NumberTones.give(call, SpecialInformationTones.INTERCEPT);
            case VACANT -> NumberTones.give(call, SpecialInformationTones.VACANT);
            case TARPIT -> orTones(call, tarpit.give(call, from));
            case LET_SPEAK -> orTones(call, letSpeak.give(call, from));
            case VOICEMAIL, CHALLENGE, MENU ->
                    throw new IllegalArgumentException(treatment + " is no end of a call");
        };
    }

    private static Treated hangUp(Call call) {
        call.hangUp();
        return Treated.without("was hung up on");
    }

    private static Treated orTones(Call call, Optional<Treated> given) throws CallEnded {
        return given.isPresent()
                ? given.get()
                : NumberTones.give(call, SpecialInformationTones.ITU);
    }
}
