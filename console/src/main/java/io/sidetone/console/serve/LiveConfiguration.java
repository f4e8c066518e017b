package io.sidetone.console.serve;

import io.sidetone.core.call.CallFlow;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the running daemon goes by, and how much of it a new file changes. For one thread. */
final class LiveConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LiveConfiguration.class);

    private final List<Feature<?>> features;
    private final Map<String, CallFlow> flows;
    private Configuration counting;

    /**
     * @param counting what the daemon was started with
     * @param flows by the names of their features
     */
    LiveConfiguration(
            Configuration counting, List<Feature<?>> features, Map<String, CallFlow> flows) {
        this.counting = counting;
        this.features = List.copyOf(features);
        this.flows = Map.copyOf(flows);
    }

    /**
     * What came of a new file.
     *
     * @param taken the changed sections that count from the next call on
     * @param needRestart the changed sections that do not count before the next start
     */
    record Change(List<String> taken, List<String> needRestart) {
        Change {
            taken = List.copyOf(taken);
            needRestart = List.copyOf(needRestart);
        }
    }

    /** What counts now. */
    Configuration counting() {
        return counting;
    }

    /** Hands the changed sections to the flows they are about. */
    Change take(Configuration file, List<Section<?>> changed) {
        var taken = new ArrayList<String>();
        var needRestart = new ArrayList<String>();
        for (var section : changed) {
            if (reload(section, file)) {
                counting = counting.withSectionOf(file, section.type());
                taken.add(section.name());
            } else {
                needRestart.add(section.name());
            }
        }
        return new Change(taken, needRestart);
    }

    private boolean reload(Section<?> section, Configuration file) {
        try {
            return featureOf(section).map(feature -> reload(feature, file)).orElse(false);
        } catch (RuntimeException e) {
            LOG.error("{} did not take its new section and keeps the old one", section.name(), e);
            return false;
        }
    }

    private boolean reload(Feature<?> feature, Configuration file) {
        var flow = flows.get(feature.name());
        return flow != null && feature.reload(flow, file);
    }

    private Optional<Feature<?>> featureOf(Section<?> section) {
        return features.stream()
                .filter(feature -> feature.section().type().equals(section.type()))
                .findFirst();
    }
}
