package io.sidetone.lab.faults;

import io.sidetone.lab.faults.abuse.FastAgiAbuse;
import java.util.List;

/** Every campaign, in the order of the report. */
public final class Campaigns {

    private Campaigns() {}

    public static List<Campaign> all() {
        return List.of(new FastAgiAbuse());
    }
}
