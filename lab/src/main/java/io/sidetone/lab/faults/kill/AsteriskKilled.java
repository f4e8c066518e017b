package io.sidetone.lab.faults.kill;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.faults.Campaign;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import io.sidetone.lab.faults.calls.Arrival;
import io.sidetone.lab.faults.calls.RecordingArchive;
import io.sidetone.lab.faults.calls.ShortPrompts;
import io.sidetone.lab.mail.ReceivedMail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asterisk is ended with SIGKILL while people are recorded and one is in the menu: what reached the
 * disk is mended and sent.
 */
public final class AsteriskKilled implements Campaign {

    /** The first has spoken for longer than Asterisk's buffer holds, the second has not. */
    private static final Duration BETWEEN_THE_TWO = Duration.ofMillis(3_500);

    private static final Duration LEAST_TALK = Duration.ofSeconds(1);
    private static final int MORE_TALK_MILLIS = 4_000;

    /** The sweep of drafts asks an Asterisk that was away every 15 s. */
    private static final Duration SETTLED = Duration.ofSeconds(45);

    /** Asterisk writes through 32 KiB, 2.05 s; speech is under way for a moment too. */
    private static final Duration MOST_LOST = Duration.ofMillis(2_048 + 500);

    @Override
    public String name() {
        return "asterisk-killed";
    }

    @Override
    public String claim() {
        return "SIGKILL of Asterisk loses no more than what it had not yet written; the rest is sent";
    }

    @Override
    public List<Finding> run(Field field) {
        List<CutShort> cut = new ArrayList<>();
        try (LabHouse house = new LabHouse(field.exchange(), field.folder(), _ -> {})) {
            ShortPrompts.lay(house);
            LabSidetone sidetone = house.moveIn(LabSettings.house());
            int rounds = field.times(1, 15);
            for (int i = 1; i <= rounds; i++) {
                cut.addAll(round(field, house, sidetone));
                field.narrator()
                        .tell("kill " + i, cut.subList(cut.size() - 3, cut.size()).toString());
            }
        }
        return findings(cut);
    }

    private static List<CutShort> round(Field field, LabHouse house, LabSidetone sidetone) {
        try (RecordingArchive archive = new RecordingArchive(field.exchange().asterisk())) {
            CutShort.Call menu = CutShort.inTheMenu(house);
            CutShort.Call first = CutShort.speaking(house);
            Await.pause(BETWEEN_THE_TWO);
            CutShort.Call second = CutShort.speaking(house);
            Await.pause(LEAST_TALK.plusMillis(field.random().nextInt(MORE_TALK_MILLIS)));
            field.exchange().asterisk().kill();
            long now = System.nanoTime();
            field.exchange().asterisk().restart();
            Await.until("the outbox is done", SETTLED, sidetone.outbox()::isDone);
            Map<String, List<ReceivedMail>> mails = Arrival.byMessage(house.mail().received());
            List<CutShort> cut =
                    List.of(
                            menu.compare(now, archive, mails),
                            first.compare(now, archive, mails),
                            second.compare(now, archive, mails));
            check(cut);
            return cut;
        }
    }

    private static void check(List<CutShort> cut) {
        for (CutShort call : cut) {
            if (call.lost().compareTo(MOST_LOST) > 0) {
                throw new LabFailure("more is lost than Asterisk held back: " + call);
            }
        }
    }

    private static List<Finding> findings(List<CutShort> cut) {
        List<CutShort> menu = cut.stream().filter(CutShort::wasInTheMenu).toList();
        List<Long> lost =
                cut.stream()
                        .filter(call -> !call.wasInTheMenu())
                        .map(call -> call.lost().toMillis())
                        .sorted()
                        .toList();
        return List.of(
                new Finding("kills of Asterisk", Integer.toString(menu.size())),
                new Finding(
                        "messages in the menu", "%d, all delivered whole".formatted(menu.size())),
                new Finding(
                        "messages being recorded",
                        "%d; delivered to the last sample that reached the disk"
                                .formatted(lost.size())),
                new Finding(
                        "of these, not on the disk",
                        "median %d ms, at most %d ms of speech"
                                .formatted(lost.get(lost.size() / 2), lost.getLast())));
    }
}
