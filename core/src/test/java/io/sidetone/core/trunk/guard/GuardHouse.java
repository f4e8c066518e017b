package io.sidetone.core.trunk.guard;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Section;
import io.sidetone.core.event.HouseEvent;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunkTry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A house in Germany with a guard, and what it wrote down and told. */
final class GuardHouse {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Numbers NUMBERS =
            new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE"));

    final Map<String, MeteredCall> ledger = new LinkedHashMap<>();
    final List<HouseEvent> told = new ArrayList<>();
    final HouseTollGuard guard;

    GuardHouse(String yaml) {
        this(yaml, List.of());
    }

    /** One that starts again with what an earlier one wrote down. */
    GuardHouse(String yaml, List<MeteredCall> before) {
        this(config(yaml), before);
    }

    GuardHouse(GuardConfig config) {
        this(config, List.of());
    }

    private GuardHouse(GuardConfig config, List<MeteredCall> before) {
        before.forEach(call -> ledger.put(call.id(), call));
        guard =
                new HouseTollGuard(
                        config,
                        Optional.of("DE"),
                        BERLIN,
                        before,
                        call -> ledger.put(call.id(), call),
                        told::add);
    }

    /** The configuration of a text, which must be right. */
    static GuardConfig config(String yaml) {
        return switch (read(yaml)) {
            case Reading.Bound bound -> bound.configuration().get(GuardConfig.class);
            case Reading other -> throw new AssertionError(other.toString());
        };
    }

    static Reading read(String yaml) {
        try {
            var file = Files.createTempFile("guard", ".yaml");
            Files.writeString(file, "guard:\n" + yaml.indent(2));
            var reading =
                    new ConfigurationReader(
                                    List.of(Section.required("guard", GuardConfig.class)),
                                    List.of(),
                                    Converters.standard(),
                                    _ -> Optional.empty())
                            .read(file);
            Files.delete(file);
            return reading;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PartyNumber number(String dialled) {
        return NUMBERS.dialled(dialled);
    }

    static OutgoingCall call(String endpoint, String dialled, Instant at) {
        return new OutgoingCall("21", endpoint, dialled, false, at);
    }

    static OutgoingCall forwarded(String endpoint, String dialled, Instant at) {
        return new OutgoingCall("21", endpoint, dialled, true, at);
    }

    Clearance clear(OutgoingCall call, String perMinute) {
        return guard.clear(call, number(call.dialled()), new BigDecimal(perMinute));
    }

    Clearance begin(String id, OutgoingCall call, String perMinute, Instant at) {
        return guard.begin(id, call, number(call.dialled()), way(perMinute), at);
    }

    static TrunkTry way(String perMinute) {
        return new TrunkTry(
                "provider", "PJSIP/x@provider", "x", Optional.empty(), new BigDecimal(perMinute));
    }
}
