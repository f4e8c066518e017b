package io.sidetone.core.people;

import io.sidetone.core.config.Default;
import io.sidetone.core.outbox.OnHangup;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One entry of the configuration's section {@code people}.
 *
 * @param name as it is spoken and written in mails
 * @param mail mail address; may be left out for somebody who only calls
 * @param callerId numbers this person calls from, written in any usual way
 * @param zone the clock they live by; the machine's when empty
 * @param language the language spoken to them; the house's when empty
 * @param onHangup what becomes of their message when they hang up without confirming it
 * @param extension what callers from outside dial to reach them; nobody reaches them without
 * @param nicknames other names that callers know them by
 * @param sip where they are called over SIP, by a short number behind a trunk's access prefix
 */
public record PersonConfig(
        String name,
        Optional<String> mail,
        @Default("[]") List<String> callerId,
        Optional<ZoneId> zone,
        Optional<Locale> language,
        @Default("send") OnHangup onHangup,
        Optional<PersonExtension> extension,
        @Default("[]") List<String> nicknames,
        Optional<PersonSip> sip) {

    public PersonConfig {
        callerId = List.copyOf(callerId);
        nicknames = List.copyOf(nicknames);
    }
}
