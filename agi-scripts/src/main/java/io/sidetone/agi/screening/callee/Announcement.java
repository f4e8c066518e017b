package io.sidetone.agi.screening.callee;

import io.sidetone.core.number.SipUser;
import io.sidetone.core.people.People;
import io.sidetone.core.people.Person;
import io.sidetone.core.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts into words who calls, and whom they want. */
record Announcement(People people) {

    private static final Pattern SPOKEN_DIGITS = Pattern.compile("\\+?[0-9]{1,20}");

    /**
     * What the callee hears before the keys.
     *
     * @param wants the key of a person, or an extension; any text, empty for nobody in particular
     */
    List<Prompt> of(CallerOnLine caller, String wants) {
        var words = new ArrayList<Prompt>();
        words.add(who(caller));
        wanted(wants).ifPresent(words::add);
        words.add(Phrases.OPTIONS);
        return List.copyOf(words);
    }

    private Prompt who(CallerOnLine caller) {
        var number = caller.number().text();
        var known = people.byNumber(caller.number());
        if (known.isPresent()) {
            return Phrases.person(known.get().name(), number);
        }
        if (SPOKEN_DIGITS.matcher(number).matches()) {
            return caller.name().isBlank()
                    ? Phrases.number(number)
                    : Phrases.named(caller.name(), number);
        }
        var name = caller.number() instanceof SipUser(var user) ? user : caller.name();
        return name.isBlank() ? Phrases.ANONYMOUS : Phrases.nameOnly(name);
    }

    private Optional<Prompt> wanted(String wants) {
        Optional<Prompt> person = people.byKey(wants).map(Person::name).map(Phrases::wantsPerson);
        return person.isPresent() ? person : extension(wants);
    }

    private static Optional<Prompt> extension(String wants) {
        return Optional.of(wants)
                .filter(digits -> digits.matches("[0-9]{1,10}"))
                .map(Phrases::wantsExtension);
    }
}
