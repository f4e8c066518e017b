package io.sidetone.ari.transport;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.AriVersion;
import ch.loway.oss.ari4java.tools.BaseAriAction;
import io.sidetone.ari.http.AriClient;

/** ari4java's requests over our own transport; nothing of Netty is loaded. */
public final class AriWords {

    /**
     * What Asterisk 22 speaks. Other versions are spoken to in the same words: they differ in what
     * they add.
     */
    public static final AriVersion VERSION = AriVersion.ARI_10_0_0;

    private AriWords() {}

    /**
     * ARI's requests in ari4java's words, for any number of threads.
     *
     * @param application the Stasis application's name
     */
    public static ARI over(AriClient client, SocketTransport sockets, String application) {
        // Newer Asterisks answer with fields that ari4java does not know.
        BaseAriAction.setObjectMapperLessStrict();
        var ari = new ARI();
        ari.setAppName(application);
        ari.setVersion(VERSION);
        ari.setHttpClient(new RestTransport(client));
        ari.setWsClient(sockets);
        return ari;
    }
}
