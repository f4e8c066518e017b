package io.sidetone.core.people;

import io.sidetone.core.outbox.OnHangup;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody whom the house knows.
 *
 * @param key their name in the configuration file, {@code anna}
 * @param name as it is spoken and written; one line
 * @param mail mail address; empty for somebody who only calls
 * @param callerIds numbers they call from, as configured
 * @param zone the clock they live by
 * @param language what is spoken to them; empty for the call's language
 * @param onHangup what becomes of their message when they hang up without confirming it
 * @param extension where callers from outside reach them, digits; empty for somebody whom they
 *     cannot reach
 * @param nicknames other names that callers know them by
 */
public record Person(
        String key,
        String name,
        Optional<String> mail,
        List<String> callerIds,
        ZoneId zone,
        Optional<Locale> language,
        OnHangup onHangup,
        Optional<String> extension,
        List<String> nicknames) {

    /**
     * @throws IllegalArgumentException when a name or address is empty or longer than a line
     */
    public Person {
        requireLine("name", name);
        mail.ifPresent(address -> requireLine("mail", address));
        callerIds = List.copyOf(callerIds);
        nicknames.forEach(nickname -> requireLine("nickname", nickname));
        nicknames = List.copyOf(nicknames);
    }

    /**
     * A person as configured.
     *
     * @param houseZone for whoever has no zone of their own
     */
    static Person from(String key, PersonConfig config, ZoneId houseZone) {
        return new Person(
                key,
                config.name(),
                config.mail(),
                config.callerId(),
                config.zone().orElse(houseZone),
                config.language(),
                config.onHangup(),
                config.extension().map(PersonExtension::digits),
                config.nicknames());
    }

    private static void requireLine(String what, String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a person's %s is one line of text".formatted(what));
        }
    }
}
