package io.sidetone.lab.e2e;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.SippCaller;
import io.sidetone.lab.caller.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** A SIP telephone in a house, which dials 42. */
record SipTelephone(SippCaller sipp) {

    static SipTelephone in(LabHouse house) throws IOException {
        return new SipTelephone(
                new SippCaller(
                        house.exchange().asterisk(),
                        Files.createDirectories(house.folder().resolve("sipp"))));
    }

    void speaks(CallerLine line, Duration silence, Speech speech) {
        sipp.speaks("42", line, silence, speech);
    }
}
