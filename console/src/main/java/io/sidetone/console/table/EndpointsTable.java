package io.sidetone.console.table;

import io.sidetone.console.output.Tint;
import io.sidetone.console.output.Words;
import io.sidetone.manager.endpoint.Contact;
import io.sidetone.manager.endpoint.Endpoint;
import io.sidetone.manager.endpoint.EndpointsView;
import io.sidetone.manager.state.DeviceState;
import io.sidetone.manager.state.Shortfall;
import io.sidetone.manager.state.StateView;
import io.sidetone.manager.stream.EventWish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The endpoints of PJSIP, a row for each contact. */
final class EndpointsTable implements StateTable {

    private static final EventWish WISH =
            new EventWish(
                    Set.of("call", "system"),
                    Set.of("devicestatechange", "contactstatus", "newchannel", "rename", "hangup"));

    private final EndpointsView view = new EndpointsView();

    /**
     * One endpoint.
     *
     * @param state {@code not-inuse} and the like, Asterisk's device state
     */
    record EndpointJson(
            String name,
            String state,
            int calls,
            List<String> aors,
            List<String> codecs,
            List<ContactJson> contacts) {

        static EndpointJson from(Endpoint endpoint) {
            return new EndpointJson(
                    endpoint.name(),
                    Words.kebab(endpoint.state()),
                    endpoint.calls(),
                    endpoint.aors(),
                    Stream.of(endpoint.codecs().split("\\|", -1))
                            .filter(codec -> !codec.isEmpty())
                            .toList(),
                    endpoint.contacts().stream().map(ContactJson::from).toList());
        }
    }

    /**
     * One contact.
     *
     * @param roundTrip null when nothing was measured
     */
    record ContactJson(String uri, String reachability, @Nullable Duration roundTrip) {

        static ContactJson from(Contact contact) {
            return new ContactJson(
                    contact.uri(),
                    Words.kebab(contact.reachability()),
                    contact.roundTrip().orElse(null));
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
        var all = view.endpoints();
        long busy = all.stream().filter(one -> one.state().isBusy()).count();
        return TableText.count(all.size(), "endpoint") + ", " + busy + " in use";
    }

    @Override
    public String nothing() {
        return "No endpoints.";
    }

    @Override
    public List<String> headings() {
        return List.of("ENDPOINT", "STATE", "CALLS", "CONTACT", "REACHED", "ROUND TRIP");
    }

    @Override
    public List<Row> rows(Instant now) {
        return view.endpoints().stream().flatMap(EndpointsTable::rows).toList();
    }

    @Override
    public Object json() {
        return view.endpoints().stream().map(EndpointJson::from).toList();
    }

    private static Stream<Row> rows(Endpoint endpoint) {
        var tint = tint(endpoint.state());
        var calls = endpoint.calls() == 0 ? "" : Integer.toString(endpoint.calls());
        var rows = new ArrayList<Row>();
        for (var contact : endpoint.contacts()) {
            boolean isFirst = rows.isEmpty();
            rows.add(
                    new Row(
                            List.of(
                                    isFirst ? endpoint.name() : "",
                                    isFirst ? endpoint.state().words() : "",
                                    isFirst ? calls : "",
                                    contact.uri(),
                                    TableText.words(contact.reachability()),
                                    TableText.milliseconds(contact.roundTrip())),
                            tint));
        }
        return rows.isEmpty()
                ? Stream.of(
                        new Row(
                                List.of(
                                        endpoint.name(),
                                        endpoint.state().words(),
                                        calls,
                                        "",
                                        "",
                                        ""),
                                tint))
                : rows.stream();
    }

    private static Tint tint(DeviceState state) {
        return switch (state) {
            case INUSE, BUSY, RINGING, RINGINUSE, ONHOLD -> Tint.GOOD;
            case UNAVAILABLE, INVALID -> Tint.FAINT;
            case NOT_INUSE, UNKNOWN -> Tint.PLAIN;
        };
    }
}
