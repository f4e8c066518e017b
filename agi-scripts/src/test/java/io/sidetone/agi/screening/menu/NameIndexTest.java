package io.sidetone.agi.screening.menu;

import static io.sidetone.agi.screening.ScreeningHouse.ANNA;
import static io.sidetone.agi.screening.ScreeningHouse.ANNIKA;
import static io.sidetone.agi.screening.ScreeningHouse.BEN;
import static io.sidetone.agi.screening.ScreeningHouse.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.menu.KeyPlan.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {

    private final NameIndex names =
            new NameIndex(List.of(BEN, ANNIKA, ANNA, person("bo", "Bo Li", "205")));

    @ParameterizedTest
    @CsvSource({
        "2,OPEN",
        "26,OPEN",
        "266,OPEN",
        "2662,DONE",
        "2664,DONE",
        "236,DONE",
        "23,OPEN",
        "55,WRONG",
        "2667,WRONG",
        "2*,WRONG",
    })
    void aNameIsCompleteWhenOnlyOnePersonIsLeft(String keys, Progress progress) {
        assertThat(names.progress(keys)).isEqualTo(progress);
    }

    @Test
    void peopleAreFoundInTheOrderOfTheirNames() {
        assertThat(names.find("266")).containsExactly(ANNA, ANNIKA);
    }

    @Test
    void fewKeysHaveToBeAWholeName() {
        assertThat(names.find("26")).extracting(found -> found.key()).containsExactly("bo");
        assertThat(names.find("23")).isEmpty();
        assertThat(names.find("")).isEmpty();
    }

    @Test
    void twoOfTheSameNameAreBothFoundAtOnce() {
        var twins = new NameIndex(List.of(person("a", "Eva", "1"), person("b", "Eva", "2")));

        assertThat(twins.progress("382")).isEqualTo(Progress.DONE);
        assertThat(twins.find("382")).hasSize(2);
    }
}
