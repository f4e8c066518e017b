package io.sidetone.lab.screening;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.screening.StandIn.Word;

/** Over ARI. */
class SampleHooksAriTest extends SampleHooks {

    @Override
    StandIn standIn(LabHouse house, Word word) {
        house.overAri();
        return StandIn.overAri(house, word);
    }

    @Override
    void nobody(LabHouse house) {
        house.overAri();
    }
}
