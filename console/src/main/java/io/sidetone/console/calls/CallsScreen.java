package io.sidetone.console.calls;

import io.sidetone.console.live.Cell;
import io.sidetone.console.live.Key;
import io.sidetone.console.live.KeyTable;
import io.sidetone.console.live.KeyedView;
import io.sidetone.console.live.Scroll;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Tint;
import io.sidetone.manager.calls.CallsPicture;
import io.sidetone.manager.calls.LiveCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calls in a table; one of them as a ladder. */
final class CallsScreen implements KeyedView {

    private final String pbx;
    private final Supplier<CallsPicture> source;
    private final CallDeeds deeds;
    private final boolean isReadOnly;
    private final CallLadder ladder;
    private final Scroll scroll = new Scroll();
    private final Scroll ladderScroll = new Scroll();
    private CallsPicture picture;
    private String selectedId = "";
    private @Nullable String openId;
    private @Nullable Question question;

    /** What waits for y or n. */
    private record Question(String words, Runnable yes) {}

    /**
     * @param pbx its name
     * @param source looks at the calls
     * @param isReadOnly whether there are no keys that do something to a call
     */
    CallsScreen(
            String pbx,
            Supplier<CallsPicture> source,
            CallDeeds deeds,
            boolean isReadOnly,
            CallLadder ladder) {
        this.pbx = pbx;
        this.source = source;
        this.deeds = deeds;
        this.isReadOnly = isReadOnly || !deeds.isPossible();
        this.ladder = ladder;
        picture = source.get();
    }

    @Override
    public List<Line> body(int columns, int rows) {
        picture = source.get();
        var lines = new ArrayList<Line>();
        lines.add(heading(columns));
        var open = opened();
        int room = rows - 2;
        lines.addAll(open.isPresent() ? ladder(open.get(), columns, room) : table(columns, room));
        while (lines.size() < rows - 1) {
            lines.add(new Line("", Tint.PLAIN));
        }
        lines.subList(rows - 1, lines.size()).clear();
        lines.add(message());
        return lines;
    }

    @Override
    public KeyTable keys() {
        if (question != null) {
            return KeyTable.of(
                    Key.doing("y", "yes", "Do it.", this::agree),
                    Key.doing("n", "no", "Do not do it.", () -> question = null),
                    Key.doing("escape", "", "Do not do it.", () -> question = null));
        }
        return openId == null ? tableKeys() : ladderKeys();
    }

    private KeyTable tableKeys() {
        var keys = new ArrayList<Key>();
        keys.add(Key.doing("enter", "open", "Open the call as a ladder.", this::open));
        keys.addAll(deedKeys());
        keys.addAll(scroll.keys().stream().map(key -> then(key, this::remember)).toList());
        keys.add(Key.quit());
        return new KeyTable(keys);
    }

    private KeyTable ladderKeys() {
        var keys = new ArrayList<Key>();
        keys.add(
                new Key(
                        List.of("escape", "enter", "left", "backspace"),
                        "back",
                        "Back to the table.",
                        () -> {
                            openId = null;
                            return true;
                        }));
        keys.addAll(deedKeys());
        keys.addAll(ladderScroll.keys());
        keys.add(Key.quit());
        return new KeyTable(keys);
    }

    private List<Key> deedKeys() {
        return isReadOnly
                ? List.of()
                : List.of(
                        deed("h", "hang up", "Hang the call up", deeds::hangUp),
                        deed("p", "park", "Park the caller", deeds::park),
                        deed("b", "block", "Put the caller on the block list", deeds::block));
    }

    private Key deed(String key, String label, String help, Consumer<LiveCall> deed) {
        return Key.doing(
                key,
                label,
                help + ", after a question.",
                () -> chosen().ifPresent(call -> ask(help, call, deed)));
    }

    private void ask(String what, LiveCall call, Consumer<LiveCall> deed) {
        question =
                new Question(
                        "%s: %s to %s? y/n"
                                .formatted(what, CallWords.from(call), CallWords.to(call)),
                        () -> deed.accept(call));
    }

    private void agree() {
        var asked = question;
        question = null;
        if (asked != null) {
            asked.yes().run();
        }
    }

    private static Key then(Key key, Runnable more) {
        return new Key(
                key.names(),
                key.label(),
                key.help(),
                () -> {
                    boolean goesOn = key.action().getAsBoolean();
                    more.run();
                    return goesOn;
                });
    }

    private void open() {
        deeds.say("");
        chosen().ifPresent(call -> openId = call.id());
        ladderScroll.select(Integer.MAX_VALUE);
    }

    private void remember() {
        selectedId = at(scroll.selected()).map(LiveCall::id).orElse("");
    }

    private Optional<LiveCall> chosen() {
        var open = opened();
        return open.isPresent() ? open : at(scroll.selected());
    }

    private Optional<LiveCall> at(int index) {
        var calls = picture.calls();
        return index < calls.size() ? Optional.of(calls.get(index)) : Optional.empty();
    }

    private Optional<LiveCall> opened() {
        return picture.calls().stream().filter(call -> call.id().equals(openId)).findFirst();
    }

    private Line heading(int columns) {
        int live = picture.live().size();
        var text =
                "%s  %d %s%s"
                        .formatted(
                                pbx,
                                live,
                                live == 1 ? "call" : "calls",
                                picture.notShown() > 0
                                        ? ", %d channels not shown".formatted(picture.notShown())
                                        : "");
        if (!deeds.isPossible()) {
            return new Line(text + "  (recording)", Tint.PLAIN);
        }
        var trouble = picture.calls().isEmpty() ? "  not connected: " : "  OLD, reconnecting: ";
        return picture.isCurrent()
                ? new Line(text, Tint.PLAIN)
                : new Line(Cell.cut(text + trouble + picture.why(), columns), Tint.BAD);
    }

    private List<Line> table(int columns, int rows) {
        var calls = picture.calls();
        followSelected(calls);
        scroll.fit(calls.size(), rows - 1);
        remember();
        var table = new CallTable(columns, picture.at());
        var lines = new ArrayList<Line>();
        lines.add(new Line(table.headings(), Tint.FAINT));
        if (calls.isEmpty()) {
            lines.add(new Line("No calls.", Tint.FAINT));
        }
        for (int i = scroll.top(); i < scroll.bottom(); i++) {
            lines.add(new Line(table.row(calls.get(i)), tint(calls.get(i), i)));
        }
        return lines;
    }

    /** New calls push the selected one down; it stays the selected one. */
    private void followSelected(List<LiveCall> calls) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).id().equals(selectedId)) {
                scroll.select(i);
                return;
            }
        }
    }

    private Tint tint(LiveCall call, int index) {
        if (index == scroll.selected()) {
            return Tint.SELECTED;
        }
        return switch (call.state()) {
            case TALKING -> Tint.GOOD;
            case ON_HOLD, PARKED -> Tint.CAUTION;
            case ENDED -> call.cause().isNormal() ? Tint.FAINT : Tint.BAD;
            case DIALLING, RINGING, IN_DIALPLAN -> Tint.PLAIN;
        };
    }

    private List<Line> ladder(LiveCall call, int columns, int rows) {
        var all = ladder.lines(call, columns);
        int fixed = ladder.headings(call, columns).size();
        ladderScroll.fit(all.size(), Math.max(1, rows - fixed));
        return Stream.concat(
                        ladder.headings(call, columns).stream(),
                        all.subList(ladderScroll.top(), ladderScroll.bottom()).stream())
                .toList();
    }

    private Line message() {
        if (question != null) {
            return new Line(question.words(), Tint.SELECTED);
        }
        if (openId != null && opened().isEmpty()) {
            return new Line("The call has been forgotten.", Tint.CAUTION);
        }
        return new Line(deeds.said(), Tint.CAUTION);
    }
}
