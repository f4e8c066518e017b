package io.sidetone.core.trunk;

import io.sidetone.core.log.LogText;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.Explanation;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.Origin;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.ShortNumber;
import io.sidetone.core.number.SipUser;
import io.sidetone.core.number.Step;
import io.sidetone.core.number.Unplaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what was dialled: access prefix, short numbers for users, numbers. */
final class DestinationReader {

    private final Numbers house;
    private final Numbers beyond;
    private final TrunkRoutes routes;
    private final TrunkUsers users;

    DestinationReader(Numbers numbers, TrunkRoutes routes, TrunkUsers users) {
        house = numbers;
        beyond = numbers.behindAccessPrefix();
        this.routes = routes;
        this.users = users;
    }

    /**
     * Understands any text. Emergency numbers come first, behind every prefix that may be meant,
     * and not only the longest.
     */
    Destination read(String dialled) {
        var plain = house.explain(Origin.DIALLED, dialled);
        if (plain.number() instanceof EmergencyNumber) {
            return new Destination(Optional.empty(), plain, Optional.empty());
        }
        var sent = beyond.leaving(dialled).orElse(dialled.strip());
        var chosen = routes.chosenBy(sent);
        return chosen.stream()
                .map(route -> behind(route, dialled, sent))
                .filter(destination -> destination.number() instanceof EmergencyNumber)
                .findFirst()
                .or(() -> chosen.stream().findFirst().map(route -> behind(route, dialled, sent)))
                .orElseGet(() -> direct(dialled, sent, plain));
    }

    private Destination behind(TrunkRoute route, String dialled, String sent) {
        var rest = sent.substring(route.prefix().length());
        var steps = new ArrayList<Step>();
        steps.add(step("access prefix %s, %s".formatted(route.prefix(), route.name()), sent, rest));
        var known = user(route, rest, dialled, steps);
        if (known.isPresent()) {
            return known.get();
        }
        var explained = beyond.explain(Origin.DIALLED, rest);
        steps.addAll(explained.steps());
        var whole =
                new Explanation(Origin.DIALLED, LogText.safe(dialled), explained.number(), steps);
        return new Destination(
                Optional.of(route), whole, digits(explained.number(), beyond.leaving(rest)));
    }

    private Destination direct(String dialled, String sent, Explanation plain) {
        return routes.withoutPrefix()
                .flatMap(route -> user(route, sent, dialled, List.of()))
                .orElseGet(() ->
                        new Destination(
                                routes.withoutPrefix(),
                                plain,
                                digits(plain.number(), house.leaving(dialled))));
    }

    private Optional<Destination> user(
            TrunkRoute route, String digits, String dialled, List<Step> before) {
        return Optional.of(digits)
                .filter(_ -> route.takesUsers())
                .flatMap(users::find)
                .map(user -> {
                    var steps = new ArrayList<>(before);
                    steps.add(step("user in " + user.place(), digits, user.user()));
                    var number = new SipUser(user.user());
                    return new Destination(
                            Optional.of(route),
                            new Explanation(Origin.DIALLED, LogText.safe(dialled), number, steps),
                            Optional.empty());
                });
    }

    private Optional<DialledNumber> digits(PartyNumber number, Optional<String> raw) {
        return switch (number) {
            case PublicNumber found -> Optional.of(DialledNumber.of(found, raw, beyond));
            case ShortNumber service -> Optional.of(DialledNumber.service(service.digits()));
            case Unplaced unplaced -> Optional.of(DialledNumber.unplaced(unplaced.digits()));
            default -> Optional.empty();
        };
    }

    private static Step step(String rule, String before, String after) {
        return new Step(rule, LogText.safe(before), LogText.safe(after));
    }
}
