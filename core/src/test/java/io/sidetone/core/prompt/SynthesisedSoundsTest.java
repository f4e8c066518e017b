package io.sidetone.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.tone.Note;
import io.sidetone.core.audio.tone.ToneRow;
import io.sidetone.core.prompt.delivery.SharedDelivery;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesisedSoundsTest {

    private static final Sound HELLO = new Sound.Named("hello");
    private static final Prompt.Tones TONES =
            new Prompt.Tones(new ToneRow("one", Duration.ZERO, -24, List.of(Note.of(950.5, 330))));

    @TempDir Path directory;

    @Test
    void tonesLieWhereAsteriskFindsThem() throws IOException {
        var ways = sounds(new SharedDelivery()).waysToPlay(TONES);
        var way = (Sound.Named) ways.getFirst().getFirst();
        assertThat(Files.readAllBytes(Path.of(way.name() + ".wav"))).isEqualTo(TONES.row().wav());
    }

    @Test
    void theyAreMadeOnce() throws IOException {
        var sounds = sounds(new SharedDelivery());
        assertThat(sounds.waysToPlay(TONES)).isEqualTo(sounds.waysToPlay(TONES));
        try (var made = Files.list(directory)) {
            assertThat(made).hasSize(1);
        }
    }

    @Test
    void tonesThatCannotBeDeliveredHaveNoWay() {
        SoundDelivery broken =
                clip -> {
                    throw new FileNotFoundException("no disk");
                };
        assertThat(sounds(broken).waysToPlay(TONES)).isEmpty();
    }

    @Test
    void phrasesAreFoundWhereTheyWere() {
        var ways = sounds(new SharedDelivery()).waysToPlay(phrase("hello"), Locale.ENGLISH);
        assertThat(ways).containsExactly(List.of(HELLO));
    }

    private SynthesisedSounds sounds(SoundDelivery delivery) {
        return new SynthesisedSounds(
                (phrase, _) -> List.of(List.of(HELLO)),
                new SoundCache(directory, 1_000_000, InstantSource.fixed(Instant.EPOCH)),
                delivery);
    }

    private static Prompt.Phrase phrase(String name) {
        return Prompt.phrase(name);
    }
}
