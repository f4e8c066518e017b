package io.sidetone.manager.endpoint;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.state.DeviceState;
import io.sidetone.manager.stream.ManagerEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is known of endpoints. It asks by dialplan functions, which want the right {@code reporting}
 * only: {@code PJSIPShowEndpoints} wants {@code system}, which may load modules, and {@code
 * PJSIPShowContacts} leaves out contacts that stand in pjsip.conf. Used under its owner's lock.
 */
public final class EndpointBook {

    /** The largest offices; what is beyond is left out. */
    private static final int LIMIT = 10_000;

    private static final String TECHNOLOGY = "PJSIP/";

    /** What can stand as an argument of a function, unharmed. */
    private static final Pattern ARGUMENT = Pattern.compile("[^(),\\p{Cntrl}]{1,200}");

    private final Map<String, Known> known = new TreeMap<>();
    private final ContactBook contacts = new ContactBook();
    private final CallsNow calls = new CallsNow();
    private boolean hasFunctions;

    /**
     * @param codecs empty while not answered, or when there is no such endpoint any more
     */
    private record Known(DeviceState state, List<String> aors, String codecs) {
        static final Known NOTHING = new Known(DeviceState.UNKNOWN, List.of(), "");
    }

    /** Forgets all. */
    public void clear() {
        known.clear();
        contacts.clear();
        calls.clear();
        hasFunctions = false;
    }

    /**
     * There is an endpoint of this name, as far as somebody says.
     *
     * @return what to ask about it
     */
    public List<AmiAction> learn(String name, DeviceState state) {
        boolean isNew = !known.containsKey(name);
        if (!ARGUMENT.matcher(name).matches() || (isNew && known.size() >= LIMIT)) {
            return List.of();
        }
        var before = known.getOrDefault(name, Known.NOTHING);
        known.put(name, new Known(state, before.aors(), before.codecs()));
        return List.of(
                Question.of("PJSIP_ENDPOINT", name, "allow").action(),
                Question.of("PJSIP_ENDPOINT", name, "aors").action());
    }

    /** Whether there is one of this name. */
    public boolean knows(String name) {
        return known.containsKey(name);
    }

    /**
     * Takes the answer to a question of its own; others are none of its business.
     *
     * @return what to ask because of it
     */
    public List<AmiAction> answered(AmiAction asked, AmiResponse answer) {
        if (asked.name().equals(CallsNow.QUESTION)) {
            calls.answered(answer);
            return List.of();
        }
        var value = answer.response().first("Value").orElse("").strip();
        return Question.in(asked).map(question -> answered(question, value)).orElse(List.of());
    }

    /** An event. */
    public void hear(ManagerEvent event) {
        calls.hear(event);
        switch (event.type()) {
            case "DeviceStateChange" ->
                    device(event).ifPresent(name -> state(name, event.first("State").orElse("")));
            case "ContactStatus" -> contacts.hear(event);
            default -> {}
        }
    }

    /** The endpoint whose device an event or an answer is about. */
    public static Optional<String> device(ManagerEvent event) {
        return name(event.first("Device").orElse(""));
    }

    /** The endpoint of a device. */
    public static Optional<String> name(String device) {
        return device.startsWith(TECHNOLOGY) && ARGUMENT.matcher(device).matches()
                ? Optional.of(device.substring(TECHNOLOGY.length()))
                : Optional.empty();
    }

    /** Whether Asterisk has told of codecs: it lacks the functions otherwise. */
    public boolean hasFunctions() {
        return hasFunctions;
    }

    /**
     * All that there are. Those that Asterisk remembers the state of but that are no longer
     * configured have no codecs, and are left out.
     */
    public List<Endpoint> endpoints() {
        return known.keySet().stream().flatMap(name -> endpoint(name).stream()).toList();
    }

    /** One of them. */
    public Optional<Endpoint> endpoint(String name) {
        return Optional.ofNullable(known.get(name))
                .filter(one -> !hasFunctions || !one.codecs().isEmpty())
                .map(one ->
                        new Endpoint(
                                name,
                                one.state(),
                                one.aors(),
                                contacts.of(one.aors()),
                                one.codecs(),
                                calls.of(name)));
    }

    private void state(String name, String word) {
        known.computeIfPresent(
                name, (_, one) -> new Known(DeviceState.of(word), one.aors(), one.codecs()));
    }

    private List<AmiAction> answered(Question question, String value) {
        return switch (question.function()) {
            case "PJSIP_ENDPOINT" -> endpoint(question, value);
            case "PJSIP_AOR", "PJSIP_CONTACT" -> contacts.answered(question, value);
            default -> List.of();
        };
    }

    private List<AmiAction> endpoint(Question question, String value) {
        var before = known.getOrDefault(question.object(), Known.NOTHING);
        if (question.field().equals("allow")) {
            hasFunctions |= !value.isEmpty();
            var codecs = value.replaceAll("[()]", "");
            known.replace(question.object(), new Known(before.state(), before.aors(), codecs));
            return List.of();
        }
        var aors = parts(value);
        known.replace(question.object(), new Known(before.state(), aors, before.codecs()));
        var questions = new ArrayList<AmiAction>();
        aors.forEach(aor -> questions.add(Question.of("PJSIP_AOR", aor, "contact").action()));
        return List.copyOf(questions);
    }

    /** The parts of a list that Asterisk gives with commas, as far as they can be asked for. */
    static List<String> parts(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(part -> ARGUMENT.matcher(part).matches())
                .limit(ContactBook.LIMIT)
                .toList();
    }
}
