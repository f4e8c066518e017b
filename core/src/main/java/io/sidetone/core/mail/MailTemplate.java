package io.sidetone.core.mail;

import io.sidetone.core.config.Inline;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a mail with {@code {placeholders}}: {@code {sender}}, {@code {recipient}}, {@code
 * {date}}, {@code {duration}} and {@code {number}}.
 *
 * @param text the template
 */
@Inline
public record MailTemplate(String text) {

    /** What can be filled in. */
    public static final Set<String> PLACEHOLDERS =
            Set.of("sender", "recipient", "date", "duration", "number");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_-]+)}");

    /**
     * @throws IllegalArgumentException when a placeholder is unknown
     */
    public MailTemplate {
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !PLACEHOLDERS.contains(name))
                .findFirst()
                .ifPresent(MailTemplate::refuse);
    }

    /** The text with each placeholder replaced once; what is filled in is not looked at again. */
    String fill(Map<String, HeaderText> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(valueOf(found.group(1), values)));
    }

    private static String valueOf(String name, Map<String, HeaderText> values) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no value for {" + name + "}");
        }
        return value.toString();
    }

    private static void refuse(String name) {
        throw new IllegalArgumentException(
                "nothing is known as {"
                        + name
                        + "}; use {sender}, {recipient}, {date}, {duration} or {number}");
    }
}
