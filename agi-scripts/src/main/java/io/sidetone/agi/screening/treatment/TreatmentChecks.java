package io.sidetone.agi.screening.treatment;

import io.sidetone.core.config.Findings;
import io.sidetone.core.config.KeyPath;
import io.sidetone.core.people.PeopleConfig;

/** What the treatments must agree on with other sections. */
public final class TreatmentChecks {

    private static final KeyPath TO = KeyPath.of("screening", "treatments", "let-speak", "to");

    private TreatmentChecks() {}

    /** Whoever is to hear what was said needs a mail address. */
    public static void people(TreatmentConfig config, PeopleConfig people, Findings findings) {
        var keys = config.letSpeak().to();
        for (int at = 0; at < keys.size(); at++) {
            var person = people.byKey().get(keys.get(at));
            if (person != null && person.mail().isEmpty()) {
                findings.problem(
                        TO.index(at),
                        "`%1$s` has no mail address: add people.%1$s.mail".formatted(keys.get(at)));
            }
        }
    }
}
