package io.sidetone.console.number;

import io.sidetone.console.output.Words;
import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.ShortNumber;
import io.sidetone.core.number.Step;
import io.sidetone.core.number.Unplaced;
import io.sidetone.core.number.WrittenForms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An explanation in JSON.
 *
 * @param origin {@code outside}, {@code inside}, {@code dialled} or {@code written}
 * @param kind {@code public}, {@code unplaced}, {@code sip-user}, {@code withheld}, {@code
 *     emergency}, {@code short}, {@code invalid}, {@code extension} or {@code star-code}
 * @param key what all writings of the number have in common; empty for nobody's
 * @param publicNumber null for other kinds
 * @param cost null unless it is short
 * @param missing the key of the configuration that would tell; null unless it is unplaced
 * @param why null unless it is invalid
 */
record NumberJson(
        String received,
        String origin,
        String kind,
        String key,
        String text,
        @Nullable Public publicNumber,
        @Nullable String cost,
        @Nullable String missing,
        @Nullable String why,
        List<Step> steps) {

    /** A public number in JSON. */
    record Public(
            String e164,
            @Nullable String country,
            String type,
            boolean valid,
            @Nullable String extension,
            WrittenForms forms) {

        static Public from(PublicNumber number, WrittenForms forms) {
            return new Public(
                    number.e164(),
                    number.country().orElse(null),
                    Words.kebab(number.type()),
                    number.valid(),
                    number.extension().orElse(null),
                    forms);
        }
    }

    static NumberJson from(NumberReport report) {
        var explanation = report.explanation();
        var number = explanation.number();
        return new NumberJson(
                explanation.received(),
                Words.kebab(explanation.origin()),
                NumberText.kind(number),
                number.key(),
                number.text(),
                number instanceof PublicNumber known
                        ? report.forms().map(forms -> Public.from(known, forms)).orElse(null)
                        : null,
                number instanceof ShortNumber service ? Words.kebab(service.cost()) : null,
                number instanceof Unplaced unplaced ? unplaced.missing().key() : null,
                number instanceof InvalidNumber invalid ? invalid.why().text() : null,
                explanation.steps());
    }
}
