package io.sidetone.agi.screening.rule;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Location;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.PublicNumber;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of the configuration file.
 *
 * @param rules in the order of the file, the allow list first
 * @param ownNumbers the house's own, plus and digits, for rules about neighbours
 */
public record WrittenRules(List<Rule> rules, List<String> ownNumbers) {

    /** A file without rules. */
    public static final WrittenRules NONE = new WrittenRules(List.of(), List.of());

    public WrittenRules {
        rules = List.copyOf(rules);
        ownNumbers = List.copyOf(ownNumbers);
    }

    /** The section's check, to be registered with it: every rule can be read. */
    public static CrossCheck check() {
        return CrossCheck.between(
                HouseConfig.class,
                ScreeningConfig.class,
                (house, screening, findings) ->
                        new RuleCheck(numbers(house), findings).check(screening));
    }

    /**
     * Reads the rules of a section.
     *
     * @param zone the house's clock, for when rules end
     * @throws IllegalArgumentException when a rule cannot be read, which {@link #check} has told
     */
    public static WrittenRules of(ScreeningConfig screening, Numbers numbers, ZoneId zone) {
        var matches = new MatchReader(numbers);
        var rules = new ArrayList<Rule>();
        for (var list : RuleList.values()) {
            rules.addAll(rules(list, list.of(screening), matches, zone));
        }
        return new WrittenRules(rules, own(screening, numbers));
    }

    static List<Rule> rules(
            RuleList list, List<RuleConfig> configs, MatchReader matches, ZoneId zone) {
        var rules = new ArrayList<Rule>();
        for (var config : configs) {
            rules.add(rule(list, config, rules.size(), matches, zone));
        }
        return rules;
    }

    private static Rule rule(
            RuleList list, RuleConfig config, int position, MatchReader matches, ZoneId zone) {
        return new Rule(
                list,
                matches.read(config.match()),
                config.place().equals(Location.NONE)
                        ? list.path(position).toString()
                        : config.place().text(),
                config.note(),
                config.until().map(until -> until.in(zone)),
                config.treatment());
    }

    private static List<String> own(ScreeningConfig screening, Numbers numbers) {
        return screening.ownNumbers().stream()
                .map(numbers::outside)
                .map(number -> {
                    if (number instanceof PublicNumber known) {
                        return known.e164();
                    }
                    throw new IllegalArgumentException("own-numbers: no number of the network");
                })
                .toList();
    }

    private static Numbers numbers(HouseConfig house) {
        return new Numbers(PhoneNumberUtil.getInstance(), house.plan());
    }
}
