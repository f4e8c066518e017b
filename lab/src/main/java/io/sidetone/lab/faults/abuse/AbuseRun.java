package io.sidetone.lab.faults.abuse;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import io.sidetone.lab.faults.Vitals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of the campaign: a daemon, honest callers, and one abuse after the other. */
final class AbuseRun {

    /** What the issue allows. */
    private static final Duration ALLOWED = Duration.ofMillis(100);

    /** With no descriptor left: half of what Asterisk waits for a connection. */
    private static final Duration SERVED = Duration.ofSeconds(1);

    /** Silent connections are shown out after five seconds. */
    private static final Duration SETTLED = Duration.ofSeconds(20);

    private static final long MEGABYTE = 1024 * 1024;

    private static final Duration REACTION = Duration.ofMillis(120);
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Pattern PORT = Pattern.compile("FastAGI on \\S+ port ([0-9]+)");

    private final Field field;
    private final LabHouse house;
    private final LabSidetone sidetone;
    private final int port;
    private final SplittableRandom random;
    private final Speech speech;
    private final Mailbox mailbox;
    private final List<Finding> findings = new ArrayList<>();
    private int realCalls;

    AbuseRun(Field field, LabHouse house, LabSidetone sidetone) {
        this.field = field;
        this.house = house;
        this.sidetone = sidetone;
        this.port = portIn(sidetone.logText());
        this.random = new SplittableRandom(field.random().nextLong());
        this.speech = house.exchange().studio().speak("Hello, I am the one who means well.");
        this.mailbox = new Mailbox(house.mail(), speech.pcm());
    }

    List<Finding> findings() {
        realCall();
        nonsense();
        List<Abuse> all = Abuse.all(field.times(1000, 5000));
        if (field.size() == Field.Size.LONG) {
            // What is loaded and compiled but once, or the heap's room for the worst, is no leak.
            all.forEach(abuse -> measure(List.of(abuse), () -> {}));
            measure(all, () -> {});
        }
        Vitals before = Vitals.of(sidetone.gauge());
        all.forEach(abuse -> found(abuse.name(), measure(List.of(abuse), () -> {})));
        found("all of it together", measure(all, this::realCall));
        drought();
        compare(before);
        return findings;
    }

    private void found(String what, String measured) {
        field.narrator().tell("measured", what + ": " + measured);
        findings.add(new Finding(what, measured));
    }

    /** Honest calls undisturbed, then under abuse; what else is done happens under abuse too. */
    private String measure(List<Abuse> abuses, Runnable more) {
        HonestCaller honest = new HonestCaller(port);
        Latency normal = honest.calls(field.times(40, 1000));
        try (Crowd crowd = new Crowd(port, Duration.ofMillis(field.times(50, 2)))) {
            abuses.forEach(abuse -> crowd.with(abuse, random));
            Latency abused = honest.calls(field.times(40, 1000));
            more.run();
            require(normal, abused, abuses);
            return "%s; undisturbed %s; %,d bad connections"
                    .formatted(abused, normal, crowd.connections());
        }
    }

    /** On a machine that runs five tests at once the slowest of forty calls says nothing. */
    private void require(Latency normal, Latency abused, List<Abuse> abuses) {
        int percent = field.times(50, 99);
        Duration more = abused.percentile(percent).minus(normal.percentile(percent));
        if (more.compareTo(ALLOWED) > 0) {
            throw new LabFailure(
                    "under %s calls wait longer than %s more than normally: %s, undisturbed %s (median / 99 %% / longest)"
                            .formatted(
                                    abuses.stream().map(Abuse::name).toList(),
                                    ALLOWED,
                                    abused,
                                    normal));
        }
    }

    /** From the dial to the e-mail, through the real Asterisk. */
    private void realCall() {
        house.call("42", new CallerLine("+4930123456", "Anna"))
                .isAnswered()
                .awaitsCommand("RECORD FILE", SOON)
                .waits(REACTION)
                .says(speech)
                .hangsUp();
        mailbox.awaitWhole("Anna", ++realCalls);
    }

    private void drought() {
        Latency waits = new DescriptorDrought(port, sidetone).during(field.times(40, 500), random);
        if (waits.median().compareTo(SERVED) > 0) {
            throw new LabFailure("without descriptors calls wait " + waits);
        }
        found("no descriptors left", waits.toString());
    }

    /** The recording of whoever is answered with nonsense is sent all the same. */
    private void nonsense() {
        RecordedPeer peer =
                new RecordedPeer(port, house.exchange().asterisk().recordings(), speech.file());
        List<Nonsense> all = Nonsense.ALL;
        List<Callable<Void>> calls = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Nonsense nonsense = all.get(i);
            SplittableRandom own = random.split();
            String caller = caller(i);
            calls.add(() -> {
                peer.calls(caller, nonsense, own);
                return null;
            });
        }
        allAtOnce(calls);
        for (int i = 0; i < all.size(); i++) {
            mailbox.awaitWhole(caller(i), 1);
            sidetone.awaitLog(all.get(i).told(), SOON);
        }
        found(
                "nonsense for the answer to RECORD FILE, in %d ways".formatted(all.size()),
                "each recording delivered whole, the reason in the log");
    }

    private static String caller(int index) {
        return "55501%02d".formatted(index);
    }

    private static void allAtOnce(List<Callable<Void>> calls) {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> call : each.invokeAll(calls)) {
                call.get();
            }
        } catch (ExecutionException e) {
            throw new LabFailure("a call into nonsense did not end as it should", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while others call", e);
        }
    }

    /** Those who were shown out last are forgotten within seconds; what stays then is a leak. */
    private void compare(Vitals before) {
        AtomicReference<Vitals> after = new AtomicReference<>(before);
        try {
            Await.until(
                    "no traces",
                    SETTLED,
                    () -> {
                        after.set(Vitals.of(sidetone.gauge()));
                        return isFlat(before, after.get());
                    });
        } catch (LabFailure traces) {
            throw new LabFailure(
                    "abuse leaves traces: before %s, after %s".formatted(before, after), traces);
        }
        found("what it uses before, and after", before + "; " + after);
    }

    private boolean isFlat(Vitals before, Vitals after) {
        return after.heap() - before.heap() <= field.times(4, 2) * MEGABYTE
                && after.resident() - before.resident() <= field.times(48, 16) * MEGABYTE
                && after.threads() <= before.threads() + 8
                && after.descriptors() <= before.descriptors() + 5;
    }

    private static int portIn(String log) {
        Matcher port = PORT.matcher(log);
        if (!port.find()) {
            throw new LabFailure("Sidetone does not tell its FastAGI port:\n" + log);
        }
        return Integer.parseInt(port.group(1));
    }
}
