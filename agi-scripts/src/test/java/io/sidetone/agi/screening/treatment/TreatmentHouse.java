package io.sidetone.agi.screening.treatment;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.screening.judge.Attestation;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.outbox.DeliveryResult;
import io.sidetone.core.outbox.Mailer;
import io.sidetone.core.outbox.MovableClock;
import io.sidetone.core.outbox.OnHangup;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.OutboxConfig;
import io.sidetone.core.outbox.OutboxService;
import io.sidetone.core.outbox.OwnerNotice;
import io.sidetone.core.outbox.RecordingsInMemory;
import io.sidetone.core.people.People;
import io.sidetone.core.people.PeopleConfig;
import io.sidetone.core.people.PersonConfig;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** A house with an owner and an outbox, whose clock goes on while it listens. */
final class TreatmentHouse {

    static final CallerId ROBOT = new CallerId("+4989123456", "Prize Draw");

    final RecordingsInMemory recordings = new RecordingsInMemory();
    final MovableClock clock = new MovableClock();
    final Outbox outbox;
    private final Numbers numbers = new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE"));

    TreatmentHouse(Path directory) throws IOException {
        outbox =
                Outbox.open(
                        directory.resolve("outbox"),
                        recordings,
                        "example.org",
                        clock,
                        RandomGenerator.getDefault());
    }

    HouseTreatments treatments(TreatmentConfig config) {
        return new HouseTreatments(config, people(), outbox, clock);
    }

    ScriptedCaller robot() {
        return new ScriptedCaller(ROBOT, recordings);
    }

    IncomingCall incoming() {
        return new IncomingCall(
                "PJSIP/trunk",
                numbers.outside(ROBOT.number()),
                ROBOT.number(),
                ROBOT.name(),
                Attestation.NONE,
                clock.instant());
    }

    /** The same call; while it is listened to, the clock goes on by these, one after the other. */
    Call listeningFor(Call call, Duration... times) {
        Deque<Duration> left = new ArrayDeque<>(List.of(times));
        return meanwhile(call, () -> clock.advance(left.remove()));
    }

    /** The same call; something happens whenever it is listened to. */
    Call meanwhile(Call call, Runnable event) {
        return (Call)
                Proxy.newProxyInstance(
                        Call.class.getClassLoader(),
                        new Class<?>[] {Call.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("record")) {
                                event.run();
                            }
                            try {
                                return method.invoke(call, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    /** Lets the outbox clear up; no mail is taken. */
    void sweepUntil(BooleanSupplier done) {
        Mailer down = (_, _, _) -> new DeliveryResult.TryLater("connection refused");
        try (var service =
                new OutboxService(outbox, down, OutboxConfig.DEFAULTS, OwnerNotice.NONE)) {
            service.start();
            var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!done.getAsBoolean() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private People people() {
        var anna =
                new PersonConfig(
                        "Anna",
                        Optional.of("anna@example.org"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        OnHangup.SEND,
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        return People.from(new PeopleConfig(Map.of("anna", anna)).byKey(), numbers, ZoneOffset.UTC);
    }
}
