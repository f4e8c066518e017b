package io.sidetone.console.table;

import io.sidetone.console.output.Tint;
import io.sidetone.console.output.Words;
import io.sidetone.manager.endpoint.Contact;
import io.sidetone.manager.endpoint.Endpoint;
import io.sidetone.manager.state.Shortfall;
import io.sidetone.manager.state.StateView;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.trunk.Registration;
import io.sidetone.manager.trunk.Trunk;
import io.sidetone.manager.trunk.TrunksView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines to providers. */
final class TrunksTable implements StateTable {

    private static final EventWish WISH =
            new EventWish(
                    Set.of("call", "system"),
                    Set.of(
                            "devicestatechange",
                            "contactstatus",
                            "newchannel",
                            "rename",
                            "hangup",
                            "registry"));

    private final TrunksView view;

    /**
     * @param configured endpoints that lead to providers whether they register or not
     */
    TrunksTable(Set<String> configured) {
        view = new TrunksView(configured);
    }

    /**
     * One line.
     *
     * @param registration null when it does not register
     * @param endpoint null when it names none that there is
     */
    record TrunkJson(
            String name,
            @Nullable RegistrationJson registration,
            EndpointsTable.@Nullable EndpointJson endpoint) {

        static TrunkJson from(Trunk trunk) {
            return new TrunkJson(
                    trunk.name(),
                    trunk.registration().map(RegistrationJson::from).orElse(null),
                    trunk.endpoint().map(EndpointsTable.EndpointJson::from).orElse(null));
        }
    }

    /**
     * Its registration.
     *
     * @param next how long until Asterisk registers again; null when it does not say
     */
    record RegistrationJson(String server, String client, String status, @Nullable Duration next) {

        static RegistrationJson from(Registration registration) {
            return new RegistrationJson(
                    registration.server(),
                    registration.client(),
                    Words.kebab(registration.status()),
                    registration.next().orElse(null));
        }
    }

    @Override
    public StateView view() {
        return view;
    }

    @Override
    public EventWish wish() {
        return WISH;
    }

    @Override
    public Optional<Shortfall> shortfall() {
        return view.shortfall();
    }

    @Override
    public String title() {
        var all = view.trunks();
        int calls =
                all.stream()
                        .flatMap(trunk -> trunk.endpoint().stream())
                        .mapToInt(Endpoint::calls)
                        .sum();
        return TableText.count(all.size(), "trunk") + ", " + TableText.count(calls, "call");
    }

    @Override
    public String nothing() {
        return "No trunks: nothing registers with a provider, and no trunk is configured.";
    }

    @Override
    public List<String> headings() {
        return List.of("TRUNK", "REGISTRATION", "REACHED", "ROUND TRIP", "CALLS", "SERVER");
    }

    @Override
    public List<Row> rows(Instant now) {
        return view.trunks().stream().map(TrunksTable::row).toList();
    }

    @Override
    public Object json() {
        return view.trunks().stream().map(TrunkJson::from).toList();
    }

    private static Row row(Trunk trunk) {
        var contact =
                trunk.endpoint().flatMap(endpoint -> endpoint.contacts().stream().findFirst());
        int calls = trunk.endpoint().map(Endpoint::calls).orElse(0);
        return new Row(
                List.of(
                        trunk.name(),
                        trunk.registration().map(one -> Words.plain(one.status())).orElse("none"),
                        contact.map(one -> TableText.words(one.reachability())).orElse(""),
                        TableText.milliseconds(contact.flatMap(Contact::roundTrip)),
                        calls == 0 ? "" : Integer.toString(calls),
                        trunk.registration()
                                .map(Registration::server)
                                .or(() -> contact.map(Contact::uri))
                                .orElse("")),
                tint(trunk, contact));
    }

    private static Tint tint(Trunk trunk, Optional<Contact> contact) {
        boolean out =
                trunk.registration()
                        .filter(one -> one.status() != Registration.Status.REGISTERED)
                        .isPresent();
        boolean unreached =
                contact.filter(one -> one.reachability() == Contact.Reachability.UNREACHABLE)
                        .isPresent();
        return out || unreached ? Tint.BAD : Tint.GOOD;
    }
}
