package io.sidetone.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.convert.TelephoneWav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundCacheTest {

    private static final byte[] WAV = TelephoneWav.silence(478);

    private final SettableClock clock = new SettableClock(Instant.now());

    @TempDir Path state;

    private Path directory() {
        return state.resolve("cache/speech");
    }

    private SoundCache cache(long limit) {
        return new SoundCache(directory(), limit, clock);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(directory())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatWasStoredIsFoundAgainByAnotherStart() throws IOException {
        var stored = cache(100_000).store("a", WAV);
        assertThat(stored.file()).isEqualTo(directory().resolve("a.wav")).isReadable();
        var found = cache(100_000).find("a").orElseThrow();
        assertThat(found.wav()).isEqualTo(WAV);
        assertThat(found.file()).isEqualTo(stored.file());
        assertThat(files()).containsExactly("a.wav");
    }

    @Test
    void whatWasNeverStoredIsNotFound() {
        assertThat(cache(100_000).find("a")).isEmpty();
    }

    @Test
    void theLeastRecentlyUsedGoFirst() throws IOException {
        var cache = cache(2_500);
        for (var key : List.of("a", "b", "c")) {
            cache.store(key, WAV);
            clock.goOn(Duration.ofHours(2));
            cache.find("a");
        }
        cache.store("d", WAV);
        assertThat(files()).containsExactly("a.wav", "d.wav");
    }

    @Test
    void whatIsBeingPlayedStaysEvenWhenTheCacheIsFull() throws IOException {
        var cache = cache(1_000);
        cache.store("a", WAV);
        cache.store("b", WAV);
        assertThat(files()).containsExactly("a.wav", "b.wav");
    }

    @Test
    void whatACrashLeftHalfWrittenIsSweptUpAndNotPlayed() throws IOException {
        var cache = cache(100_000);
        cache.store("a", WAV);
        Files.write(directory().resolve("a.wav"), new byte[0]);
        Files.write(directory().resolve("b.wav"), java.util.Arrays.copyOf(WAV, 100));
        Files.write(directory().resolve(".x.tmp"), WAV);
        clock.goOn(Duration.ofMinutes(10));
        assertThat(cache.find("a")).isEmpty();
        assertThat(cache.find("b")).isEmpty();
        cache.store("c", WAV);
        assertThat(files()).containsExactly("c.wav");
    }

    @Test
    void aDiskThatTakesNothingCostsTheFileNotThePrompt() throws IOException {
        Files.writeString(state.resolve("cache"), "not a directory");
        var clip = cache(100_000).store("a", WAV);
        assertThat(clip.wav()).isEqualTo(WAV);
        assertThat(clip.file()).isNull();
        assertThat(cache(100_000).find("a")).isEmpty();
    }
}
