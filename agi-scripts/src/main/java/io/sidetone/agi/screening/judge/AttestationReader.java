package io.sidetone.agi.screening.judge;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what the network vouches for from the channel's variables: what Asterisk verified itself
 * ({@code STIR_SHAKEN()}, res_stir_shaken), else {@code verstat} as the trunk's operator wrote it
 * into P-Asserted-Identity or From (3GPP TS 24.229, 7.2A.20; ATIS-1000074, 5.3.2). Only for trunks
 * that the configuration trusts; of all others not one variable is read.
 *
 * <p>An Identity header (RFC 8224) is not looked into: before its signature is verified it says
 * what anybody wrote into it, and who verifies it says so in one of the above.
 */
public final class AttestationReader {

    /** The header that both networks and RFC 3325 hold the caller's number to be in. */
    public static final String ASSERTED_IDENTITY = "PJSIP_HEADER(read,P-Asserted-Identity)";

    /** Some operators mark this one instead. */
    public static final String FROM = "PJSIP_HEADER(read,From)";

    /** How many Identity headers Asterisk verified. */
    public static final String COUNT = "STIR_SHAKEN(count)";

    /** A call has one; a forwarded call one more for each time (RFC 8946). */
    private static final int MOST_RESULTS = 4;

    /** What says that the number is not the caller's; others are faults on the way, or here. */
    private static final Set<String> LIES = Set.of("signature_validation", "cid_orig_tn_mismatch");

    private final Set<String> trusted;

    /**
     * @param config which trunks are trusted
     */
    public AttestationReader(AttestationConfig config) {
        trusted = Set.copyOf(config.trusted());
    }

    /**
     * Reads it; never throws for what is in a header.
     *
     * @param line technology and endpoint that the call came in by
     * @param variables a channel variable or dialplan function, empty when there is none
     */
    public Attestation read(String line, Function<String, Optional<String>> variables) {
        if (line.isBlank() || !trusted.contains(line)) {
            return Attestation.NONE;
        }
        var verified = verified(variables);
        if (verified != Attestation.NONE) {
            return verified;
        }
        var asserted = variables.apply(ASSERTED_IDENTITY).flatMap(Verstat::of);
        return asserted.or(() -> variables.apply(FROM).flatMap(Verstat::of))
                .orElse(Attestation.NONE);
    }

    private static Attestation verified(Function<String, Optional<String>> variables) {
        int count = variables.apply(COUNT).map(AttestationReader::count).orElse(0);
        var results = EnumSet.noneOf(Attestation.class);
        for (int i = 0; i < count; i++) {
            results.add(verified(variables, i));
        }
        return results.contains(Attestation.FAILED)
                ? Attestation.FAILED
                : results.stream().max(Comparator.naturalOrder()).orElse(Attestation.NONE);
    }

    /** The letter counts only beside a verification that held. */
    private static Attestation verified(
            Function<String, Optional<String>> variables, int position) {
        var result = variables.apply("STIR_SHAKEN(%d,verify_result)".formatted(position));
        var word = result.orElse("").strip().toLowerCase(Locale.ROOT);
        if (word.equals("success")) {
            return variables
                    .apply("STIR_SHAKEN(%d,attestation)".formatted(position))
                    .map(AttestationReader::letter)
                    .orElse(Attestation.NONE);
        }
        return LIES.contains(word) ? Attestation.FAILED : Attestation.NONE;
    }

    private static int count(String text) {
        var digits = text.strip();
        return digits.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(digits), MOST_RESULTS) : 0;
    }

    private static Attestation letter(String text) {
        return switch (text.strip()) {
            case "A" -> Attestation.FULL;
            case "B" -> Attestation.PARTIAL;
            case "C" -> Attestation.GATEWAY;
            default -> Attestation.NONE;
        };
    }
}
