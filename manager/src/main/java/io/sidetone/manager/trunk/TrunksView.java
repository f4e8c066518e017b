package io.sidetone.manager.trunk;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.endpoint.CallsNow;
import io.sidetone.manager.endpoint.EndpointBook;
import io.sidetone.manager.right.Refusal;
import io.sidetone.manager.state.DeviceState;
import io.sidetone.manager.state.Shortfall;
import io.sidetone.manager.state.StateView;
import io.sidetone.manager.stream.ManagerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The lines to providers as they are now. Wants {@code write = reporting} to ask, {@code read =
 * call,system} to stay right.
 */
public final class TrunksView implements StateView {

    private static final String REGISTRATIONS = "PJSIPShowRegistrationsOutbound";
    private static final String STATES = "DeviceStateList";

    /** Nobody has more providers. */
    private static final int LIMIT = 1_000;

    private final Set<String> configured;
    private final Map<String, Registration> registrations = new TreeMap<>();
    private final Set<String> endpoints = new TreeSet<>();
    private final EndpointBook book = new EndpointBook();
    private boolean isStale;
    private Optional<Shortfall> shortfall = Optional.empty();

    /**
     * @param configured endpoints that lead to providers whether they register or not
     */
    public TrunksView(Set<String> configured) {
        this.configured = Set.copyOf(configured);
    }

    @Override
    public synchronized List<AmiAction> begin() {
        registrations.clear();
        endpoints.clear();
        endpoints.addAll(configured);
        book.clear();
        isStale = false;
        shortfall = Optional.empty();
        return List.of(
                AmiAction.named(REGISTRATIONS), AmiAction.named(STATES), CallsNow.question());
    }

    @Override
    public synchronized List<AmiAction> answered(AmiAction question, AmiResponse answer) {
        return switch (question.name()) {
            case REGISTRATIONS -> registrations(question, answer);
            case STATES -> states(answer);
            default -> book.answered(question, answer);
        };
    }

    @Override
    public void ready() {
        // Every answer was taken as it came.
    }

    @Override
    public synchronized void hear(ManagerEvent event) {
        // Registry tells neither the name nor when it is tried again.
        isStale |= event.type().equals("Registry");
        book.hear(event);
    }

    @Override
    public synchronized List<AmiAction> curious() {
        boolean ask = isStale;
        isStale = false;
        return ask ? List.of(AmiAction.named(REGISTRATIONS)) : List.of();
    }

    @Override
    public synchronized void lost(String why) {
        shortfall = Optional.of(Shortfall.unanswered(why));
    }

    /** In the order of their names, those that register first. */
    public synchronized List<Trunk> trunks() {
        var registered =
                registrations.values().stream()
                        .map(one ->
                                new Trunk(
                                        one.name(),
                                        Optional.of(one),
                                        book.endpoint(one.endpoint())));
        var others =
                endpoints.stream()
                        .filter(name ->
                                registrations.values().stream()
                                        .noneMatch(one -> one.endpoint().equals(name)))
                        .flatMap(name -> book.endpoint(name).stream())
                        .map(endpoint ->
                                new Trunk(
                                        endpoint.name(), Optional.empty(), Optional.of(endpoint)));
        return Stream.concat(registered, others).toList();
    }

    /** What could not be found out. */
    public synchronized Optional<Shortfall> shortfall() {
        return shortfall;
    }

    private List<AmiAction> registrations(AmiAction question, AmiResponse answer) {
        Refusal.of(answer)
                .filter(why -> why.kind() != Refusal.Kind.OTHER) // "No registrations found"
                .ifPresent(why ->
                        shortfall =
                                Optional.of(
                                        Shortfall.of(
                                                question,
                                                why,
                                                "outbound registrations",
                                                "res_pjsip_outbound_registration.so")));
        registrations.clear();
        answer.events().stream()
                .filter(event -> event.event().orElse("").equals("OutboundRegistrationDetail"))
                .limit(LIMIT)
                .map(Registration::of)
                .forEach(one -> registrations.put(one.name(), one));
        registrations.values().stream()
                .map(Registration::endpoint)
                .filter(name -> !name.isEmpty())
                .forEach(endpoints::add);
        var questions = new ArrayList<AmiAction>();
        endpoints.stream()
                .filter(name -> !book.knows(name))
                .forEach(name -> questions.addAll(book.learn(name, DeviceState.UNKNOWN)));
        return List.copyOf(questions);
    }

    private List<AmiAction> states(AmiResponse answer) {
        var questions = new ArrayList<AmiAction>();
        for (AmiMessage device : answer.events()) {
            EndpointBook.name(device.first("Device").orElse(""))
                    .filter(endpoints::contains)
                    .ifPresent(name ->
                            questions.addAll(
                                    book.learn(
                                            name,
                                            DeviceState.of(device.first("State").orElse("")))));
        }
        return List.copyOf(questions);
    }
}
