package io.sidetone.manager.stream;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.ami.AmiResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A PBX that a test plays: it tells and answers what it was given. */
public final class ScriptedPbx implements Pbx {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final BlockingQueue<Optional<StreamItem>> items = new LinkedBlockingQueue<>();
    private final Map<String, AmiResponse> answers = new ConcurrentHashMap<>();
    private final List<AmiAction> asked = new CopyOnWriteArrayList<>();

    /** Tells an item. */
    public ScriptedPbx tell(StreamItem item) {
        items.add(Optional.of(item));
        return this;
    }

    /** Tells that it is connected. */
    public ScriptedPbx connected() {
        return tell(new Connected(NOON, "11.0.0"));
    }

    /** Tells an event of these names and values in turn. */
    public ScriptedPbx event(String type, String... namesAndValues) {
        var headers = headers(namesAndValues);
        headers.addFirst(new AmiHeader("Event", type));
        return tell(ManagerEvent.of(NOON, headers));
    }

    /** Ends the stream. */
    public ScriptedPbx end() {
        items.add(Optional.empty());
        return this;
    }

    /**
     * Answers an action.
     *
     * @param action its name, or its name and its first other value: {@code MailboxCount
     *     20@default}
     * @param events of a list
     */
    public ScriptedPbx answer(String action, AmiMessage response, AmiMessage... events) {
        answers.put(action, new AmiResponse(response, List.of(events)));
        return this;
    }

    /** A message of these names and values in turn. */
    public static AmiMessage message(String... namesAndValues) {
        return new AmiMessage(headers(namesAndValues));
    }

    /** All that was asked. */
    public List<AmiAction> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public EventStream follow(EventWish wish) {
        return new EventStream() {
            @Override
            public Optional<StreamItem> next() throws InterruptedException {
                return items.take();
            }

            @Override
            public void close() {
                end();
            }
        };
    }

    @Override
    public AmiResponse ask(AmiAction action) throws AmiProblem {
        asked.add(action);
        var exact =
                action.headers().size() < 2
                        ? action.name()
                        : action.name() + " " + action.headers().get(1).value();
        var answer = answers.getOrDefault(exact, answers.get(action.name()));
        if (answer == null) {
            throw new AmiProblem(AmiProblem.Kind.DEADLINE, "nothing was said of " + exact);
        }
        return answer;
    }

    @Override
    public void close() {
        end();
    }

    private static List<AmiHeader> headers(String... namesAndValues) {
        var headers = new ArrayList<AmiHeader>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new AmiHeader(namesAndValues[i], namesAndValues[i + 1]));
        }
        return headers;
    }
}
