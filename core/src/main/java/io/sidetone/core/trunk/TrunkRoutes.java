package io.sidetone.core.trunk;

import io.sidetone.core.number.DialPrefix;
import io.sidetone.core.number.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All trunks, and what is dialled for each. */
final class TrunkRoutes {

    private final Map<String, Trunk> trunks = new LinkedHashMap<>();
    private final List<TrunkRoute> behindPrefix = new ArrayList<>();
    private final Optional<TrunkRoute> withoutPrefix;

    TrunkRoutes(TrunksConfig config, Numbers numbers) {
        config.byName().forEach((name, trunk) -> trunks.put(name, new Trunk(name, trunk, numbers)));
        config.byName()
                .forEach((name, trunk) ->
                        trunk.prefix().ifPresent(prefix -> behindPrefix.add(route(prefix, name))));
        config.groups()
                .forEach((name, group) ->
                        group.prefix()
                                .ifPresent(prefix ->
                                        behindPrefix.add(route(prefix.digits(), name, group))));
        behindPrefix.sort(Comparator.comparingInt(route -> -route.prefix().length()));
        withoutPrefix =
                config.groups().entrySet().stream()
                        .filter(group -> group.getValue().prefix().isEmpty())
                        .findFirst()
                        .map(group -> route("", group.getKey(), group.getValue()))
                        .or(() -> ungrouped(config));
    }

    /** Every trunk, in the configuration's order. */
    List<Trunk> all() {
        return List.copyOf(trunks.values());
    }

    /** What the digits may choose by their beginning, the longest prefix first. */
    List<TrunkRoute> chosenBy(String dialled) {
        return behindPrefix.stream().filter(route -> route.isBehind(dialled)).toList();
    }

    /** What takes whatever chooses none. */
    Optional<TrunkRoute> withoutPrefix() {
        return withoutPrefix;
    }

    private TrunkRoute route(DialPrefix prefix, String trunk) {
        return new TrunkRoute(
                prefix.digits(), "trunk " + trunk, named(List.of(trunk)), GroupOrder.ORDER);
    }

    private TrunkRoute route(String prefix, String name, TrunkGroupConfig group) {
        return new TrunkRoute(prefix, "group " + name, named(group.trunks()), group.choose());
    }

    private Optional<TrunkRoute> ungrouped(TrunksConfig config) {
        var names =
                config.byName().entrySet().stream()
                        .filter(trunk -> trunk.getValue().prefix().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TrunkRoute(
                                "", "the trunks without a prefix", named(names), GroupOrder.ORDER));
    }

    /** A name that is none was refused with the configuration. */
    private List<Trunk> named(List<String> names) {
        return names.stream().map(trunks::get).filter(Objects::nonNull).toList();
    }
}
