package io.sidetone.ari.connection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log once that the connection is lost and once that it is there, not every try. */
final class ConnectionNews {

    private static final Logger log = LoggerFactory.getLogger(AriConnection.class);

    private final String application;
    private String told = "";
    private boolean everThere;
    private boolean there;

    ConnectionNews(String application) {
        this.application = application;
    }

    void there() {
        if (!there) {
            log.info(
                    everThere ? "ARI is back: {} takes calls again" : "{} takes calls from ARI",
                    stasis());
        }
        there = true;
        everThere = true;
        told = "";
    }

    /** A new reason is worth a line: first nobody listened, now the password is wrong. */
    void lost(String reason) {
        if (told.equals(reason)) {
            log.debug("still no ARI: {}", reason);
        } else if (there) {
            log.warn("the connection to ARI is lost: {}. It is tried again for ever", reason);
        } else {
            log.warn("{} takes no calls: {}. It is tried again for ever", stasis(), reason);
        }
        there = false;
        told = reason;
    }

    private String stasis() {
        return "Stasis(" + application + ",…)";
    }
}
