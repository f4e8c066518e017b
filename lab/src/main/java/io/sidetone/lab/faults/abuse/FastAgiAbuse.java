package io.sidetone.lab.faults.abuse;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.faults.Campaign;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import java.util.List;

/** Everything that a bad peer can do to the FastAGI port, while others call. */
public final class FastAgiAbuse implements Campaign {

    @Override
    public String name() {
        return "fastagi-abuse";
    }

    @Override
    public String claim() {
        return "Whatever comes in at the FastAGI port, others' calls go on within 100 ms of normal,"
                + " nothing recorded is lost, and memory stays flat.";
    }

    @Override
    public List<Finding> run(Field field) {
        try (LabHouse house = new LabHouse(field.exchange(), field.folder(), _ -> {})) {
            // The heap is touched at the start, so that what grows afterwards is no heap.
            LabSettings settings = LabSettings.house().withJava("-XX:+AlwaysPreTouch", "-Xms256m");
            return new AbuseRun(field, house, house.moveIn(settings)).findings();
        }
    }
}
