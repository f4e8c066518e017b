package io.sidetone.agi.screening.menu;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.sidetone.agi.screening.ScreeningHouse;
import io.sidetone.core.FuzzInput;
import io.sidetone.core.people.Person;
import java.util.ArrayList;
import java.util.List;

/** Whatever people are called and callers key: nobody is found but by their own name. */
class DirectoryFuzzTest {

    private static final String KEYPAD = "0123456789*ABCD";

    @FuzzTest
    void keysFindOnlyWhoseNameBeginsSo(byte[] input) {
        var texts = new FuzzInput(input);
        var keys = keys(texts.next());
        var people = people(texts);
        var names = new NameIndex(people);
        var found = names.find(keys);

        assertThat(found).isSubsetOf(people);
        for (var person : people) {
            boolean begins =
                    SpelledName.rowsOf(person.name()).stream()
                            .anyMatch(row ->
                                    keys.length() < NameIndex.FEWEST_KEYS
                                            ? row.equals(keys)
                                            : row.startsWith(keys));
            assertThat(found.contains(person)).isEqualTo(begins);
        }
        if (!keys.isEmpty()) {
            checkProgress(names, keys, found);
        }
    }

    private static void checkProgress(NameIndex names, String keys, List<Person> found) {
        switch (names.progress(keys)) {
            case WRONG -> assertThat(found).isEmpty();
            case DONE -> assertThat(found).isNotEmpty();
            case OPEN -> assertThat(keys.length() < 3 || found.size() > 1).isTrue();
        }
        SpelledName.rowsOf(keys).forEach(row -> assertThat(row).matches("[0-9]+"));
    }

    private static String keys(String text) {
        var keys = new StringBuilder();
        text.chars().limit(40).forEach(any -> keys.append(KEYPAD.charAt(any % KEYPAD.length())));
        return keys.toString();
    }

    private static List<Person> people(FuzzInput texts) {
        var people = new ArrayList<Person>();
        for (int number = 0; number < 5; number++) {
            var name = texts.next();
            if (!name.isBlank() && name.chars().noneMatch(Character::isISOControl)) {
                people.add(ScreeningHouse.person("p" + number, name, String.valueOf(number)));
            }
        }
        return people;
    }
}
