package io.sidetone.manager.endpoint;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiHeader;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dialplan function that tells something, asked by {@code Getvar}.
 *
 * @param function {@code PJSIP_AOR}
 * @param object whose
 * @param field what of it
 */
record Question(String function, String object, String field) {

    private static final Pattern FORM = Pattern.compile("(PJSIP_[A-Z]+)\\(([^(),]+),(\\w+)\\)");

    static Question of(String function, String object, String field) {
        return new Question(function, object, field);
    }

    /** The one that an action asks; empty when it asks something else. */
    static Optional<Question> in(AmiAction action) {
        return action.headers().stream()
                .filter(header -> header.name().equals("Variable"))
                .map(AmiHeader::value)
                .map(FORM::matcher)
                .filter(form -> form.matches())
                .map(form -> new Question(form.group(1), form.group(2), form.group(3)))
                .findFirst();
    }

    AmiAction action() {
        return AmiAction.named("Getvar")
                .with("Variable", function + "(" + object + "," + field + ")");
    }
}
