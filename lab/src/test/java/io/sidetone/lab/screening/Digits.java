package io.sidetone.lab.screening;

import io.sidetone.lab.Await;
import io.sidetone.lab.caller.LabCaller;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digits that a caller hears, when they are Asterisk's own sounds. */
final class Digits {

    private static final Pattern SOUND = Pattern.compile("STREAM FILE \"?digits/([0-9])");

    private Digits() {}

    /** Waits until the caller has heard so many, and says which. */
    static String heardBy(LabCaller caller, int count) {
        return Await.present(
                count + " digits are said", ScreenedHouse.PATIENT, () -> first(caller, count));
    }

    private static Optional<String> first(LabCaller caller, int count) {
        StringBuilder digits = new StringBuilder();
        for (String command : caller.commands()) {
            Matcher sound = SOUND.matcher(command);
            if (sound.find()) {
                digits.append(sound.group(1));
            }
        }
        return Optional.of(digits)
                .filter(heard -> heard.length() >= count)
                .map(heard -> heard.substring(0, count));
    }
}
