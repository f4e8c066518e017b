package io.sidetone.manager.endpoint;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.endpoint.Contact.Reachability;
import io.sidetone.manager.stream.ManagerEvent;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The contacts of addresses of record. */
final class ContactBook {

    /** Of one address of record; Asterisk's own default is none at all, one is usual. */
    static final int LIMIT = 50;

    private final Map<String, Map<String, Contact>> contactsOf = new HashMap<>();
    private final Map<String, Found> found = new HashMap<>();

    /** Whose contact it is that Asterisk has a name of its own for. */
    private record Found(String aor, String uri) {}

    void clear() {
        contactsOf.clear();
        found.clear();
    }

    List<Contact> of(List<String> aors) {
        return aors.stream()
                .flatMap(aor -> contactsOf.getOrDefault(aor, Map.of()).values().stream())
                .toList();
    }

    List<AmiAction> answered(Question question, String value) {
        return switch (question.function() + " " + question.field()) {
            case "PJSIP_AOR contact" -> aor(question.object(), EndpointBook.parts(value));
            case "PJSIP_CONTACT uri" -> uri(question.object(), value);
            case "PJSIP_CONTACT status" ->
                    change(
                            question.object(),
                            contact -> contact.with(Reachability.of(value), contact.roundTrip()));
            case "PJSIP_CONTACT rtt" ->
                    change(
                            question.object(),
                            contact -> contact.with(contact.reachability(), time(value)));
            default -> List.of();
        };
    }

    /** {@code ContactStatus}, which wants {@code read = system}. */
    void hear(ManagerEvent event) {
        var contacts = contactsOf.get(event.first("AOR").orElse(""));
        var uri = event.first("URI").orElse("");
        var status = event.first("ContactStatus").orElse("");
        if (contacts == null || uri.isEmpty()) {
            return;
        }
        if (status.equals("Removed")) {
            contacts.remove(uri);
        } else if (contacts.containsKey(uri) || contacts.size() < LIMIT) {
            contacts.put(
                    uri,
                    new Contact(uri, Reachability.UNKNOWN, Optional.empty())
                            .with(
                                    Reachability.of(status),
                                    event.first("RoundtripUsec").flatMap(ContactBook::time)));
        }
    }

    private List<AmiAction> aor(String aor, List<String> contacts) {
        contactsOf.put(aor, new LinkedHashMap<>());
        contacts.forEach(contact -> found.put(contact, new Found(aor, "")));
        return contacts.stream()
                .map(contact -> Question.of("PJSIP_CONTACT", contact, "uri").action())
                .toList();
    }

    private List<AmiAction> uri(String contact, String uri) {
        var known = found.get(contact);
        if (known == null || uri.isEmpty()) {
            return List.of(); // gone since its name was told
        }
        found.put(contact, new Found(known.aor(), uri));
        contactsOf
                .getOrDefault(known.aor(), new HashMap<>())
                .put(uri, new Contact(uri, Reachability.UNKNOWN, Optional.empty()));
        return List.of(
                Question.of("PJSIP_CONTACT", contact, "status").action(),
                Question.of("PJSIP_CONTACT", contact, "rtt").action());
    }

    private List<AmiAction> change(String contact, UnaryOperator<Contact> change) {
        var known = found.get(contact);
        if (known != null) {
            contactsOf
                    .getOrDefault(known.aor(), new HashMap<>())
                    .computeIfPresent(known.uri(), (_, before) -> change.apply(before));
        }
        return List.of();
    }

    /** Asterisk's microseconds; 0 and {@code N/A} mean that nothing was measured. */
    private static Optional<Duration> time(String microseconds) {
        return microseconds.matches("[1-9]\\d{0,9}")
                ? Optional.of(Duration.of(Long.parseLong(microseconds), ChronoUnit.MICROS))
                : Optional.empty();
    }
}
