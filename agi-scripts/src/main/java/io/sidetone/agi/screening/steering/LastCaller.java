package io.sidetone.agi.screening.steering;

import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.prompt.Prompt;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says whom a star code is about. */
public final class LastCaller {

    private final Numbers numbers;

    public LastCaller(Numbers numbers) {
        this.numbers = numbers;
    }

    /**
     * A phrase about a caller: digit by digit, {@code PHRASE}, or by name, {@code PHRASE-name}.
     *
     * @param caller with a key
     */
    Prompt about(String phrase, ScreenedCall caller) {
        var text = numberOf(caller).map(this::spoken).orElse(caller.key());
        return text.chars().noneMatch(Character::isLetter)
                ? new Prompt.Phrase(phrase, Map.of("number", text))
                : new Prompt.Phrase(phrase + "-name", Map.of("name", text));
    }

    /** The number that the key in the log was made of; the log keeps the number made safe only. */
    Optional<PartyNumber> numberOf(ScreenedCall caller) {
        return Stream.of(caller.received(), caller.key())
                .<PartyNumber>map(numbers::outside)
                .filter(number -> number.key().equals(caller.key()))
                .findFirst();
    }

    /** As people of the house would dial it. */
    private String spoken(PartyNumber number) {
        return number instanceof PublicNumber found
                ? numbers.forms(found).national()
                : number.text();
    }
}
