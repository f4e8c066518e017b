package io.sidetone.agi.screening.menu;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.people.Person;

/** How a caller leaves the menu who does not hang up. */
public sealed interface MenuEnd {

    /** The caller wants this person, who has an extension. */
    record Wants(Person person) implements MenuEnd {}

    /** The caller is no robot, and the house has nobody to choose from: all telephones ring. */
    record WantsHouse() implements MenuEnd {}

    /**
     * The caller has used up their tries or their time.
     *
     * @param then what they meet
     */
    record Failed(Treatment then) implements MenuEnd {}
}
