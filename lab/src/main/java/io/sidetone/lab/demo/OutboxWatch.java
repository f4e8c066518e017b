package io.sidetone.lab.demo;

import io.sidetone.lab.Await;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.daemon.OutboxFolder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells of each message in the outbox that changes its state, as somebody with {@code ls} sees. */
final class OutboxWatch implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private static final Duration LAST_LOOK = Duration.ofSeconds(2);

    private static final Map<String, String> MEANING =
            Map.of(
                    "draft",
                            "journalled before the tone sounds; a crash loses nothing from here on",
                    "queue", "recording is safe on disk, the caller's part is done",
                    "sent", "the mail server has taken it",
                    "dead", "the mail server refuses it for good");

    private final OutboxFolder outbox;
    private final Narrator narrator;
    private final Map<String, String> known = new HashMap<>();
    private volatile boolean watching = true;
    private final Thread thread;

    OutboxWatch(OutboxFolder outbox, Narrator narrator) {
        this.outbox = outbox;
        this.narrator = narrator;
        this.thread = Thread.ofVirtual().name("outbox-watch").start(this::watch);
    }

    @Override
    public void close() {
        watching = false;
        Await.until("the last look at the outbox", LAST_LOOK, () -> !thread.isAlive());
    }

    private void watch() {
        while (watching) {
            look();
            Await.pause(LOOK_EVERY);
        }
        look();
    }

    private void look() {
        for (String state : List.of("draft", "queue", "sent", "dead")) {
            for (String message : outbox.in(state)) {
                if (!state.equals(known.put(message, state))) {
                    narrator.tell("journal", "outbox/" + state + "/" + message);
                    narrator.tell("", "(" + MEANING.get(state) + ")");
                }
            }
        }
    }
}
