package io.sidetone.lab.faults.abuse;

import java.nio.charset.StandardCharsets;

/** What Asterisk 22 says at the beginning of a call to code 42. */
final class Opening {

    private Opening() {}

    /** Of a call from this number. */
    static byte[] of(String number) {
        String lines =
                """
                agi_network: yes
                agi_network_script: podcast
                agi_request: agi://127.0.0.1/podcast
                agi_channel: PJSIP/abuse-0000002a
                agi_language: en
                agi_type: PJSIP
                agi_uniqueid: 1767225600.42
                agi_version: 22.10.0
                agi_callerid: %s
                agi_calleridname: %s
                agi_callingpres: 0
                agi_callingani2: 0
                agi_callington: 0
                agi_callingtns: 0
                agi_dnid: 42
                agi_rdnis: unknown
                agi_context: house
                agi_extension: 42
                agi_priority: 3
                agi_enhanced: 0.0
                agi_accountcode:\s
                agi_threadid: 140059880412864
                agi_arg_1: 42

                """
                        .formatted(number, number);
        return lines.getBytes(StandardCharsets.UTF_8);
    }
}
