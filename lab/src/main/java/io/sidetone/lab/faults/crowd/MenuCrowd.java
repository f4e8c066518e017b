package io.sidetone.lab.faults.crowd;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.faults.Campaign;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many strangers are in the menu at once, and all key at the same moment, while the question is
 * being asked: each the extension of somebody else.
 */
public final class MenuCrowd implements Campaign {

    private static final int FIRST_EXTENSION = 300;

    /** Long enough that the question is still being asked when the last of the crowd has come. */
    private static final String LONG_NAME =
            "the house at the end of the long road beside the old mill under the seven lime trees,"
                    + " where the ferry used to cross the river before the bridge was built, and where"
                    + " the geese still walk to the water every morning at about half past seven, and"
                    + " back again every evening when the church bell rings for the second time,"
                    + " followed by the neighbour's dog, who has never caught one of them in his life";

    @Override
    public String name() {
        return "menu-crowd";
    }

    @Override
    public String claim() {
        return "100 callers key extensions in the menu at the same moment, and no digit is missed";
    }

    @Override
    public List<Finding> run(Field field) {
        int people = field.times(20, 100);
        try (LabHouse house = new LabHouse(field.exchange(), field.folder(), _ -> {})) {
            house.moveIn(settings(people));
            CyclicBarrier together = new CyclicBarrier(people);
            List<MenuCaller> callers =
                    IntStream.range(0, people)
                            .mapToObj(i -> new MenuCaller(house, extension(i), together))
                            .toList();
            return findings(Together.all(callers, MenuCaller::call));
        }
    }

    private static LabSettings settings(int people) {
        String extensions =
                IntStream.range(0, people)
                        .mapToObj(MenuCrowd::extension)
                        .map("p%1$s: {name: Person %1$s, extension: \"%1$s\"}"::formatted)
                        .collect(Collectors.joining("\n  "));
        return LabSettings.house()
                .screening("menu: {house: \"" + LONG_NAME + "\"}")
                .with("people.more", extensions);
    }

    private static String extension(int person) {
        return Integer.toString(FIRST_EXTENSION + person);
    }

    private static List<Finding> findings(List<MenuCaller.Outcome> outcomes) {
        return List.of(
                new Finding(
                        "callers in the menu at the same time",
                        outcomes.size() + ", each connected to whom they keyed"),
                new Finding(
                        "from the last digit to the extension",
                        Spread.of(outcomes.stream().map(MenuCaller.Outcome::connecting).toList())
                                .toString()));
    }
}
