package io.sidetone.core.people;

import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Findings;
import io.sidetone.core.config.KeyPath;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has to hold among all people of the configuration. */
public final class PeopleChecks {

    private PeopleChecks() {}

    /** No two people are reached at the same extension: nobody could tell whom a caller wants. */
    public static CrossCheck extensions() {
        return CrossCheck.of(PeopleConfig.class, PeopleChecks::checkExtensions);
    }

    private static void checkExtensions(PeopleConfig people, Findings findings) {
        Map<String, String> taken = new HashMap<>();
        people.byKey()
                .forEach((key, person) ->
                        person.extension()
                                .map(PersonExtension::digits)
                                .ifPresent(digits ->
                                        claim(
                                                digits,
                                                key,
                                                taken.putIfAbsent(digits, key),
                                                findings)));
    }

    private static void claim(
            String digits, String key, @Nullable String owner, Findings findings) {
        if (owner != null) {
            findings.problem(
                    KeyPath.of("people", key, "extension"),
                    "extension %s is `%s`'s already; give each person their own"
                            .formatted(digits, owner));
        }
    }
}
