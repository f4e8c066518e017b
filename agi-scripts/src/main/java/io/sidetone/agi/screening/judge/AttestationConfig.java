package io.sidetone.agi.screening.judge;

import io.sidetone.core.config.Default;
import java.util.List;

/**
 * The section {@code screening: attestation}. Anybody can write into a SIP header; only of a
 * trunk's operator is it known that they check it and take out what callers wrote themselves.
 *
 * @param trusted trunks whose word counts, as {@code PJSIP/trunk}; none unless said
 */
public record AttestationConfig(@Default("[]") List<String> trusted) {

    public AttestationConfig {
        trusted = List.copyOf(trusted);
    }
}
