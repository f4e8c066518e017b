package io.sidetone.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShorthandTest {

    @TempDir Path folder;

    @Shorthand
    record Entry(int number, @Default("''") String note, Location place) {}

    record Entries(@Default("[]") List<Entry> list, Location place) {}

    private Reading read(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("sidetone.yaml"), yaml);
        return new ConfigurationReader(
                        List.of(Section.required("entries", Entries.class)),
                        List.of(),
                        Converters.standard(),
                        _ -> Optional.empty())
                .read(file);
    }

    private Entries bound(String yaml) throws IOException {
        return ((Reading.Bound) read(yaml)).configuration().get(Entries.class);
    }

    private List<String> problems(String yaml) throws IOException {
        return ((Reading.Rejected) read(yaml))
                .problems().stream()
                        .map(problem -> problem.line() + " " + problem.message())
                        .toList();
    }

    @Test
    void anEntryMayBeItsFirstComponentAlone() throws IOException {
        var entries = bound("entries:\n  list:\n    - 7\n    - number: 8\n      note: x\n");
        assertThat(entries.list())
                .containsExactly(
                        new Entry(7, "", new Location("sidetone.yaml", 3)),
                        new Entry(8, "x", new Location("sidetone.yaml", 4)));
        assertThat(entries.place().text()).isEqualTo("sidetone.yaml:1");
    }

    @Test
    void mistakesAreToldEitherWay() throws IOException {
        assertThat(problems("entries:\n  list:\n    - x\n    - {number: y}\n    - {nmber: 1}\n"))
                .containsExactly(
                        "3 `entries.list[0]`: not a whole number",
                        "4 `entries.list[1].number`: not a whole number",
                        "5 `entries.list[2]` lacks `number`",
                        "5 unknown key `nmber` in `entries.list[2]`; did you mean `number`?");
    }

    @Test
    void aPlaceIsNoKeyOfTheFile() throws IOException {
        assertThat(problems("entries: {place: 1}\n"))
                .singleElement()
                .asString()
                .contains("unknown key `place`");
    }

    @Test
    void whatIsNotInTheFileIsPlacedAtWhatIsAroundIt() throws IOException {
        assertThat(bound("{}\n").place()).isEqualTo(new Location("sidetone.yaml", 1));
        assertThat(Location.NONE.text()).isEmpty();
    }
}
