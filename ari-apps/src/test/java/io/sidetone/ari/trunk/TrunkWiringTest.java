package io.sidetone.ari.trunk;

import static io.sidetone.ari.trunk.OutgoingHouse.answers;
import static io.sidetone.ari.trunk.OutgoingHouse.kitchen;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.ari.steer.scripted.ScriptedLegs;
import io.sidetone.core.action.HouseActions;
import io.sidetone.core.call.ScriptedCall;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.camera.Cameras;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.cdr.CallRecordQuery;
import io.sidetone.core.cdr.CallRecordReader;
import io.sidetone.core.cdr.CallRecordSchema;
import io.sidetone.core.cdr.CallRecordsAccess;
import io.sidetone.core.cdr.CallRecordsConfig;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Section;
import io.sidetone.core.event.HouseEvents;
import io.sidetone.core.feature.DialledNumbers;
import io.sidetone.core.feature.House;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.RecordingsInMemory;
import io.sidetone.core.people.People;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.store.StoreConfig;
import io.sidetone.core.trunk.HouseTrunks;
import io.sidetone.core.trunk.TollGuard;
import io.sidetone.core.trunk.TrunksConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flow as a house has it, with its trunks, its guard and its store. */
class TrunkWiringTest {

    private static final String PROVIDER = "PJSIP/+49891234567@provider";
    private static final String PREMIUM = "PJSIP/+49900123456@provider";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final String YAML =
            """
            trunks:
              by-name:
                provider: {endpoint: "PJSIP/${number}@provider", cost: {any: 0.05}}
                landline: {endpoint: "PJSIP/${number}@landline", emergency: true}
            trunk:
              guard:
                callers:
                  default: {pin: "${file:PIN}"}
            """;

    private final Numbers numbers = new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE"));
    private final List<PartyNumber> told = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    @TempDir Path directory;
    private StoreAccess store;
    private TrunkFlow flow;

    @BeforeEach
    void wire() throws IOException {
        var configuration = configuration(YAML);
        store = new StoreAccess(StoreConfig.DEFAULTS, directory);
        flow = TrunkWiring.flow(configuration.get(TrunkCallConfig.class), house(configuration));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private House house(Configuration configuration) throws IOException {
        var dialled = new DialledNumbers(Runnable::run);
        dialled.listen((number, _) -> told.add(number));
        var clock = Clock.fixed(OutgoingHouse.NOW, BERLIN);
        return new House(
                numbers,
                new People(List.of(), numbers),
                Outbox.open(
                        directory.resolve("outbox"),
                        new RecordingsInMemory(),
                        "house",
                        clock,
                        new Random(1)),
                BERLIN,
                clock,
                store,
                HouseEvents.NOBODY,
                dialled,
                new HouseTrunks(
                        configuration.get(TrunksConfig.class),
                        Map.of(),
                        numbers,
                        BERLIN,
                        TollGuard.OPEN),
                HouseActions.NOTHING,
                Cameras.NONE,
                new CallRecordsAccess(store, CallRecordsConfig.DEFAULTS, clock));
    }

    private Configuration configuration(String yaml) throws IOException {
        Files.writeString(directory.resolve("pin"), "41937\n");
        var file =
                Files.writeString(
                        directory.resolve("sidetone.yaml"),
                        yaml.replace("PIN", directory.resolve("pin").toString()));
        var reading =
                new ConfigurationReader(
                                List.of(
                                        Section.optional("trunks", TrunksConfig.class),
                                        TrunkFeature.describe().section()),
                                List.of(),
                                Converters.standard(),
                                _ -> Optional.empty())
                        .read(file);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Bound.class);
        return ((Reading.Bound) reading).configuration();
    }

    private ScriptedCall calls(ScriptedCaller caller, String answering) {
        return caller.calls(call -> {
            var legs = new ScriptedLegs(call).when(answering, answers());
            try {
                flow.run(legs);
            } finally {
                done.addAll(legs.done());
            }
        });
    }

    @Test
    void aCallGoesOutAsTheTrunkWantsItAndIsWrittenDown() {
        var call = calls(kitchen("0891234567"), PROVIDER);

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(done).startsWith("dial " + PROVIDER);
        assertThat(told).containsExactly(numbers.dialled("0891234567"));
        store.close();
        var again = new StoreAccess(StoreConfig.DEFAULTS, directory);
        var records =
                new CallRecordReader(again.with(CallRecordSchema.SCHEMA))
                        .latest(CallRecordQuery.ALL);
        again.close();
        assertThat(records)
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.trunk()).isEqualTo("provider");
                    assertThat(record.ending()).isEqualTo(CallEnding.ANSWERED);
                    assertThat(record.cost()).isEqualByComparingTo("0.05");
                    assertThat(record.legs()).hasSize(1);
                });
    }

    @Test
    void whatIsNotAllowedNeedsThePin() {
        var caller = kitchen("0900123456").hears("trunk/pin");
        "41937#".chars().forEach(key -> caller.presses(String.valueOf((char) key)));

        assertThat(calls(caller, PREMIUM).result()).isEqualTo("ANSWERED");
    }

    @Test
    void anotherConfigurationCountsFromTheNextCallOn() throws IOException {
        flow.reload(
                configuration(
                                """
                                trunk:
                                  guard: {callers: {default: {allow: []}}}
                                """)
                        .get(TrunkCallConfig.class));

        var call = calls(kitchen("0891234567").hears("trunk/not-allowed"), PROVIDER);

        assertThat(call.result()).isEqualTo("REFUSED");
        assertThat(done).containsExactly("hang up the caller 21");
    }

    @Test
    void anEmergencyGoesOutOfTheTrunkForIt() {
        assertThat(calls(kitchen("112"), "PJSIP/112@landline").result()).isEqualTo("ANSWERED");

        assertThat(done).startsWith("dial PJSIP/112@landline");
        assertThat(told).containsExactly(new EmergencyNumber("112"));
    }

    @Test
    void anEmergencyGoesOutThoughTheStoreIsGone() {
        store.close();

        assertThat(calls(kitchen("112"), "PJSIP/112@provider").result()).isEqualTo("ANSWERED");
        assertThat(done).startsWith("dial PJSIP/112@landline", "dial PJSIP/112@provider");
    }
}
