package io.sidetone.lab.faults.disk;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.audio.Hearing;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.WavFile;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.disk.MountNamespace;
import io.sidetone.lab.disk.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A house whose Sidetone keeps its messages on a {@link SmallDisk}, and who calls there. */
final class DiskHouse {

    static final CallerLine ANNA = new CallerLine("+4930123456", "Anna");

    /** A greeting, a start of a speech engine and a few retries on a busy machine. */
    static final Duration SOON = Duration.ofSeconds(30);

    private static final Duration REACTION = Duration.ofMillis(120);

    /**
     * So much of a phrase, and so much more of it than of any other, tells which one it was: they
     * have words in common. That each is heard whole is another test's business.
     */
    private static final double HEARD = 0.5;

    private static final double MARGIN = 0.2;

    private static final String PLAYBACK = "STREAM FILE .*spool/recording";

    private final LabHouse house;
    private final SmallDisk disk;
    private final LabSidetone sidetone;
    private final List<Speech> promised = new ArrayList<>();

    private DiskHouse(LabHouse house, SmallDisk disk, LabSidetone sidetone) {
        this.house = house;
        this.disk = disk;
        this.sidetone = sidetone;
    }

    /** Moves in; the mail server is up. */
    static DiskHouse in(LabHouse house, LabSettings settings) {
        try {
            Path state = Files.createDirectories(house.folder().resolve("state"));
            MountNamespace namespace = house.keep(MountNamespace.open());
            SmallDisk disk = SmallDisk.over(namespace, state);
            shortenGreeting(house);
            LabSidetone sidetone = house.moveIn(settings, disk.launch());
            disk.awaitQuiet(SOON); // it speaks its prompts ahead
            return new DiskHouse(house, disk, sidetone);
        } catch (IOException e) {
            throw new LabFailure("cannot furnish a house", e);
        }
    }

    SmallDisk disk() {
        return disk;
    }

    LabSidetone sidetone() {
        return sidetone;
    }

    LabHouse house() {
        return house;
    }

    /** What callers were promised will be sent, in order. */
    List<Speech> promised() {
        return List.copyOf(promised);
    }

    Speech speech(String words) {
        return house.exchange().studio().speak(words);
    }

    /** What was spoken before is gone, and nothing can be kept. */
    void forgetPrompts() {
        disk.remove("cache/speech");
        disk.make("cache/speech");
        disk.setPermissions("500", "cache/speech");
    }

    /** A message lies in the queue, for the mail server is down from now on. */
    void queueMessage(Speech speech) {
        house.mail().down();
        atTheTone().says(speech).hangsUp();
        Await.until("it is queued", SOON, () -> !sidetone.outbox().in("queue").isEmpty());
        promised.add(speech);
    }

    LabCaller atTheTone() {
        return house.call("42", ANNA)
                .isAnswered()
                .awaitsCommand("RECORD FILE", SOON)
                .waits(REACTION);
    }

    /** Somebody calls, speaks if let, says "send", and listens to the end. */
    Answer call(Speech speech) {
        LabCaller anna = house.call("42", ANNA).isAnswered();
        if (reaches(anna, "RECORD FILE")) {
            anna.waits(REACTION).says(speech).presses("#");
            if (reaches(anna, PLAYBACK)) {
                anna.waits(REACTION).presses("1");
            }
        }
        anna.awaitsEnd(SOON);
        Answer answer = heardBy(anna);
        if (answer.isPromise()) {
            promised.add(speech);
        }
        return answer;
    }

    /** What the caller was told: in words, and to the dialplan the same. */
    Answer heardBy(LabCaller caller) {
        Optional<String> result = caller.variable("SIDETONE_RESULT");
        Hearing hearing = new Hearing(caller.heard());
        Map<Answer, Double> shares = new EnumMap<>(Answer.class);
        for (Answer answer : Answer.with(result)) {
            shares.put(answer, hearing.shareOf(speech(answer.words()).pcm()));
        }
        return clearest(shares)
                .orElseThrow(() ->
                        new LabFailure(
                                "SIDETONE_RESULT=%s, and the caller heard no words for it, but %s; commands: %s"
                                        .formatted(result, shares, caller.commands())));
    }

    private static Optional<Answer> clearest(Map<Answer, Double> shares) {
        List<Map.Entry<Answer, Double>> best =
                shares.entrySet().stream()
                        .sorted(Map.Entry.<Answer, Double>comparingByValue().reversed())
                        .toList();
        double second = best.size() > 1 ? best.get(1).getValue() : 0;
        return best.stream()
                .limit(1)
                .filter(share -> share.getValue() > Math.max(HEARD, second + MARGIN))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean reaches(LabCaller caller, String command) {
        Await.until(
                command + ", or the end of the call",
                SOON,
                () -> caller.isOver() || hasCommand(caller, command) || isLeaving(caller));
        return hasCommand(caller, command);
    }

    private static boolean isLeaving(LabCaller caller) {
        return caller.variable("SIDETONE_RESULT").filter(value -> !value.isEmpty()).isPresent();
    }

    private static boolean hasCommand(LabCaller caller, String command) {
        return caller.commands().stream().anyMatch(each -> each.matches(".*" + command + ".*"));
    }

    /** The house's own greeting is half a second of a tone, for there will be many calls. */
    private static void shortenGreeting(LabHouse house) throws IOException {
        short[] samples = new short[Pcm.TELEPHONE / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (8000 * Math.sin(i / 4.0));
        }
        Path file = house.folder().resolve("prompts/en/podcast/greeting.wav");
        Files.createDirectories(file.getParent());
        WavFile.write(new Pcm(samples, Pcm.TELEPHONE), file);
    }
}
