package io.sidetone.agi.screening.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.agi.screening.ScreeningFeature;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Problem;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Section;
import io.sidetone.core.people.PeopleChecks;
import io.sidetone.core.people.PeopleConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuConfigTest {

    @TempDir Path folder;

    private Reading read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("sidetone.yaml"), text);
        var checks = new ArrayList<>(ScreeningFeature.describe().checks());
        checks.add(PeopleChecks.extensions());
        return new ConfigurationReader(
                        List.of(
                                ScreeningFeature.describe().section(),
                                Section.optional("people", PeopleConfig.class)),
                        checks,
                        Converters.standard(),
                        _ -> Optional.empty())
                .read(file);
    }

    private MenuConfig menu(String text) throws IOException {
        var bound = (Reading.Bound) read(text);
        return bound.configuration().get(ScreeningConfig.class).menu();
    }

    private List<String> problems(String text) throws IOException {
        return switch (read(text)) {
            case Reading.Bound bound -> messages(bound.warnings());
            case Reading.Rejected rejected -> messages(rejected.problems());
        };
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream()
                .map(problem -> "%d: %s".formatted(problem.line(), problem.message()))
                .toList();
    }

    @Test
    void nothingNeedsToBeSaid() throws IOException {
        assertThat(menu("screening: {}"))
                .isEqualTo(
                        new MenuConfig(
                                Optional.empty(),
                                3,
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(90),
                                "9",
                                Treatment.HANG_UP,
                                new ChallengeConfig(3, 3, Treatment.NOT_IN_SERVICE)));
    }

    @Test
    void everythingCanBeSaid() throws IOException {
        var menu =
                menu(
                        """
                        screening:
                          menu:
                            house: the Smiths
                            tries: 2
                            first-digit-wait: 6s
                            digit-wait: 2s
                            total: 1m
                            directory-key: "*"
                            failed: voicemail
                            challenge: {digits: 4, tries: 1, failed: not-in-service}
                        """);

        assertThat(menu)
                .isEqualTo(
                        new MenuConfig(
                                Optional.of("the Smiths"),
                                2,
                                Duration.ofSeconds(6),
                                Duration.ofSeconds(2),
                                Duration.ofMinutes(1),
                                "*",
                                Treatment.VOICEMAIL,
                                new ChallengeConfig(4, 1, Treatment.NOT_IN_SERVICE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "directory-key: '#'|2|is one digit or *",
                "directory-key: '99'|2|is one digit or *",
                "failed: menu|2|has to end the call",
                "failed: challenge|2|has to end the call",
                "challenge: {failed: menu}|3|has to end the call",
                "challenge: {digits: 5}|3|from 2 to 4",
                "tries: 0|3|from 1 to 9",
                "total: 5s|3|from 10s to 10m",
            })
    void whatCannotBeIsRefused(String setting, int line, String message) throws IOException {
        assertThat(problems("screening:\n  menu:\n    " + setting + "\n"))
                .singleElement()
                .asString()
                .startsWith(line + ": `screening.menu")
                .contains(message);
    }

    @Test
    void anExtensionThatIsTheDirectorysKeyIsRefused() throws IOException {
        assertThat(
                        problems(
                                """
                                screening: {}
                                people:
                                  anna: {name: Anna, extension: 9}
                                """))
                .containsExactly(
                        "3: `people.anna.extension`: 9 is the key for the directory as well; choose another one with"
                                + " screening.menu.directory-key");
    }

    @Test
    void anExtensionThatBeginsLikeTheDirectoryIsWarnedAbout() throws IOException {
        assertThat(
                        problems(
                                """
                                screening: {}
                                people:
                                  anna: {name: Anna, extension: 901}
                                """))
                .singleElement()
                .asString()
                .startsWith("3: `people.anna.extension`: begins with 9, the key for the directory");
    }

    @Test
    void anExtensionBelongsToOnePerson() throws IOException {
        assertThat(
                        problems(
                                """
                                people:
                                  anna: {name: Anna, extension: 201, nicknames: [Annie]}
                                  ben: {name: Ben, extension: 201}
                                """))
                .containsExactly(
                        "3: `people.ben.extension`: extension 201 is `anna`'s already; give each person their own");
    }

    @ParameterizedTest
    @CsvSource({"2O1", "+49", "''", "12345678901"})
    void anExtensionHasDigits(String extension) throws IOException {
        assertThat(problems("people:\n  anna: {name: Anna, extension: '" + extension + "'}\n"))
                .singleElement()
                .asString()
                .contains("an extension has 1 to 10 digits");
    }
}
