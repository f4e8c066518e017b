package io.sidetone.console.screening;

import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.console.output.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list in JSON.
 *
 * @param list {@code allow} or {@code block}
 * @param match whom it is about, in text form
 * @param place where it stands; empty when it stands nowhere yet
 * @param expires when it ends; null for never
 * @param treatment null for what the configuration says of all
 */
public record RuleJson(
        String list,
        String match,
        String place,
        String note,
        @Nullable Instant expires,
        @Nullable String treatment) {

    /** The JSON of a rule. */
    public static RuleJson from(Rule rule) {
        return new RuleJson(
                Words.kebab(rule.list()),
                rule.match().text(),
                rule.place(),
                rule.note(),
                rule.expires().orElse(null),
                rule.treatment().map(Words::kebab).orElse(null));
    }
}
