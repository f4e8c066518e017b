package io.sidetone.agi.screening.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.sidetone.core.FuzzInput;
import java.util.List;
import java.util.Optional;

/** Whatever stands in a header: read, and never better for what the caller calls themselves. */
class AttestationFuzzTest {

    private static final AttestationReader READER =
            new AttestationReader(new AttestationConfig(List.of("PJSIP/trunk")));

    @FuzzTest
    void aHeaderIsReadAndANameIsNoAttestation(byte[] input) {
        var texts = new FuzzInput(input);
        var header = texts.next();
        assertThat(READER.read(header, _ -> Optional.of(header)))
                .isEqualTo(header.equals("PJSIP/trunk") ? read(header) : Attestation.NONE);
        assertThat(read(header)).isNotNull();
        assertThat(read(quoted(header) + " <sip:+4930123456@example.org>;tag=1"))
                .isEqualTo(Attestation.NONE);
    }

    /** As every SIP stack writes a name (RFC 3261, 25.1). */
    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Attestation read(String header) {
        return READER.read("PJSIP/trunk", _ -> Optional.of(header));
    }
}
