package io.sidetone.manager.endpoint;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.right.Refusal;
import io.sidetone.manager.state.DeviceState;
import io.sidetone.manager.state.Shortfall;
import io.sidetone.manager.state.StateView;
import io.sidetone.manager.stream.ManagerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The endpoints of PJSIP as they are now. Wants {@code write = reporting} to ask, {@code read =
 * call,system} to stay right.
 */
public final class EndpointsView implements StateView {

    private static final String MODULES =
            "func_pjsip_endpoint.so, func_pjsip_aor.so and func_pjsip_contact.so";

    private final EndpointBook book = new EndpointBook();
    private final List<AmiAction> curious = new ArrayList<>();
    private Optional<Shortfall> shortfall = Optional.empty();

    @Override
    public synchronized List<AmiAction> begin() {
        book.clear();
        curious.clear();
        shortfall = Optional.empty();
        return List.of(AmiAction.named("DeviceStateList"), CallsNow.question());
    }

    @Override
    public synchronized List<AmiAction> answered(AmiAction question, AmiResponse answer) {
        var refusal = Refusal.of(answer);
        return switch (question.name()) {
            case "DeviceStateList" -> devices(question, answer, refusal);
            case "PJSIPShowEndpoints" -> endpoints(question, answer, refusal);
            default -> book.answered(question, answer);
        };
    }

    @Override
    public synchronized void ready() {
        if (shortfall.isEmpty() && !book.hasFunctions() && !book.endpoints().isEmpty()) {
            shortfall =
                    Optional.of(
                            new Shortfall(
                                    Shortfall.Kind.PARTIAL,
                                    "Contacts and codecs are not known: Asterisk has not loaded "
                                            + MODULES,
                                    "Load them with asterisk -rx 'module load …'"));
        }
    }

    @Override
    public synchronized void hear(ManagerEvent event) {
        unknown(event).ifPresent(name -> curious.addAll(book.learn(name, DeviceState.UNKNOWN)));
        book.hear(event);
    }

    @Override
    public synchronized List<AmiAction> curious() {
        var questions = List.copyOf(curious);
        curious.clear();
        return List.copyOf(questions);
    }

    @Override
    public synchronized void lost(String why) {
        shortfall = Optional.of(Shortfall.unanswered(why));
    }

    /** In the order of their names. */
    public synchronized List<Endpoint> endpoints() {
        return book.endpoints();
    }

    /** What could not be found out. */
    public synchronized Optional<Shortfall> shortfall() {
        return shortfall;
    }

    private Optional<String> unknown(ManagerEvent event) {
        return switch (event.type()) {
            case "DeviceStateChange" ->
                    EndpointBook.device(event).filter(name -> !book.knows(name));
            case "ContactStatus" -> event.first("EndpointName").filter(name -> !book.knows(name));
            default -> Optional.empty();
        };
    }

    private List<AmiAction> devices(
            AmiAction question, AmiResponse answer, Optional<Refusal> refusal) {
        if (refusal.isPresent() && refusal.get().kind() == Refusal.Kind.UNKNOWN_ACTION) {
            return List.of(AmiAction.named("PJSIPShowEndpoints"));
        }
        refusal.ifPresent(why ->
                shortfall =
                        Optional.of(
                                Shortfall.of(
                                        question,
                                        why,
                                        "device states",
                                        "res_manager_devicestate.so")));
        var questions = new ArrayList<AmiAction>();
        for (var device : answer.events()) {
            EndpointBook.name(device.first("Device").orElse(""))
                    .ifPresent(name ->
                            questions.addAll(
                                    book.learn(
                                            name,
                                            DeviceState.of(device.first("State").orElse("")))));
        }
        return List.copyOf(questions);
    }

    /** Where res_manager_devicestate is not loaded. */
    private List<AmiAction> endpoints(
            AmiAction question, AmiResponse answer, Optional<Refusal> refusal) {
        var questions = new ArrayList<AmiAction>();
        for (var endpoint : answer.events()) {
            questions.addAll(
                    book.learn(
                            endpoint.first("ObjectName").orElse(""),
                            DeviceState.of(endpoint.first("DeviceState").orElse(""))));
        }
        refusal.filter(why -> why.kind() != Refusal.Kind.OTHER)
                .ifPresent(why ->
                        shortfall =
                                Optional.of(
                                        Shortfall.of(question, why, "endpoints", "res_pjsip.so")));
        return List.copyOf(questions);
    }
}
