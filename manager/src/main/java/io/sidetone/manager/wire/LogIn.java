package io.sidetone.manager.wire;

import io.sidetone.core.config.Secret;
import io.sidetone.core.log.LogText;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiPacket;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.stream.EventWish;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The first words on a link: who we are, and what we wish to hear. Used once, by one thread. */
final class LogIn {

    private static final String ID = "ActionID";

    private final Link link;
    private int lastId;
    private boolean booted;

    LogIn(Link link) {
        this.link = link;
    }

    /**
     * Logs in by MD5 challenge, so that the secret does not cross the network. {@code system} is
     * asked for whatever is wished: if the user may read it, Asterisk says whether it has started.
     *
     * @throws AmiProblem when Asterisk refuses the user
     */
    void as(String user, Secret password, boolean events) throws IOException {
        var challenge = ask(AmiAction.named("Challenge").with("AuthType", "MD5"));
        var login =
                AmiAction.named("Login")
                        .with("Username", user)
                        .with("Events", events ? "system" : "off");
        var answer =
                ask(
                        isSuccess(challenge)
                                ? login.with("AuthType", "MD5")
                                        .with("Key", digest(challenge, password.reveal()))
                                : login.with("Secret", password.reveal()));
        if (!isSuccess(answer)) {
            throw refused(user, answer.first("Message").orElse("without a word"));
        }
    }

    static AmiProblem refused(String user, String words) {
        return new AmiProblem(
                AmiProblem.Kind.LOGIN,
                "Asterisk refuses manager user '%s': %s; compare user and password with manager.conf, its permit and deny too"
                        .formatted(LogText.safe(user), LogText.safe(words)));
    }

    /**
     * Asks for events.
     *
     * @throws AmiProblem when there is no such class
     */
    void wish(EventWish wish) throws IOException {
        var mask = wish.classes().isEmpty() ? "on" : String.join(",", wish.classes());
        var answer = ask(AmiAction.named("Events").with("EventMask", mask));
        if (!isSuccess(answer)) {
            throw new AmiProblem(
                    AmiProblem.Kind.PROTOCOL,
                    "Asterisk cannot send events of the classes %s: %s"
                            .formatted(mask, LogText.safe(answer.first("Message").orElse(""))));
        }
    }

    /** The interface's version where no banner tells it; empty when the user may not ask. */
    Optional<String> version() throws IOException {
        return ask(AmiAction.named("CoreSettings")).first("AMIversion");
    }

    /** Whether it was said that Asterisk has started. */
    boolean isBooted() {
        return booted;
    }

    /**
     * Waits until it is said.
     *
     * @throws AmiProblem when it is not within the link's patience
     */
    void awaitBoot() throws IOException {
        try {
            while (!booted) {
                note(link.next());
            }
        } catch (SocketTimeoutException starting) {
            throw new AmiProblem(AmiProblem.Kind.DEADLINE, "Asterisk is still starting");
        }
    }

    private AmiPacket ask(AmiAction action) throws IOException {
        var id = "sidetone-login-" + ++lastId;
        link.send(action.with(ID, id));
        while (true) {
            var packet = link.next();
            note(packet);
            if (packet.find("Response") == 0 && packet.first(ID).orElse(id).equals(id)) {
                return packet;
            }
        }
    }

    private void note(AmiPacket packet) {
        booted |= packet.holds(packet.find("Event"), "FullyBooted");
    }

    private static boolean isSuccess(AmiPacket answer) {
        return answer.holds(0, "Success");
    }

    private static String digest(AmiPacket challenge, String password) throws AmiProblem {
        var text =
                challenge
                        .first("Challenge")
                        .orElseThrow(() ->
                                new AmiProblem(
                                        AmiProblem.Kind.PROTOCOL, "Asterisk sent no challenge"));
        try {
            var md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of()
                    .formatHex(md5.digest((text + password).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has MD5", missing);
        }
    }
}
