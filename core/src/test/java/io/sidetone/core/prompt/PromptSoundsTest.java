package io.sidetone.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.convert.TelephoneWav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptSoundsTest {

    private static final Prompt.Phrase HELLO =
            new Prompt.Phrase("feature/hello", Map.of("name", "Anna", "code", "4*"));
    private static final byte[] SPOKEN = TelephoneWav.silence(100);

    private final SettableClock clock = new SettableClock(Instant.now());
    private final List<String> said = new ArrayList<>();
    private final Speaker speaker =
            (text, language) -> {
                said.add(language + ": " + text);
                return new Clip(SPOKEN, null);
            };
    private final SoundDelivery delivery =
            clip -> new Sound.Named("delivered-" + clip.wav().length);
    private final PromptSets sets =
            PromptSets.read(
                    List.of(
                            PromptResource.COMMON,
                            new PromptResource(PromptSoundsTest.class, "feature.")));

    @TempDir Path directory;
    private PromptSounds prompts;

    @BeforeEach
    void begin() {
        prompts = prompts(Optional.of(speaker), delivery, "");
    }

    private PromptSounds prompts(Optional<Speaker> by, SoundDelivery with, String language) {
        var cache = new SoundCache(directory.resolve("cache"), 1_000_000, clock);
        return new PromptSounds(
                sets,
                new Languages(language),
                new UserSounds(directory.resolve("prompts"), cache),
                by,
                with,
                clock);
    }

    private void userFile(String name, byte[] content) throws IOException {
        var file = directory.resolve("prompts").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static List<Sound> named(String... names) {
        return java.util.Arrays.stream(names).<Sound>map(Sound.Named::new).toList();
    }

    @Test
    void thePhraseIsSpokenAndAsterisksSoundsStandIn() {
        assertThat(prompts.waysToPlay(HELLO, Locale.ENGLISH))
                .containsExactly(
                        named("delivered-244"), named("hello-world", "digits/4", "digits/star"));
        assertThat(said).containsExactly("en: Hello Anna, code 4, star.");
    }

    @Test
    void onePhraseAmongManyHasTheirWordsAndMayBeRecorded() throws IOException {
        var anna = new Prompt.Phrase("feature/hello/anna", HELLO.values());

        assertThat(prompts.waysToPlay(anna, Locale.ENGLISH))
                .isEqualTo(prompts.waysToPlay(HELLO, Locale.ENGLISH));
        assertThat(prompts.words(anna, Locale.ENGLISH))
                .isEqualTo(prompts.words(HELLO, Locale.ENGLISH));

        said.clear();
        userFile("en/feature/hello/anna.wav", TelephoneWav.silence(500));
        assertThat(prompts.waysToPlay(anna, Locale.ENGLISH).getFirst())
                .isEqualTo(named("delivered-1044"));
        assertThat(said).isEmpty();
    }

    @Test
    void theUsersOwnFileWinsAndNothingIsSpoken() throws IOException {
        userFile("en/feature/hello.wav", TelephoneWav.silence(500));
        assertThat(prompts.waysToPlay(HELLO, Locale.US))
                .containsExactly(
                        named("delivered-1044"), named("hello-world", "digits/4", "digits/star"));
        assertThat(said).isEmpty();
    }

    @Test
    void aUsersFileInALanguageWithoutAPromptSetIsPlayed() throws IOException {
        userFile("nl/feature/hello.wav", TelephoneWav.silence(500));
        assertThat(prompts.waysToPlay(HELLO, Locale.forLanguageTag("nl-BE")))
                .containsExactly(named("delivered-1044"));
    }

    @Test
    void aUsersFileThatIsNoSoundIsPassedOver() throws IOException {
        userFile("en/feature/hello.wav", new byte[] {1, 2, 3});
        assertThat(prompts.waysToPlay(HELLO, Locale.ENGLISH)).hasSize(2);
        assertThat(said).hasSize(1);
    }

    @Test
    void aNewRecordingOfTheUserIsHeardAtOnce() throws IOException {
        userFile("en/feature/hello.wav", TelephoneWav.silence(500));
        prompts.waysToPlay(HELLO, Locale.ENGLISH);
        userFile("en/feature/hello.wav", TelephoneWav.silence(600));
        assertThat(prompts.waysToPlay(HELLO, Locale.ENGLISH).getFirst())
                .isEqualTo(named("delivered-1244"));
    }

    @Test
    void withoutSpeechAsterisksSoundsAreAllThereIs() {
        assertThat(prompts(Optional.empty(), delivery, "").waysToPlay(HELLO, Locale.ENGLISH))
                .containsExactly(named("hello-world", "digits/4", "digits/star"));
    }

    @Test
    void whenSpeechFailsAsterisksSoundsStandIn() {
        Speaker hoarse =
                (text, language) -> {
                    throw new IOException("hoarse");
                };
        var failing = prompts(Optional.of(hoarse), delivery, "");
        assertThat(failing.waysToPlay(HELLO, Locale.ENGLISH)).hasSize(1);
        assertThat(failing.waysToPlay(Prompt.phrase("feature/fixed"), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void whenNothingCanBeDeliveredAsterisksSoundsStandIn() {
        SoundDelivery none =
                clip -> {
                    throw new IOException("no way");
                };
        assertThat(prompts(Optional.of(speaker), none, "").waysToPlay(HELLO, Locale.ENGLISH))
                .containsExactly(named("hello-world", "digits/4", "digits/star"));
    }

    @Test
    void aPhraseMissingInALanguageIsSpokenInEnglishByAnEnglishVoice() {
        prompts.waysToPlay(HELLO, Locale.GERMAN);
        assertThat(said).containsExactly("en: Hello Anna, code 4, star.");
    }

    @Test
    void theHousesLanguageWins() {
        prompts(Optional.of(speaker), delivery, "de")
                .waysToPlay(Prompt.phrase("common/goodbye"), Locale.ENGLISH);
        assertThat(said).containsExactly("de: Auf Wiederhören.");
    }

    @Test
    void anUnknownPhraseHasNoWay() {
        assertThat(prompts.waysToPlay(Prompt.phrase("feature/none"), Locale.ENGLISH)).isEmpty();
        assertThat(prompts.waysToPlay(Prompt.phrase("../../etc/passwd"), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void theWordsCanBeReadToo() {
        assertThat(prompts.words(HELLO, Locale.GERMAN))
                .contains(new Words("Hello Anna, code 4, star.", "en"));
    }

    @Test
    void theWarmUpSpeaksTheGivenPhrasesAndThenTheFixedOnes() {
        var ready =
                new WarmUp(sets, new Languages(""), prompts, speaker)
                        .run(Locale.UK, List.of(HELLO));
        assertThat(said)
                .startsWith("en: Hello Anna, code 4, star.")
                .contains("en: Fixed.", "en: Goodbye.")
                .hasSize(ready)
                .doesNotContain("en: Hello , code .");
    }

    @Test
    void theWarmUpStopsWhenTheEngineDoesNotSpeak() {
        var tries = new ArrayList<String>();
        Speaker hoarse =
                (text, language) -> {
                    tries.add(text);
                    throw new IOException("hoarse");
                };
        assertThat(new WarmUp(sets, new Languages(""), prompts, hoarse).run(Locale.UK, List.of()))
                .isZero();
        assertThat(tries).hasSize(1);
    }
}
