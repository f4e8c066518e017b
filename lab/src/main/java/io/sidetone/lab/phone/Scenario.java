package io.sidetone.lab.phone;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.phone.PhoneHabit.Announces;
import io.sidetone.lab.phone.PhoneHabit.Answers;
import io.sidetone.lab.phone.PhoneHabit.Holds;
import io.sidetone.lab.phone.PhoneHabit.Refuses;
import io.sidetone.lab.phone.PhoneHabit.Rings;
import io.sidetone.lab.phone.PhoneHabit.Sound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What SIPp is told to do when its telephone rings. */
final class Scenario {

    /** Asterisk's own requests of the same dialog never come near it. */
    private static final int FIRST_NUMBER = 100;

    /** The discard service: nobody sends from there. */
    private static final String NO_AUDIO = "9";

    private Scenario() {}

    static String of(PhoneHabit habit) throws IOException {
        return template("phone.xml")
                .replace("@first@", first(habit))
                .replace("@outcome@", outcome(habit));
    }

    private static String first(PhoneHabit habit) throws IOException {
        return switch (habit) {
            case Refuses refuses when !refuses.ring() -> "";
            case Rings _, Answers _, Holds _, Refuses _ -> template("ringing.xml");
            case Announces announces ->
                    template("early.xml").replace("@stream@", announces.sound().toString());
        };
    }

    private static String outcome(PhoneHabit habit) throws IOException {
        return switch (habit) {
            case Rings _ -> template("until-cancelled.xml");
            case Answers answers -> wait(answers.after()) + answer(answers, keys(answers));
            case Holds holds ->
                    wait(holds.answers().after()) + answer(holds.answers(), hold(holds));
            case Refuses refuses -> wait(refuses.after()) + refuse(refuses);
            case Announces announces -> outcome(announces.then());
        };
    }

    /** The caller may give up meanwhile. */
    private static String wait(Duration time) throws IOException {
        return time.isZero()
                ? ""
                : template("wait.xml").replace("@milliseconds@", Long.toString(time.toMillis()));
    }

    private static String refuse(Refuses refuses) throws IOException {
        String contact =
                refuses.contact().equals("itself")
                        ? "sip:[local_ip]:[local_port]"
                        : refuses.contact();
        return template("refuse.xml")
                .replace("@status@", refuses.status())
                .replace("@contact@", contact.isEmpty() ? "" : "Contact: <" + contact + ">\n");
    }

    private static String answer(Answers answers, String talk) throws IOException {
        boolean stays = answers.talk().isZero();
        String bye =
                stays
                        ? "  <recv request=\"BYE\"/>"
                        : "  <recv request=\"BYE\" timeout=\"%d\" ontimeout=\"leaves\"/>"
                                .formatted(answers.talk().toMillis());
        return template("answer.xml")
                .replace("@talk@", talk)
                .replace("@audio.port@", answers.sound() == Sound.ECHO ? "[media_port]" : NO_AUDIO)
                .replace("@stay@", bye)
                .replace("@leave@", stays ? "" : template("leave.xml"));
    }

    private static String hold(Holds holds) throws IOException {
        return change(FIRST_NUMBER, holds.talk(), holds.direction())
                + change(FIRST_NUMBER + 1, holds.hold(), "sendrecv");
    }

    private static String change(int number, Duration after, String direction) throws IOException {
        return template("change.xml")
                .replace("@after@", Long.toString(after.toMillis()))
                .replace("@number@", Integer.toString(number))
                .replace("@direction@", direction);
    }

    private static String keys(Answers answers) throws IOException {
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
