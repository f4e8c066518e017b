package io.sidetone.agi.screening.judge;

import java.util.List;

/**
 * A verdict with the way to it. Live calls and dry runs get theirs from the same code, so that they
 * cannot differ.
 *
 * @param call what was judged
 * @param verdict what came of it
 * @param chain every step up to the one that spoke, in order
 */
public record Judgement(IncomingCall call, Verdict verdict, List<StepFinding> chain) {

    public Judgement {
        chain = List.copyOf(chain);
    }
}
