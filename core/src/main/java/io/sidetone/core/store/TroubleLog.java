package io.sidetone.core.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log when something begins to fail and when it works again, not of each try. */
final class TroubleLog {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleLog.class);

    private final String what;
    private @Nullable String told;

    TroubleLog(String what) {
        this.what = what;
    }

    synchronized void failed(StoreTrouble trouble) {
        // Not by its words, which may tell of another place each time.
        var kind = trouble.kind().name();
        if (kind.equals(told)) {
            LOG.debug("{} still fails", what, trouble);
            return;
        }
        told = kind;
        LOG.error("{} fails; calls go on without it: {}", what, trouble.getMessage());
    }

    synchronized void works() {
        if (told != null) {
            LOG.info("{} works again", what);
            told = null;
        }
    }
}
