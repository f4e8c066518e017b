package io.sidetone.agi.screening;

import io.sidetone.agi.screening.judge.Attestation;
import java.util.Optional;
import java.util.function.Function;

/** Reads from a call what the network vouches for. */
@FunctionalInterface
public interface AttestationSource {

    /** Trusts nobody. */
    AttestationSource NONE = (_, _) -> Attestation.NONE;

    /**
     * What is vouched for.
     *
     * @param line technology and endpoint that the call came in by
     * @param variables a channel variable or dialplan function, empty when there is none; each
     *     costs a caller time, so only what trusted lines say is asked for
     */
    Attestation read(String line, Function<String, Optional<String>> variables);
}
