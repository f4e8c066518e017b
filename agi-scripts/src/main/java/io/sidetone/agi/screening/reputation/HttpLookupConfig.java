package io.sidetone.agi.screening.reputation;

import com.fasterxml.jackson.core.JsonPointer;
import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import io.sidetone.core.config.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of {@code screening: reputation: http}: any service that answers JSON.
 *
 * @param name in scores and logs; letters, digits and {@code -}
 * @param url where it is asked
 * @param score where in the answer the score stands, a JSON pointer (RFC 6901) such as {@code
 *     /result/score}
 * @param reason where a reason in words stands; left out for none
 * @param factor points for 1 of its score; negative when its high scores are good
 * @param mostPoints it can do no more than this for or against a caller
 * @param headers sent with every question, such as {@code Authorization}
 */
public record HttpLookupConfig(
        String name,
        UrlTemplate url,
        @Default("/score") String score,
        Optional<String> reason,
        @Default("1") double factor,
        @Default("50") @Range(min = "0", max = "1000") int mostPoints,
        @Default("{}") Map<String, Secret> headers) {

    /**
     * @throws IllegalArgumentException when name, header or pointer is none
     */
    public HttpLookupConfig {
        if (!name.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("`name` is letters, digits and -");
        }
        JsonPointer.compile(score);
        reason.ifPresent(JsonPointer::compile);
        headers = Map.copyOf(headers);
        headers.forEach(HttpLookupConfig::check);
    }

    private static void check(String name, Secret value) {
        if (!HeaderText.isSent(name, value)) {
            throw new IllegalArgumentException(
                    "`headers` has one that cannot be sent, or not like this");
        }
    }
}
