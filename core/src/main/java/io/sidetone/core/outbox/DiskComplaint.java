package io.sidetone.core.outbox;

import io.sidetone.core.disk.DiskDoctor;
import io.sidetone.core.disk.DiskFinding;
import io.sidetone.core.disk.DiskTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of a disk that cannot be written when that begins, and not at each try. */
final class DiskComplaint {

    /** It is said again so often while it lasts, for logs are turned over. */
    private static final Duration REMINDER = Duration.ofHours(6);

    /** So long must all go well until it is over: small files find room that large ones do not. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(DiskComplaint.class);

    private record Told(DiskFinding.Kind kind, Path directory, Instant at) {}

    private final DiskDoctor doctor;
    private final InstantSource clock;
    private @Nullable Told told;
    private Instant lastFailure = Instant.MIN;

    DiskComplaint(DiskDoctor doctor, InstantSource clock) {
        this.doctor = doctor;
        this.clock = clock;
    }

    /** The failure with its reason; the log is told when that is news. */
    IOException about(Path directory, IOException failure) {
        if (failure instanceof DiskTrouble) {
            return failure; // told when it was explained
        }
        var explained = doctor.explain(directory, failure);
        if (explained instanceof DiskTrouble trouble) {
            tell(trouble.finding(), directory);
        }
        return explained;
    }

    /** Something was written. */
    synchronized void settle() {
        var before = told;
        if (before != null && DueTime.isDue(lastFailure.plus(SETTLED), clock.instant(), SETTLED)) {
            LOG.info("{} can be written again", before.directory());
            told = null;
        }
    }

    private synchronized void tell(DiskFinding finding, Path directory) {
        var now = clock.instant();
        lastFailure = now;
        if (isNews(finding, directory, now)) {
            LOG.error("Messages cannot be stored: {}", finding.sentence());
            told = new Told(finding.kind(), directory, now);
        }
    }

    /** A disk is full for all its directories; a directory that is closed is closed alone. */
    private boolean isNews(DiskFinding finding, Path directory, Instant now) {
        var before = told;
        return before == null
                || before.kind() != finding.kind()
                || (finding.kind() == DiskFinding.Kind.NOT_PERMITTED
                        && !before.directory().equals(directory))
                || DueTime.isDue(before.at().plus(REMINDER), now, REMINDER);
    }
}
