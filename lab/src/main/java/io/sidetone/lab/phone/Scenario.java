package io.sidetone.lab.phone;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What SIPp is told to do when its telephone rings. */
final class Scenario {

    /** Asterisk's own requests of the same dialog never come near it. */
    private static final int FIRST_NUMBER = 100;

    private Scenario() {}

    static String of(PhoneHabit habit) throws IOException {
        return switch (habit) {
            case PhoneHabit.Rings _ -> template("rings.xml");
            case PhoneHabit.Answers answers ->
                    template("answers.xml")
                            .replace("@picks.up.after@", Long.toString(answers.after().toMillis()))
                            .replace("@keys@", keys(answers));
        };
    }

    private static String keys(PhoneHabit.Answers answers) throws IOException {
        String key = template("key.xml");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < answers.keys().length(); i++) {
            all.append(
                    key.replace("@after@", Long.toString(answers.each().toMillis()))
                            .replace("@number@", Integer.toString(FIRST_NUMBER + i))
                            .replace("@key@", answers.keys().substring(i, i + 1)));
        }
        return all.toString();
    }

    private static String template(String name) throws IOException {
        try (InputStream in = Scenario.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LabFailure("the lab was built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
