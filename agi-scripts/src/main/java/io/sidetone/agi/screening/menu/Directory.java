package io.sidetone.agi.screening.menu;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.people.Person;
import io.sidetone.core.prompt.Prompt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Dialling by name: a few letters are keyed, and who they may mean is offered by number. */
final class Directory {

    /** A digit for each; who else was meant is found by more letters. */
    private static final int MOST_OFFERED = 9;

    private final NameIndex names;

    /**
     * @param people who may be called
     */
    Directory(Collection<Person> people) {
        names = new NameIndex(people);
    }

    /** Whom the caller wants; empty when they key nobody's name, or choose nobody. */
    Optional<Person> ask(KeyPad keys) throws CallEnded {
        var found = names.find(keys.take(List.of(Phrases.DIRECTORY), names));
        if (found.size() > 1) {
            return choose(keys, found.subList(0, Math.min(found.size(), MOST_OFFERED)));
        }
        for (var person : found) {
            keys.say(Phrases.name(person));
        }
        return found.stream().findFirst();
    }

    private static Optional<Person> choose(KeyPad keys, List<Person> offered) throws CallEnded {
        var prompts = new ArrayList<Prompt>();
        for (int at = 0; at < offered.size(); at++) {
            prompts.add(Phrases.press(at + 1));
            prompts.add(Phrases.name(offered.get(at)));
        }
        var key = keys.take(prompts, KeyPlan.ofLength(1));
        int chosen = "123456789".indexOf(key);
        return key.isEmpty() || chosen < 0 || chosen >= offered.size()
                ? Optional.empty()
                : Optional.of(offered.get(chosen));
    }
}
