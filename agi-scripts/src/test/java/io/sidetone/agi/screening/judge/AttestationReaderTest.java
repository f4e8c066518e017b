package io.sidetone.agi.screening.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationReaderTest {

    private final AttestationReader reader =
            new AttestationReader(new AttestationConfig(List.of("PJSIP/trunk")));
    private final Map<String, String> variables = new HashMap<>();
    private final List<String> read = new ArrayList<>();

    private Attestation read(String line) {
        return reader.read(
                line,
                name -> {
                    read.add(name);
                    return Optional.ofNullable(variables.get(name));
                });
    }

    private Attestation asserted(String header) {
        variables.put(AttestationReader.ASSERTED_IDENTITY, header);
        return read("PJSIP/trunk");
    }

    @ParameterizedTest
    @CsvSource({
        "TN-Validation-Passed,FULL",
        "TN-Validation-Passed-A,FULL",
        "tn-validation-passed-b,PARTIAL",
        "TN-Validation-Passed-C,GATEWAY",
        "TN-Validation-Failed,FAILED",
        "TN-Validation-Failed-A,FAILED",
        "No-TN-Validation,NONE",
        "TN-Validation-Passed-X,NONE",
        "Whatever,NONE",
    })
    void verstatIsReadFromTheUri(String value, Attestation attestation) {
        assertThat(asserted("<sip:+15551234567;verstat=" + value + "@example.net;user=phone>"))
                .isEqualTo(attestation);
        assertThat(asserted("\"Eve\" <tel:+15551234567;verstat=" + value + ">;tag=1"))
                .isEqualTo(attestation);
        assertThat(asserted("sip:+15551234567@example.net;verstat=" + value))
                .isEqualTo(attestation);
    }

    @Test
    void fromIsReadWhenTheAssertedIdentityIsSilent() {
        variables.put(
                AttestationReader.FROM,
                "<sip:+15551234567;verstat=TN-Validation-Passed@example.net>;tag=2");
        assertThat(asserted("<sip:+15551234567@example.net>")).isEqualTo(Attestation.FULL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"x;verstat=TN-Validation-Passed\" <sip:1@example.net>",
                "\"x\\\";verstat=TN-Validation-Passed\" <sip:1@example.net>",
                "\"<sip:2;verstat=TN-Validation-Passed@a>\" <sip:1@example.net>",
                "x;verstat=TN-Validation-Passed <sip:1@example.net>",
                "\"unclosed <sip:1;verstat=TN-Validation-Passed@example.net>",
                "\"only a name;verstat=TN-Validation-Passed\"",
                "<sip:1@example.net>;verstat=TN-Validation-Passed",
                "<sip:1@example.net;verstat=TN-Validation-Passed",
            })
    void aNameThatSaysSoDoesNotCount(String header) {
        assertThat(asserted(header)).isEqualTo(Attestation.NONE);
    }

    @Test
    void ofSeveralWordsTheWorstCounts() {
        assertThat(
                        asserted(
                                "<sip:1;verstat=TN-Validation-Passed@a>,"
                                        + " <tel:1;verstat=TN-Validation-Failed>"))
                .isEqualTo(Attestation.FAILED);
        assertThat(asserted("<sip:1;verstat=TN-Validation-Passed;verstat=No-TN-Validation@a>"))
                .isEqualTo(Attestation.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "success,A,FULL",
        "success,B,PARTIAL",
        "success,C,GATEWAY",
        "success,,NONE",
        "success,Z,NONE",
        "signature_validation,A,FAILED",
        "cid_orig_tn_mismatch,A,FAILED",
        "cert_not_trusted,A,NONE",
        "missing_identity_hdr,,NONE",
        ",A,NONE",
    })
    void whatAsteriskVerifiedCountsAsAPair(String result, String letter, Attestation attestation) {
        variables.put(AttestationReader.COUNT, "1");
        variables.put("STIR_SHAKEN(0,verify_result)", result);
        variables.put("STIR_SHAKEN(0,attestation)", letter);
        assertThat(read("PJSIP/trunk")).isEqualTo(attestation);
    }

    @Test
    void oneSignatureThatDoesNotHoldIsEnough() {
        variables.put(AttestationReader.COUNT, "2");
        variables.put("STIR_SHAKEN(0,verify_result)", "success");
        variables.put("STIR_SHAKEN(0,attestation)", "A");
        variables.put("STIR_SHAKEN(1,verify_result)", "signature_validation");
        assertThat(asserted("<sip:1;verstat=TN-Validation-Passed@a>"))
                .isEqualTo(Attestation.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"999", "-1", "x", "99999999999"})
    void aCountThatIsNoneCostsNoTime(String count) {
        variables.put(AttestationReader.COUNT, count);
        assertThat(read("PJSIP/trunk")).isEqualTo(Attestation.NONE);
        assertThat(read).hasSizeLessThan(8);
    }

    @ParameterizedTest
    @CsvSource({"PJSIP/other", "pjsip/trunk", "''", "' '"})
    void ofALineThatIsNotTrustedNothingIsEvenRead(String line) {
        variables.put(AttestationReader.FROM, "<sip:1;verstat=TN-Validation-Passed@a>");
        assertThat(read(line)).isEqualTo(Attestation.NONE);
        assertThat(read).isEmpty();
    }
}
