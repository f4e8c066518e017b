package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.ari.steer.SteeredFlow;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.FirstWord;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.feature.Reloadable;
import io.sidetone.core.log.LogText;
import io.sidetone.core.prompt.Prompt;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The doorbell: all telephones ring at once, and the first to answer has the visitor. Its argument
 * is the name of the button.
 */
public final class DoorbellFlow implements SteeredFlow, Reloadable<DoorbellConfig> {

    private static final Logger LOG = LoggerFactory.getLogger(DoorbellFlow.class);

    private final DoorbellParts parts;
    private final Presses presses;
    private volatile DoorbellConfig config;

    DoorbellFlow(DoorbellConfig config, DoorbellParts parts) {
        this.config = config;
        this.parts = parts;
        presses = new Presses(parts.clock());
        announce(config);
    }

    @Override
    public void reload(DoorbellConfig changed) {
        config = changed;
        announce(changed);
    }

    @Override
    public void run(SteeredCall call) throws CallEnded {
        FirstWord.say(call.caller());
        var current = config;
        var arguments = call.caller().arguments();
        var name = arguments.isEmpty() ? "" : arguments.getFirst();
        var button = current.button(name);
        if (button.isPresent()) {
            press(call, button.get(), current);
        } else {
            unknown(call, name, "doorbell.buttons has " + names(current));
        }
    }

    private void unknown(SteeredCall call, String name, String known) {
        LOG.warn(
                "The dialplan asks for the button '{}'; {}. The call goes on in the dialplan",
                LogText.safe(name),
                known);
        parts.records()
                .note(VisitLog.ofNoButton(call.caller(), name, now(), "no such button; " + known));
        DoorbellResult.UNKNOWN_BUTTON.tell(call.caller());
    }

    @Override
    public void resume(SteeredCall call, Leg callee) throws CallEnded {
        var record = parts.records().find(call.caller().channelId());
        var button = record.flatMap(known -> config.button(known.dialled()));
        if (record.isPresent() && button.isPresent()) {
            new ResumedVisit(call, button.get(), parts, record.get()).run(callee);
        }
    }

    /** What telephones are told of each door. */
    @Override
    public List<Prompt.Phrase> phrasesToPrepare() {
        return config.buttons().values().stream()
                .map(button -> button.label().text())
                .distinct()
                .sorted()
                .flatMap(door -> Stream.of(Phrases.accept(door), Phrases.somebody(door)))
                .toList();
    }

    private void announce(DoorbellConfig configured) {
        configured
                .buttons()
                .forEach((name, button) ->
                        parts.events()
                                .announce(DoorEvents.source(new Button(name.text(), button))));
    }

    private void press(SteeredCall call, Button button, DoorbellConfig current) throws CallEnded {
        var press = presses.begin(button.name(), button.config().debounce());
        if (press.isEmpty()) {
            repeated(call, button);
            return;
        }
        try (var rings = press.get()) {
            new Visit(call, button, current, parts, rings).run();
        }
    }

    private void repeated(SteeredCall call, Button button) {
        LOG.info("{}: pressed again; it rings already, or did just now", button.name());
        new VisitLog(call.caller().channelId(), button, now(), parts.records(), parts.clock())
                .note(CallEnding.REFUSED, "pressed again: it rang already, or had just now");
        DoorbellResult.REPEATED.tell(call.caller());
    }

    private Instant now() {
        return parts.clock().instant();
    }

    private static String names(DoorbellConfig config) {
        return config.buttons().keySet().stream()
                .map(ButtonName::text)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
    }
}
