package io.sidetone.console.serve;

import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.config.Problem;
import io.sidetone.core.config.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the configuration anew while calls run: a bad file changes nothing. */
final class Reloader {

    private static final Logger LOG = LoggerFactory.getLogger(Reloader.class);

    private static final LiveConfiguration.Change NONE =
            new LiveConfiguration.Change(List.of(), List.of());

    private final ConfigurationFile file;
    private final LiveConfiguration live;
    private final Path state;
    private final InstantSource clock;
    private long count;

    /**
     * @param state the directory in which it tells what came of it
     */
    Reloader(ConfigurationFile file, LiveConfiguration live, Path state, InstantSource clock) {
        this.file = file;
        this.live = live;
        this.state = state;
        this.clock = clock;
    }

    /** Reads the file and takes what can be taken; never throws. For one thread at a time. */
    void reload() {
        try {
            switch (file.read()) {
                case Reading.Bound bound -> take(bound);
                case Reading.Rejected rejected -> refuse(rejected);
            }
        } catch (RuntimeException e) {
            LOG.error("The configuration could not be read anew; the old one goes on", e);
        }
    }

    private void take(Reading.Bound bound) {
        var after = bound.configuration();
        var change = live.take(after, file.changed(live.counting(), after));
        bound.warnings().forEach(warning -> LOG.warn("{}", warning.headline()));
        LOG.info("{} is read anew: {}", file.path(), ReloadWords.counting(change.taken()));
        change.needRestart().forEach(section -> LOG.warn("{} needs a restart", section));
        tell(true, List.of(), bound.warnings(), change);
    }

    private void refuse(Reading.Rejected rejected) {
        rejected.problems().forEach(problem -> LOG.error("{}", problem.headline()));
        LOG.error("{} is not taken, the old configuration goes on", file.path());
        tell(false, rejected.problems(), rejected.warnings(), NONE);
    }

    private void tell(
            boolean taken,
            List<Problem> problems,
            List<Problem> warnings,
            LiveConfiguration.Change change) {
        count++;
        var status =
                new ReloadStatus(
                        ProcessHandle.current().pid(),
                        count,
                        clock.instant(),
                        file.path().toString(),
                        taken,
                        problems,
                        warnings,
                        change.taken(),
                        change.needRestart());
        try {
            status.write(state);
        } catch (IOException e) {
            LOG.warn("`sidetone reload` cannot be told what came of it", e);
        }
    }
}
