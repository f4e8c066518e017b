package io.sidetone.agi.screening.reputation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.sidetone.core.log.LogText;
import io.sidetone.core.number.PublicNumber;
import java.util.Optional;

/** Any service that answers a number's score as JSON. */
final class HttpLookup implements Lookup {

    /** A longer reason is no reason. */
    private static final int LONGEST_REASON = 120;

    private final HttpLookupConfig config;
    private final JsonFetcher fetcher;
    private final JsonPointer score;
    private final Optional<JsonPointer> reason;

    HttpLookup(HttpLookupConfig config, JsonFetcher fetcher) {
        this.config = config;
        this.fetcher = fetcher;
        this.score = JsonPointer.compile(config.score());
        this.reason = config.reason().map(JsonPointer::compile);
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public Opinion ask(PublicNumber number) throws LookupFailed, InterruptedException {
        var answer = fetcher.fetch(config.url().about(number), config.headers());
        return answer.isMissingNode() ? new Opinion(0, "not known there") : opinion(answer);
    }

    private Opinion opinion(JsonNode answer) throws LookupFailed {
        var value = number(answer.at(score));
        var points = value * config.factor();
        var most = config.mostPoints();
        return new Opinion(
                (int) Math.round(Math.clamp(points, -most, most)),
                "score " + LogText.safe(shown(value)) + words(answer));
    }

    /** Some services write their numbers as text. */
    private double number(JsonNode node) throws LookupFailed {
        try {
            var value =
                    node.isTextual() ? Double.parseDouble(node.textValue()) : node.doubleValue();
            if ((node.isNumber() || node.isTextual()) && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new LookupFailed("no number stands at " + config.score(), e);
        }
        throw new LookupFailed("no number stands at " + config.score());
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private String words(JsonNode answer) {
        return reason.map(answer::at)
                .map(JsonNode::textValue)
                .map(text -> ": " + LogText.safe(text.substring(0, cut(text))))
                .orElse("");
    }

    private static int cut(String text) {
        return Math.min(text.length(), LONGEST_REASON);
    }
}
