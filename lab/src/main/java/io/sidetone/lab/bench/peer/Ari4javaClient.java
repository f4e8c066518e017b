package io.sidetone.lab.bench.peer;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.AriVersion;
import ch.loway.oss.ari4java.generated.models.ChannelVarset;
import ch.loway.oss.ari4java.generated.models.Message;
import ch.loway.oss.ari4java.tools.ARIException;
import ch.loway.oss.ari4java.tools.AriCallback;
import ch.loway.oss.ari4java.tools.RestException;
import io.sidetone.lab.Await;
import io.sidetone.lab.bench.ari.AriStage;
import io.sidetone.lab.bench.ari.AriTrial;
import io.sidetone.lab.bench.ari.EventTally;
import java.time.Duration;

/** ari4java with its own transport as it comes, in a process of its own: what we compare with. */
public final class Ari4javaClient {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    private Ari4javaClient() {}

    /**
     * Goes through the bench and prints the score.
     *
     * @param arguments the server's URL
     */
    public static void main(String[] arguments) throws ARIException {
        ARI ari =
                ARI.build(
                        arguments[0],
                        AriStage.NAME,
                        AriStage.NAME,
                        AriStage.NAME,
                        AriVersion.ARI_10_0_0);
        EventTally tally = new EventTally();
        ari.eventsCallback(counting(tally));
        Await.until("the WebSocket is open", CONNECT_LIMIT, ari::isWsConnected);
        new AriTrial(ari, tally).run();
        System.exit(0);
    }

    private static AriCallback<Message> counting(EventTally tally) {
        return new AriCallback<>() {
            @Override
            public void onSuccess(Message message) {
                if (message instanceof ChannelVarset event) {
                    tally.came(Integer.parseInt(event.getValue()));
                }
            }

            @Override
            public void onFailure(RestException failed) {
                System.err.println("an event was lost: " + failed.getMessage());
            }
        };
    }
}
