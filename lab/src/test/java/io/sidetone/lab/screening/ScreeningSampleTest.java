package io.sidetone.lab.screening;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.screening.StandIn.Word;
import java.io.IOException;

/** Over FastAGI. */
class ScreeningSampleTest extends ScreeningSample {

    @Override
    StandIn standIn(LabHouse house, Word word) throws IOException {
        return StandIn.overAgi(house, word);
    }

    @Override
    void nobody(LabHouse house) {
        // Nobody listens at the house's port.
    }
}
