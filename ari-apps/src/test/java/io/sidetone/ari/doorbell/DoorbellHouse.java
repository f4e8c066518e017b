package io.sidetone.ari.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.ari.steer.scripted.ScriptedLegs;
import io.sidetone.core.action.ActionOutcome;
import io.sidetone.core.action.HouseActions;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ScriptedCall;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.camera.Cameras;
import io.sidetone.core.camera.Picture;
import io.sidetone.core.cdr.CallRecord;
import io.sidetone.core.event.EventSource;
import io.sidetone.core.event.HouseEvent;
import io.sidetone.core.event.HouseEvents;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.outbox.MessageState;
import io.sidetone.core.outbox.MovableClock;
import io.sidetone.core.outbox.OnHangup;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.RecordingsInMemory;
import io.sidetone.core.outbox.StoredMessage;
import io.sidetone.core.people.People;
import io.sidetone.core.people.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** A house with a door, telephones that do as they are told, and nobody who waits. */
final class DoorbellHouse {

    static final String FRONT =
            """
            doorbell:
              message: {to: [anna]}
              buttons:
                front:
                  label: Front door
                  ring:
                    - to: [PJSIP/kitchen, PJSIP/hall]
            """;

    final MovableClock clock = new MovableClock();
    final List<HouseEvent> events = new ArrayList<>();
    final List<EventSource> sources = new ArrayList<>();
    final List<CallRecord> records = new ArrayList<>();
    ActionOutcome outcome = new ActionOutcome.Done("200 OK");
    Optional<Picture> picture = Optional.empty();
    int actionsRun;

    private final Path folder;
    private final RecordingsInMemory recordings = new RecordingsInMemory();
    private final Outbox outbox;
    private final DoorbellFlow flow;

    DoorbellHouse(Path folder, String yaml) {
        this.folder = folder;
        try {
            outbox =
                    Outbox.open(
                            folder.resolve("outbox"),
                            recordings,
                            "example.org",
                            clock,
                            RandomGenerator.getDefault());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        flow = new DoorbellFlow(DoorbellYaml.bound(folder, yaml), parts());
    }

    /** A visitor at the front door who hears and does nothing yet. */
    ScriptedCaller visitor(String... arguments) {
        return new ScriptedCaller(new CallerId("300", "doorstation"), recordings, arguments);
    }

    /** Somebody at a telephone. */
    ScriptedCaller person() {
        return new ScriptedCaller(CallerId.UNKNOWN, recordings);
    }

    void reload(String yaml) {
        flow.reload(DoorbellYaml.bound(folder, yaml));
    }

    DoorbellFlow flow() {
        return flow;
    }

    /** The visitor presses the button. */
    ScriptedCall press(ScriptedCaller visitor, Consumer<ScriptedLegs> script) throws CallEnded {
        var call = visitor.call();
        var legs = new ScriptedLegs(call, clock);
        script.accept(legs);
        flow.run(legs);
        assertThat(visitor.isThrough()).as("heard so far: %s", visitor.heard()).isTrue();
        return call;
    }

    /** What came of the last press. */
    CallRecord record() {
        return records.getLast();
    }

    /** How the leg to an endpoint ended, in words. */
    String resultOf(String endpoint) {
        return record().legs().stream()
                .filter(leg -> leg.to().equals(endpoint))
                .findFirst()
                .orElseThrow()
                .result();
    }

    List<String> eventTypes() {
        return events.stream().map(HouseEvent::type).toList();
    }

    List<StoredMessage> queued() {
        return outbox.list().stream()
                .filter(message -> message.state() == MessageState.QUEUED)
                .toList();
    }

    private DoorbellParts parts() {
        HouseActions actions =
                _ -> {
                    actionsRun++;
                    return outcome;
                };
        Cameras cameras = _ -> CompletableFuture.completedFuture(picture);
        return new DoorbellParts(
                people(),
                outbox,
                told(),
                actions,
                cameras,
                records::add,
                ZoneId.of("Europe/Berlin"),
                clock,
                Runnable::run);
    }

    private HouseEvents told() {
        return new HouseEvents() {
            @Override
            public void tell(HouseEvent event) {
                events.add(event);
            }

            @Override
            public void announce(EventSource source) {
                sources.add(source);
            }
        };
    }

    private static People people() {
        var anna =
                new Person(
                        "anna",
                        "Anna",
                        Optional.of("anna@example.org"),
                        List.of(),
                        ZoneId.of("Europe/Berlin"),
                        Optional.empty(),
                        OnHangup.SEND,
                        Optional.empty(),
                        List.of());
        return new People(
                List.of(anna), new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE")));
    }
}
