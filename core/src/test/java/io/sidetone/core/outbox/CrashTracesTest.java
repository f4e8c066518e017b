package io.sidetone.core.outbox;

import static io.sidetone.core.outbox.OutboxFixture.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTracesTest {

    @TempDir Path root;
    private OutboxFixture house;

    @BeforeEach
    void openSpool() {
        house = new OutboxFixture(root);
    }

    @Test
    void aMessageThatWasNeverBegunIsGone() throws IOException {
        Files.createDirectory(house.root.resolve("new/20261121-181500000-abcdefghijkl"));
        new CrashTraces(house.parts).clear();
        assertThat(house.entries("new")).isEmpty();
    }

    @Test
    void aQueuedMessageKeepsWhatItNeedsAndNoMore() throws IOException {
        var id = house.queued(ANNA);
        leave(id, "take-1.wav", "message.json.new", "encoded-4711.mp3", "errors123.txt", "told");
        new CrashTraces(house.parts).clear();
        assertThat(house.entries("queue/" + id))
                .containsExactlyInAnyOrder("audio.wav", "lock", "message.json", "told");
    }

    @Test
    void aMessageThatSomebodyChangesJustNowIsLeftAlone() throws IOException {
        var id = house.queued(ANNA);
        leave(id, "message.json.new");
        try (var _ = house.parts.locks().tryLock(Shelf.QUEUE, id).orElseThrow()) {
            new CrashTraces(house.parts).clear();
        }
        assertThat(house.entries("queue/" + id)).contains("message.json.new");
    }

    @Test
    void aDraftKeepsAllItHas() throws IOException {
        var draft = house.draft();
        var take = house.speak(draft, TakeKind.REPLACE, Duration.ofSeconds(2));
        draft.collect(take);
        house.dieAndComeBack();
        new CrashTraces(house.parts).clear();
        assertThat(house.entries("draft/" + draft.id())).contains("take-1.wav");
    }

    private void leave(String id, String... names) throws IOException {
        for (var name : names) {
            Files.writeString(house.file(MessageState.QUEUED, id, name), "half");
        }
    }
}
