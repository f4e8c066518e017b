package io.sidetone.agi.screening;

import io.sidetone.agi.screening.treatment.HouseTreatments;
import io.sidetone.agi.screening.treatment.TreatmentConfig;
import io.sidetone.agi.screening.treatment.Treatments;
import io.sidetone.core.feature.House;
import org.jspecify.annotations.Nullable;

/** Makes the treatments of a configuration; robots that the ones before it kept are let go. */
final class TreatmentSource implements AutoCloseable {

    private final House house;
    private @Nullable HouseTreatments current;

    TreatmentSource(House house) {
        this.house = house;
    }

    synchronized Treatments of(TreatmentConfig config) {
        close();
        var treatments = new HouseTreatments(config, house.people(), house.outbox(), house.clock());
        current = treatments;
        return treatments;
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.close();
        }
    }
}
