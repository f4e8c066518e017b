package io.sidetone.lab.faults.disk;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.faults.Campaign;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A disk that is full to the page, out of inodes, read-only or closed while people call. */
public final class DiskCampaign implements Campaign {

    /** Room for all that the trial's call writes: two copies of its sound, and the journal. */
    private static final int PAGES = 60;

    /** A journal and its next version take two pages, each message's beginning one more. */
    private static final int JOURNAL = 8;

    /** A message's directory, journal, its next version, lock, take and sound; one to spare. */
    private static final int FILES = 8;

    private static final List<String> SHELVES = List.of("", "new", "draft", "queue");

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public String claim() {
        return "at whichever write the disk fails, the caller is told in words, what was promised"
                + " arrives once there is room, and doctor explains";
    }

    @Override
    public List<Finding> run(Field field) {
        List<Finding> findings = new ArrayList<>();
        try (LabHouse house = new LabHouse(field.exchange(), field.folder(), _ -> {})) {
            DiskTrial trial = new DiskTrial(DiskHouse.in(house, LabSettings.house()));
            findings.add(run(field, trial, "pages left", pages(field)));
            findings.add(run(field, trial, "inodes left", files(field)));
            findings.add(run(field, trial, "read-only", List.of(Harm.readOnly())));
            findings.add(run(field, trial, "closed", SHELVES.stream().map(Harm::closed).toList()));
        }
        return findings;
    }

    private static Finding run(Field field, DiskTrial trial, String what, List<Harm> harms) {
        Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
        for (Harm harm : harms) {
            Answer answer = trial.bear(harm);
            field.narrator().tell("disk", harm + ": " + answer);
            answers.merge(answer, 1, Integer::sum);
        }
        return new Finding(what, harms.size() + " calls: " + answers);
    }

    /** The first pages decide about the journal, one by one; the others about sound. */
    private static List<Harm> pages(Field field) {
        return IntStream.rangeClosed(0, PAGES)
                .filter(pages -> pages < JOURNAL || pages % 4 == 0)
                .filter(pages -> field.size() == Field.Size.LONG || pages % 20 == 0)
                .mapToObj(Harm::pages)
                .toList();
    }

    private static List<Harm> files(Field field) {
        return IntStream.iterate(0, files -> files <= FILES, files -> files + field.times(3, 1))
                .mapToObj(Harm::files)
                .toList();
    }
}
