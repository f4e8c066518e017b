package io.sidetone.lab.bench.screening;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.MatchReader;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.core.number.NumberPlan;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.PublicNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Far more rules, memories and callers than any house has; the same ones each time. */
public final class BusyHouse {

    /** When every call of the benchmark comes in. */
    public static final Instant NOW = Instant.parse("2026-11-18T11:00:00Z");

    /** The house's own, for rules about neighbours. */
    public static final String OWN_NUMBER = "+4930123456";

    private static final List<String> WORDS =
            List.of(
                    "anonymous",
                    "invalid",
                    "type:premium",
                    "type:satellite",
                    "type:voip",
                    "neighbour:8",
                    "country:TN",
                    "country:MA",
                    "country:NG");

    private final Random random = new Random(2026);
    private final Numbers numbers =
            new Numbers(PhoneNumberUtil.getInstance(), NumberPlan.in(Optional.of("DE")));
    private final MatchReader matches = new MatchReader(numbers);

    Numbers numbers() {
        return numbers;
    }

    /** Of 1,000 rules 600 are numbers, 200 prefixes, 198 ranges and 2 regular expressions. */
    public List<Rule> rules(int count) {
        List<Rule> rules = new ArrayList<>(count);
        for (String word : WORDS) {
            rules.add(rule(RuleList.BLOCK, matches.read(word), rules.size()));
        }
        while (rules.size() < count) {
            RuleList list = rules.size() % 5 == 0 ? RuleList.ALLOW : RuleList.BLOCK;
            rules.add(rule(list, match(rules.size() % 1_000), rules.size()));
        }
        return rules;
    }

    private Match match(int kind) {
        if (kind < 600) {
            return new Match.Exact("+49" + (30_000_000L + random.nextInt(900_000_000)));
        } else if (kind < 800) {
            return new Match.Prefix("+49" + (3_000_000 + random.nextInt(6_000_000)));
        } else if (kind < 998) {
            long from = 300_000_000L + random.nextInt(600_000_000);
            return new Match.Range("+49" + from, "+49" + (from + random.nextInt(10_000)));
        }
        return new Match.Regex("^\\+49[1-9]{3,}" + (1_000 + random.nextInt(9_000)) + "$");
    }

    private static Rule rule(RuleList list, Match match, int position) {
        return new Rule(
                list,
                match,
                "store #" + position,
                position % 10 == 0 ? "noted on a day " + position : "",
                position % 7 == 0 ? Optional.of(NOW.plusSeconds(86_400)) : Optional.empty(),
                Optional.empty());
    }

    /** Keys of numbers that are dialled, or get through. */
    List<String> keys(int count) {
        return Stream.generate(this::number)
                .map(numbers::outside)
                .filter(PublicNumber.class::isInstance)
                .map(known -> known.key())
                .limit(count)
                .toList();
    }

    /** Caller IDs as trunks send them: most of strangers, who take every step. */
    List<String> callers(int count) {
        return Stream.generate(this::caller).limit(count).toList();
    }

    private String caller() {
        return switch (random.nextInt(20)) {
            case 0 -> "anonymous";
            case 1 -> "+216" + (71_000_000 + random.nextInt(999_999));
            case 2 -> "sip:" + "x".repeat(random.nextInt(400)) + "@example.org";
            case 3 -> "9".repeat(random.nextInt(500));
            case 4 -> "0900" + random.nextInt(10_000_000);
            default -> number();
        };
    }

    private String number() {
        long national = 300_000_000L + random.nextInt(600_000_000);
        return (random.nextBoolean() ? "+49" : "0") + national;
    }
}
