package io.sidetone.agi.screening.reputation;

import io.sidetone.core.config.Secret;
import java.net.URI;
import java.net.http.HttpRequest;

/** What may stand in a header of a request. */
final class HeaderText {

    private static final URI ANYWHERE = URI.create("https://example.org");

    private HeaderText() {}

    /** Whether the client sends it; asked here so that no message ever shows the value. */
    static boolean isSent(String name, Secret value) {
        return isName(name) && value.reveal().matches("[\\x21-\\x7e][\\x20-\\x7e]*");
    }

    private static boolean isName(String name) {
        try {
            HttpRequest.newBuilder(ANYWHERE).setHeader(name, "value");
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
