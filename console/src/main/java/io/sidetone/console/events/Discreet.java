package io.sidetone.console.events;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keeps secrets that Asterisk itself puts into events to itself. */
final class Discreet {

    private static final String HIDDEN = "(hidden)";

    private static final List<String> TELLING =
            List.of("voicemailpasswordchange", "authdetail", "authlist", "transportdetail");

    private static final Set<String> SECRETS =
            Set.of(
                    "newpassword",
                    "password",
                    "md5cred",
                    "oauthsecret",
                    "passworddigest",
                    "refreshtoken");

    private Discreet() {}

    /** The item without them. */
    static StreamItem item(StreamItem item) {
        return item instanceof ManagerEvent event && isTelling(event)
                ? ManagerEvent.of(event.at(), event.headers().stream().map(Discreet::of).toList())
                : item;
    }

    private static boolean isTelling(ManagerEvent event) {
        var packet = event.packet();
        var type = packet.find("Event");
        for (var telling : TELLING) {
            if (packet.holds(type, telling)) {
                return true;
            }
        }
        return false;
    }

    private static AmiHeader of(AmiHeader header) {
        return SECRETS.contains(header.name().toLowerCase(Locale.ROOT))
                ? new AmiHeader(header.name(), HIDDEN)
                : header;
    }
}
