package io.sidetone.console.serve;

import io.sidetone.agi.numbers.NumbersFeature;
import io.sidetone.agi.podcast.PodcastFeature;
import io.sidetone.agi.screening.ScreeningFeature;
import io.sidetone.ari.doorbell.DoorbellFeature;
import io.sidetone.ari.trunk.TrunkFeature;
import io.sidetone.core.feature.Feature;
import java.util.List;

/** The table of contents: every feature, in the order users meet them. */
public final class Features {

    private Features() {}

    public static List<Feature<?>> all() {
        return List.of(
                PodcastFeature.describe(),
                ScreeningFeature.describe(),
                NumbersFeature.describe(),
                DoorbellFeature.describe(),
                TrunkFeature.describe());
    }
}
