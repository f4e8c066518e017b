package io.sidetone.agi.screening.menu;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.people.Person;
import io.sidetone.core.prompt.Prompt;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * "Dial the extension of the person you are calling." Where nobody has an extension, a random digit
 * is asked for instead, and whoever keys it rings the house.
 */
public final class Menu {

    private final MenuConfig config;
    private final Map<String, Person> byExtension = new LinkedHashMap<>();
    private final Directory directory;
    private final Challenge challenge;
    private final InstantSource clock;

    /**
     * @param people everybody; who has no extension cannot be reached
     * @param random what codes are made of; nobody can foresee it
     */
    public Menu(
            MenuConfig config,
            Collection<Person> people,
            RandomGenerator random,
            InstantSource clock) {
        this.config = config;
        this.clock = clock;
        for (var person : people) {
            person.extension().ifPresent(digits -> byExtension.put(digits, person));
        }
        directory = new Directory(byExtension.values());
        challenge = new Challenge(config.challenge().tries(), random);
    }

    /** Digits of the code where a verdict says only that there is to be one. */
    public int challengeDigits() {
        return config.challenge().digits();
    }

    /**
     * Answers and asks the caller whom they want.
     *
     * @param challengeDigits digits of the code that must be keyed first; 0 for none
     */
    public MenuEnd ask(Call call, int challengeDigits) throws CallEnded {
        call.answer();
        var keys = new KeyPad(call, config, clock);
        // With nobody to ask for, this is all that tells a person from a robot.
        int digits = byExtension.isEmpty() ? Math.max(1, challengeDigits) : challengeDigits;
        if (digits > 0 && !challenge.isPassed(keys, digits)) {
            return failed(keys, config.challenge().failed());
        }
        return byExtension.isEmpty() ? new MenuEnd.WantsHouse() : whom(keys);
    }

    /** What callers are sure to hear. */
    public List<Prompt.Phrase> phrasesToPrepare() {
        if (byExtension.isEmpty()) {
            return List.of();
        }
        var phrases = new ArrayList<Prompt.Phrase>();
        phrases.add(welcome());
        phrases.add(question());
        byExtension.values().forEach(person -> phrases.add(Phrases.name(person)));
        IntStream.rangeClosed(1, Math.min(9, byExtension.size()))
                .forEach(key -> phrases.add(Phrases.press(key)));
        return List.copyOf(phrases);
    }

    private MenuEnd whom(KeyPad keys) throws CallEnded {
        var prompts = List.of(welcome());
        for (int attempt = 0; attempt < config.tries() && !keys.isOver(); attempt++) {
            var row = keys.take(prompts, this::progress);
            var person = byExtension.get(row);
            if (person == null && !row.isEmpty() && row.equals(config.directoryKey())) {
                person = directory.ask(keys).orElse(null);
            }
            if (person != null) {
                return new MenuEnd.Wants(person);
            }
            prompts = List.of(row.isEmpty() ? Phrases.NO_KEY : Phrases.NOBODY, question());
        }
        return failed(keys, config.failed());
    }

    private KeyPlan.Progress progress(String keys) {
        boolean goesOn =
                byExtension.keySet().stream()
                        .anyMatch(digits -> digits.startsWith(keys) && !digits.equals(keys));
        if (goesOn) {
            return KeyPlan.Progress.OPEN;
        }
        return byExtension.containsKey(keys) || keys.equals(config.directoryKey())
                ? KeyPlan.Progress.DONE
                : KeyPlan.Progress.WRONG;
    }

    private Prompt.Phrase question() {
        return Phrases.question(config.directoryKey());
    }

    private Prompt.Phrase welcome() {
        return config.house()
                .map(house -> Phrases.welcome(house, config.directoryKey()))
                .orElseGet(this::question);
    }

    /** Nobody is cut off without a word; other treatments speak for themselves. */
    private static MenuEnd failed(KeyPad keys, Treatment then) throws CallEnded {
        if (then == Treatment.HANG_UP) {
            keys.say(Phrases.FAILED);
        }
        return new MenuEnd.Failed(then);
    }
}
