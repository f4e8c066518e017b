package io.sidetone.ari.steer.live;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.tools.RestException;
import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.HangupCause;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.log.LogText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a leg's channel and dials it, in the two steps of ARI that follow no redirection: what
 * {@code POST /channels} dials is called wherever a SIP 302 says. Between the steps, the channel
 * enters our application.
 */
final class Dialling {

    /**
     * A new channel enters its application within milliseconds; longer means that it never does.
     */
    private static final Duration ENTRY_LIMIT = Duration.ofSeconds(5);

    /** Asterisk says at once that it dials; of a Local extension that is none it says nothing. */
    private static final Duration BEGIN_LIMIT = Duration.ofSeconds(2);

    private static final String LOCAL = "Local/";

    private static final Logger log = LoggerFactory.getLogger(Dialling.class);

    private final SteerRequests requests;
    private final String application;
    private final String callerChannel;

    Dialling(SteerRequests requests, String application, String callerChannel) {
        this.requests = requests;
        this.application = application;
        this.callerChannel = callerChannel;
    }

    /** Makes the channel and dials it; a leg that cannot be had ends. Blocks. */
    void dial(LiveLeg leg) {
        try {
            requests.answer(ari -> create(ari, leg));
            var unwanted = leg.made();
            if (unwanted.isPresent()) {
                hangUp(leg, unwanted.get());
            } else if (leg.ready().await(ENTRY_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                ring(leg);
            } else {
                log.warn("{} did not enter the application and is hung up", describe(leg));
                hangUp(leg, LegEnd.NORMAL);
            }
        } catch (RestException refused) {
            log.info("{} cannot be dialled: {}", describe(leg), SteerRequests.text(refused));
            leg.ended(HangupCause.UNKNOWN);
            hangUp(leg, LegEnd.NORMAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            hangUp(leg, LegEnd.NORMAL);
        }
    }

    /** Hangs up a leg's channel, if there is one. */
    void hangUp(LiveLeg leg, LegEnd reason) {
        requests.tell(
                "a leg cannot be hung up",
                ari ->
                        ari.channels()
                                .hangup(leg.channelId())
                                .setReason(
                                        switch (reason) {
                                            case ANSWERED_ELSEWHERE -> "answered_elsewhere";
                                            case NORMAL -> "normal";
                                        })
                                .execute());
    }

    private Object create(ARI ari, LiveLeg leg) throws RestException {
        return ari.channels()
                .create(leg.request().endpoint(), application)
                .setChannelId(leg.id())
                .setAppArgs("leg," + callerChannel)
                .setOriginator(callerChannel)
                .setVariables(variables(leg.request()))
                .execute();
    }

    private void ring(LiveLeg leg) throws RestException, InterruptedException {
        if (leg.isGivenUp() || leg.hasEnded()) {
            return;
        }
        begin(leg);
        if (!leg.dialled().await(BEGIN_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn(
                    "{} is not dialled and is given up: is there such an extension, is bridge_holding.so loaded?",
                    describe(leg));
            hangUp(leg, LegEnd.NORMAL);
        }
    }

    private void begin(LiveLeg leg) throws RestException {
        requests.answer(ari -> {
            var dial = ari.channels().dial(leg.id()).setTimeout(seconds(leg.request().limit()));
            if (inherits(leg.request())) {
                dial.setCaller(callerChannel);
            }
            dial.execute();
            return leg;
        });
    }

    /** Zero would be for ever. */
    private static int seconds(Duration limit) {
        return Math.toIntExact(Math.max(1, limit.toSeconds()));
    }

    /**
     * Whoever is named as the caller of a dial lends it their caller ID. The private one that we
     * set prevails over it in SIP, and is no part of what a Local channel hands on.
     */
    private static boolean inherits(DialRequest request) {
        return request.callerId().isEmpty() || !request.endpoint().startsWith(LOCAL);
    }

    private static Map<String, String> variables(DialRequest request) {
        var all = new LinkedHashMap<>(request.variables());
        request.callerId()
                .ifPresent(shown -> {
                    var which = inherits(request) ? "priv-" : "";
                    show(all, which, shown);
                });
        return all;
    }

    private static void show(Map<String, String> variables, String which, CallerId shown) {
        variables.put("CONNECTEDLINE(%snum,i)".formatted(which), shown.number());
        variables.put("CONNECTEDLINE(%snum-pres,i)".formatted(which), "allowed");
        variables.put("CONNECTEDLINE(%sname,i)".formatted(which), shown.name());
        variables.put("CONNECTEDLINE(%sname-pres,i)".formatted(which), "allowed");
    }

    private static String describe(LiveLeg leg) {
        return LogText.safe(leg.request().endpoint());
    }
}
