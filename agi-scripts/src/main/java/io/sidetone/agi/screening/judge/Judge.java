package io.sidetone.agi.screening.judge;

/** Decides about calls. Changes nothing: who acts on a verdict notes what follows from it. */
@FunctionalInterface
public interface Judge {

    /** The judgement; throws for no call whatever. Takes no longer than the reputation limit. */
    Judgement judge(IncomingCall call);
}
