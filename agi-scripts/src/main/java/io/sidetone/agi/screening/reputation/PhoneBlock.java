package io.sidetone.agi.screening.reputation;

import com.fasterxml.jackson.databind.JsonNode;
import io.sidetone.core.config.Secret;
import io.sidetone.core.number.PublicNumber;
import java.util.Map;

/**
 * The list of phoneblock.net, asked by hash: {@code GET /api/check?sha1=…} with a bearer token; the
 * answer has {@code votes} and a {@code rating} from {@code A_LEGITIMATE} to {@code G_FRAUD}
 * (PhoneBlock's API integration guide).
 */
final class PhoneBlock implements Lookup {

    private static final String LEGITIMATE = "A_LEGITIMATE";

    private final PhoneBlockConfig config;
    private final JsonFetcher fetcher;
    private final Map<String, Secret> headers;

    PhoneBlock(PhoneBlockConfig config, JsonFetcher fetcher) {
        this.config = config;
        this.fetcher = fetcher;
        this.headers = Map.of("Authorization", new Secret("Bearer " + config.token().reveal()));
    }

    @Override
    public String name() {
        return "phoneblock";
    }

    @Override
    public Opinion ask(PublicNumber number) throws LookupFailed, InterruptedException {
        var answer = fetcher.fetch(config.url().about(number), headers);
        if (answer.isMissingNode()) {
            return new Opinion(0, "nobody has complained");
        }
        var votes = answer.path("votes");
        if (!votes.canConvertToInt() || !votes.isIntegralNumber()) {
            throw new LookupFailed("it answered without votes");
        }
        return opinion(votes.intValue(), answer.path("rating"));
    }

    private Opinion opinion(int votes, JsonNode rating) {
        var legitimate = LEGITIMATE.equals(rating.textValue());
        var bad = votes >= config.minimumVotes() && !legitimate;
        return new Opinion(
                bad ? config.points() : 0, "%d complaints%s".formatted(votes, words(rating)));
    }

    /** Only what is known is said: the rest is a stranger's text. */
    private static String words(JsonNode rating) {
        return switch (rating.asText("")) {
            case LEGITIMATE -> ", rated legitimate";
            case "B_MISSED" -> ", rated missed call";
            case "C_PING" -> ", rated ping call";
            case "D_POLL" -> ", rated poll";
            case "E_ADVERTISING" -> ", rated advertising";
            case "F_GAMBLE" -> ", rated gambling";
            case "G_FRAUD" -> ", rated fraud";
            default -> "";
        };
    }
}
