package io.sidetone.console.manager;

import io.sidetone.console.output.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A section of manager.conf, with comments, to be pasted as it is.
 *
 * @param name of the user
 * @param from the address that it may come from
 * @param isNewFilter whether Asterisk knows filters by the event's name: since 20.11, 21.6 and 22.1
 */
record AccountText(
        String name, String secret, String from, Set<Purpose> purposes, boolean isNewFilter) {

    AccountText {
        purposes = Set.copyOf(purposes);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(
                "; For the end of /etc/asterisk/manager.conf, whose [general] needs: enabled = yes");
        if (!isLoopback()) {
            lines.add(
                    "; and a bindaddr that "
                            + from
                            + " reaches; then better TLS (tlsenable), port 5039.");
        }
        lines.add("; Then: asterisk -rx 'manager reload'");
        lines.add("[" + name + "]");
        lines.add("secret = " + secret);
        lines.addAll(access());
        lines.addAll(rights());
        lines.addAll(filters());
        lines.addAll(yaml());
        return lines;
    }

    private boolean isLoopback() {
        return from.startsWith("127.") || from.equals("::1");
    }

    /** Denied first, allowed after: the last line that matches counts. */
    private List<String> access() {
        return List.of("deny = 0.0.0.0/0.0.0.0", "deny = ::/0", "permit = " + permitted());
    }

    private String permitted() {
        return from.contains("/")
                ? from
                : from + (from.contains(":") ? "/128" : "/255.255.255.255");
    }

    private List<String> rights() {
        var lines = new ArrayList<String>();
        for (var purpose : new TreeSet<>(purposes)) {
            lines.add(
                    "; %s (%s): read %s; write %s"
                            .formatted(
                                    Words.kebab(purpose),
                                    purpose.commands(),
                                    String.join(",", purpose.read()),
                                    purpose.write().isEmpty()
                                            ? "nothing"
                                            : String.join(",", purpose.write())));
        }
        lines.add("read = " + joined(Purpose::read));
        var write = joined(Purpose::write);
        if (!write.isEmpty()) {
            lines.add(
                    "; `reporting` asks and changes next to nothing, but Asterisk lets it read variables,");
            lines.add(
                    "; and PJSIPShowRegistrationsOutbound tells it the passwords of your providers.");
            lines.add("write = " + write);
        }
        lines.add(
                "; Every user, this one too, may kick from bridges and reset queues: Asterisk asks for");
        lines.add("; no right there.");
        return lines;
    }

    private String joined(Function<Purpose, List<String>> classes) {
        return String.join(
                ",", new TreeSet<>(purposes.stream().map(classes).flatMap(List::stream).toList()));
    }

    /** Only where it is known what is needed: what is filtered out never comes. */
    private List<String> filters() {
        if (purposes.isEmpty() || purposes.stream().anyMatch(one -> one.events().isEmpty())) {
            return List.of();
        }
        var events =
                new TreeSet<>(purposes.stream().flatMap(one -> one.events().stream()).toList());
        events.add("FullyBooted");
        events.add("Shutdown");
        var lines = new ArrayList<String>();
        lines.add("; Nothing else is sent at all.");
        if (isNewFilter) {
            events.forEach(event -> lines.add("eventfilter(name(" + event + ")) ="));
        } else {
            lines.add("eventfilter = ^Event: (" + String.join("|", events) + ")[[:space:]]");
        }
        return lines;
    }

    private List<String> yaml() {
        return List.of(
                ";",
                "; In sidetone.yaml, once the secret is in a file that only Sidetone reads:",
                ";   asterisk:",
                ";     ami:",
                ";       host: 127.0.0.1",
                ";       user: " + name,
                ";       password: \"${file:/etc/sidetone/ami.secret}\"");
    }
}
