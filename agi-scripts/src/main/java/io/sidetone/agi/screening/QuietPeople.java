package io.sidetone.agi.screening;

import io.sidetone.core.people.Person;
import java.time.Instant;

/** Who is not to be rung, though a caller keys their extension. */
@FunctionalInterface
public interface QuietPeople {

    /** Everybody may be rung at any time. */
    QuietPeople NONE = (_, _) -> false;

    /** Whether somebody has their quiet hours. */
    boolean isQuiet(Person person, Instant at);
}
