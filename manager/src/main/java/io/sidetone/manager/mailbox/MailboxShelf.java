package io.sidetone.manager.mailbox;

import io.sidetone.manager.mailbox.Mailbox.Standing;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Mailboxes by name, so many at most, and which of them were touched. */
final class MailboxShelf {

    /** The largest PBX has some thousand; events could name others without end. */
    static final int MOST = 10_000;

    private final InstantSource clock;
    private final Map<MailboxName, Touch> touched = new LinkedHashMap<>();
    private TreeMap<MailboxName, Mailbox> boxes = new TreeMap<>();
    private TreeMap<MailboxName, Mailbox> building = boxes;

    MailboxShelf(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A mailbox that is not as it was told last.
     *
     * @param before as it was told last
     */
    private record Touch(Optional<Mailbox> before, String caller) {}

    /** What is put from now on takes the place of all there is once it {@link #isComplete}. */
    void beginAnew() {
        building = new TreeMap<>();
    }

    /** What was begun will not be complete; what there is stays. */
    void abandon() {
        building = boxes;
    }

    void isComplete() {
        var before = boxes;
        boxes = building;
        before.forEach((name, box) -> touch(name, Optional.of(box), ""));
        boxes.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> touch(name, Optional.empty(), ""));
    }

    /** Whether there was room for it. */
    boolean put(Mailbox box) {
        if (building.size() >= MOST && !building.containsKey(box.name())) {
            return false;
        }
        building.put(box.name(), box);
        return true;
    }

    /** Asterisk has counted. */
    void count(MailboxName name, MessageCount count) {
        var box = building.get(name);
        if (box != null) {
            change(box.with(count), "");
        }
    }

    /** An event has told of it; of one that is not known, too. */
    void hear(MailboxName name, MessageCount count, String caller) {
        var box = find(name).orElse(new Mailbox(name, "", Standing.HEARD, MessageCount.NONE));
        var standing = box.standing() == Standing.MISSING ? Standing.HEARD : box.standing();
        change(new Mailbox(name, box.person(), standing, count), caller);
    }

    private void change(Mailbox box, String caller) {
        var before = find(box.name());
        if (put(box) && isOpen()) {
            touch(box.name(), before, caller);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very map
    private boolean isOpen() {
        return boxes == building;
    }

    private void touch(MailboxName name, Optional<Mailbox> before, String caller) {
        var known = touched.get(name);
        if (known == null) {
            touched.put(name, new Touch(before, caller));
        } else if (!caller.isEmpty()) {
            touched.put(name, new Touch(known.before(), caller));
        }
    }

    Optional<Mailbox> find(MailboxName name) {
        return Optional.ofNullable(boxes.get(name));
    }

    List<Mailbox> all() {
        return List.copyOf(boxes.values());
    }

    /** What differs from what was told last. */
    List<MailboxChange> changes() {
        if (touched.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var changes =
                touched.entrySet().stream()
                        .filter(each -> !each.getValue().before().equals(find(each.getKey())))
                        .map(each ->
                                new MailboxChange(
                                        now,
                                        each.getValue().before(),
                                        find(each.getKey()),
                                        each.getValue().caller()))
                        .toList();
        touched.clear();
        return changes;
    }
}
