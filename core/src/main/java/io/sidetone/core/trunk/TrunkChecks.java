package io.sidetone.core.trunk;

import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Findings;
import io.sidetone.core.config.KeyPath;
import io.sidetone.core.number.DialPrefix;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.people.PeopleConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What has to hold among the trunks of the configuration. */
public final class TrunkChecks {

    /** It becomes the value of a channel variable. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    private TrunkChecks() {}

    /** The rules that need the trunks, or people beside them. */
    public static List<CrossCheck> all() {
        return List.of(
                CrossCheck.of(TrunksConfig.class, TrunkChecks::names),
                CrossCheck.of(TrunksConfig.class, TrunkChecks::groups),
                CrossCheck.of(TrunksConfig.class, TrunkChecks::prefixes),
                CrossCheck.of(TrunksConfig.class, TrunkChecks::users),
                CrossCheck.of(TrunksConfig.class, TrunkChecks::emergencies),
                CrossCheck.between(TrunksConfig.class, PeopleConfig.class, TrunkChecks::keypads));
    }

    /** The rules that need to understand numbers. */
    public static void numbers(TrunksConfig trunks, Numbers numbers, Findings findings) {
        trunks.byName()
                .forEach((name, trunk) ->
                        trunk.cost().keySet().stream()
                                .filter(begins -> !begins.equals(TrunkCosts.ANY))
                                .filter(begins -> numbers.beginning(begins).isEmpty())
                                .forEach(begins ->
                                        findings.problem(
                                                trunk(name).key("cost").key(begins),
                                                "nobody can tell which numbers begin so; write \"+49\", or"
                                                        + " `any` for all others")));
        trunks.users().keySet().stream()
                .filter(keypad -> numbers.dialled(keypad.digits()) instanceof EmergencyNumber)
                .forEach(keypad ->
                        findings.problem(
                                KeyPath.of("trunks", "users", keypad.digits()),
                                "is an emergency number, which always goes out as such; choose"
                                        + " another"));
    }

    private static void names(TrunksConfig trunks, Findings findings) {
        trunks.byName().keySet().stream()
                .filter(name -> !NAME.matcher(name).matches())
                .forEach(name ->
                        findings.problem(
                                trunk(name),
                                "a trunk's name has letters, digits, dashes and underscores, at"
                                        + " most 40"));
    }

    private static void groups(TrunksConfig trunks, Findings findings) {
        trunks.groups()
                .forEach((name, group) -> {
                    var members = group.trunks();
                    for (int i = 0; i < members.size(); i++) {
                        if (!trunks.byName().containsKey(members.get(i))) {
                            findings.problem(
                                    group(name).key("trunks").index(i),
                                    "no such trunk; known: "
                                            + String.join(", ", trunks.byName().keySet()));
                        }
                    }
                });
        trunks.groups().entrySet().stream()
                .filter(group -> group.getValue().prefix().isEmpty())
                .skip(1)
                .forEach(group ->
                        findings.problem(
                                group(group.getKey()),
                                "another group has no prefix either; only one can take what is"
                                        + " dialled without one"));
    }

    private static void prefixes(TrunksConfig trunks, Findings findings) {
        Map<DialPrefix, String> taken = new HashMap<>();
        trunks.byName()
                .forEach((name, trunk) ->
                        trunk.prefix()
                                .ifPresent(prefix ->
                                        claim(
                                                prefix,
                                                trunk(name),
                                                "trunk " + name,
                                                taken,
                                                findings)));
        trunks.groups()
                .forEach((name, group) ->
                        group.prefix()
                                .ifPresent(prefix ->
                                        claim(
                                                prefix,
                                                group(name),
                                                "group " + name,
                                                taken,
                                                findings)));
    }

    private static void claim(
            DialPrefix prefix,
            KeyPath path,
            String who,
            Map<DialPrefix, String> taken,
            Findings findings) {
        var owner = taken.putIfAbsent(prefix, who);
        if (owner != null) {
            findings.problem(
                    path.key("prefix"),
                    "%s is the prefix of %s already; choose another"
                            .formatted(prefix.digits(), owner));
        }
    }

    private static void users(TrunksConfig trunks, Findings findings) {
        boolean somewhere =
                trunks.byName().values().stream().anyMatch(trunk -> trunk.kind().takesUsers());
        if (!trunks.users().isEmpty() && !somewhere) {
            findings.warning(
                    KeyPath.of("trunks", "users"),
                    "no trunk takes users; give one `kind: user` or `kind: both`");
        }
    }

    private static void emergencies(TrunksConfig trunks, Findings findings) {
        var able =
                trunks.byName().values().stream()
                        .filter(trunk -> trunk.kind().takesNumbers())
                        .toList();
        if (able.size() > 1 && able.stream().noneMatch(TrunkConfig::emergency)) {
            findings.warning(
                    KeyPath.of("trunks", "by-name"),
                    "no trunk is marked for emergency calls; give the one that knows your address"
                            + " `emergency: true`");
        }
    }

    private static void keypads(TrunksConfig trunks, PeopleConfig people, Findings findings) {
        Map<String, String> taken = new HashMap<>();
        trunks.users().keySet().forEach(keypad -> taken.put(keypad.digits(), "trunks.users"));
        people.byKey()
                .forEach((key, person) ->
                        person.sip()
                                .ifPresent(sip -> {
                                    var digits = sip.keypad().digits();
                                    var owner = taken.putIfAbsent(digits, "people." + key);
                                    if (owner != null) {
                                        findings.problem(
                                                KeyPath.of("people", key, "sip", "keypad"),
                                                "%s is taken in %s already; choose another"
                                                        .formatted(digits, owner));
                                    }
                                }));
    }

    private static KeyPath trunk(String name) {
        return KeyPath.of("trunks", "by-name", name);
    }

    private static KeyPath group(String name) {
        return KeyPath.of("trunks", "groups", name);
    }
}
