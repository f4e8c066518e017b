package io.sidetone.lab.bench;

import io.sidetone.lab.Await;
import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.WavFile;
import io.sidetone.lab.bench.report.Goal;
import io.sidetone.lab.bench.report.Row;
import io.sidetone.lab.bench.report.Section;
import io.sidetone.lab.bench.report.Spread;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;

/** How long after the hang-up the mail server has the message. */
final class MailBench implements Benchmark {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration APART = Duration.ofSeconds(3);

    /** Of a caller's words a telephone may cut the last moment, no more. */
    private static final Duration CUT = Duration.ofMillis(500);

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final CallerLine ANNA = new CallerLine("+4930123456", "Anna");

    private static final String METHOD =
            """
            Callers through a real Asterisk speak for a minute into the podcast and hang up; the \
            clock runs from before the hang-up is ordered to the mail server's "250" after the \
            message, %d KB of WAV in it. The calls begin %d s apart and hang up one after the \
            other, each once the message before has arrived. The first is the first since \
            `serve` was started, and is told apart.\
            """
                    .formatted(60 * 2 * Pcm.TELEPHONE / 1000, APART.toSeconds());

    private final LabExchange exchange;
    private final Narrator narrator;
    private final Path folder;
    private final ReentrantLock oneHangUp = new ReentrantLock();

    MailBench(LabExchange exchange, Narrator narrator, Path folder) {
        this.exchange = exchange;
        this.narrator = narrator;
        this.folder = folder;
    }

    @Override
    public Section measure(int runs) {
        Path here = folder.resolve("mail");
        sweep(here);
        MailClock clock = new MailClock();
        try (LabHouse house = new LabHouse(exchange, here, clock::said)) {
            // Who waits for the one before them keeps silent for a while.
            house.moveIn(LabSettings.house().with("podcast.more", "silence: 0s"));
            List<MailTimes> times = messages(house, clock, runs + 1);
            return new Section("From the hang-up to the mail server", METHOD, "", rows(times));
        }
    }

    private List<MailTimes> messages(LabHouse house, MailClock clock, int count) {
        Speech minute = minute(house);
        List<Future<MailTimes>> calls = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                Duration later = APART.multipliedBy(i);
                calls.add(callers.submit(() -> message(house, clock, minute, later)));
            }
            return results(calls);
        }
    }

    private MailTimes message(LabHouse house, MailClock clock, Speech minute, Duration later)
            throws Exception {
        Await.pause(later);
        LabCaller anna = house.call("42", ANNA).isAnswered().awaitsCommand("RECORD FILE", SOON);
        anna.says(minute);
        oneHangUp.lock();
        try {
            int known = house.mail().received().size();
            clock.hangUp();
            anna.hangsUp();
            var mails = house.mail().awaitMails(known + 1, SOON);
            MailTimes times = clock.awaitConsent(SOON);
            mustHold(mails.getLast().attachment().sound(), minute);
            narrator.tell("mail", "message %d: %s".formatted(known + 1, times));
            return times;
        } finally {
            oneHangUp.unlock();
        }
    }

    private static void mustHold(Pcm arrived, Speech spoken) {
        if (arrived.length().compareTo(spoken.pcm().length().minus(CUT)) < 0) {
            throw new LabFailure("only " + arrived.length() + " of a minute arrived");
        }
    }

    private static List<MailTimes> results(List<Future<MailTimes>> calls) {
        List<MailTimes> times = new ArrayList<>();
        for (Future<MailTimes> call : calls) {
            try {
                times.add(call.get());
            } catch (ExecutionException e) {
                throw new LabFailure("a message was not measured", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LabFailure("interrupted while measuring", e);
            }
        }
        return times;
    }

    private static Speech minute(LabHouse house) {
        try {
            Speech talk = house.exchange().studio().speak("All these words take time. ".repeat(40));
            Pcm minute = talk.pcm().between(Duration.ZERO, MINUTE);
            WavFile.write(minute, talk.file());
            return new Speech(minute, talk.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path here) {
        try {
            FolderSweep.remove(here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(List<MailTimes> times) {
        List<MailTimes> warm = times.subList(1, times.size());
        Spread all = spread(warm, MailTimes::whole);
        return List.of(
                Row.of("hang-up to \"250\", ms", all, Goal.under(500, all)),
                Row.of(
                        "… until the mail server is called, ms",
                        spread(warm, MailTimes::calling),
                        null),
                Row.of("… until it wants the message, ms", spread(warm, MailTimes::talking), null),
                Row.of("… until it has the message, ms", spread(warm, MailTimes::sending), null),
                Row.of("… until it says so, ms", spread(warm, MailTimes::consenting), null),
                Row.of(
                        "the first message since the start, ms",
                        spread(times.subList(0, 1), MailTimes::whole),
                        null));
    }

    private static Spread spread(List<MailTimes> times, ToDoubleFunction<MailTimes> value) {
        return new Spread(times.stream().map(value::applyAsDouble).toList());
    }
}
