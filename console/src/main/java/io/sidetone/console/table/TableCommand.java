package io.sidetone.console.table;

import io.sidetone.console.live.HelpedView;
import io.sidetone.console.live.LiveScreen;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.pbx.PbxFailure;
import io.sidetone.console.pbx.PbxOptions;
import io.sidetone.manager.state.Shortfall;
import io.sidetone.manager.state.StateKeeper;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that shows a table: live on a terminal, else once. */
abstract class TableCommand implements Callable<Integer> {

    @Mixin private final PbxOptions pbx;

    @Option(names = "--once", description = "Print the table as it is now, also on a terminal.")
    private boolean once;

    @Option(names = "--json", description = "Print it once, as JSON.")
    private boolean json;

    private final Console console;
    private final LiveScreen screen;
    private final InstantSource clock;

    TableCommand(TableTools tools) {
        pbx = tools.pbx().get();
        console = tools.console();
        screen = tools.screen();
        clock = tools.clock();
    }

    /**
     * The table, of which nothing is known yet.
     *
     * @throws CommandFailed when the configuration that it needs cannot be used
     */
    abstract StateTable table() throws CommandFailed;

    final InstantSource clock() {
        return clock;
    }

    @Override
    public final Integer call() throws CommandFailed {
        var table = table();
        try (var asked = pbx.open()) {
            if (json || once || !screen.isThere()) {
                print(asked, table);
            } else {
                show(asked, table);
            }
            return 0;
        } catch (IOException e) {
            throw PbxFailure.of(e);
        }
    }

    private void print(Pbx asked, StateTable table) throws IOException, CommandFailed {
        var keeper = new StateKeeper(asked, table.view(), _ -> {});
        if (asked.isLive()) {
            keeper.ask();
        } else {
            replay(asked, table, keeper);
        }
        if (table.shortfall().isPresent()) {
            complain(table.shortfall().get());
        }
        var report = new TableReport(table, clock.instant());
        if (json) {
            console.showJson(report);
        } else {
            console.show(report);
        }
    }

    private void complain(Shortfall shortfall) throws CommandFailed {
        switch (shortfall.kind()) {
            case MISSING ->
                    throw new CommandFailed(
                            new Failure.Fixable(shortfall.words(), shortfall.cure()));
            case DENIED ->
                    throw new CommandFailed(
                            new Failure.Refused(shortfall.words(), shortfall.cure()));
            case PARTIAL -> {
                console.say(shortfall.words());
                console.say(shortfall.cure());
            }
        }
    }

    /** What a recording had told by its end. */
    private static void replay(Pbx asked, StateTable table, StateKeeper keeper) throws IOException {
        try (var stream = asked.follow(table.wish())) {
            keeper.run(stream);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Pbx asked, StateTable table) throws IOException, CommandFailed {
        var link = new Link();
        try (var stream = asked.follow(table.wish())) {
            var keeper = new StateKeeper(asked, table.view(), link::saw);
            Thread.ofVirtual().name("table").start(() -> keep(keeper, stream, link));
            screen.show(new HelpedView(new TableScreen(table, link, asked.name(), clock)));
        }
    }

    private static void keep(StateKeeper keeper, EventStream stream, Link link) {
        try {
            keeper.run(stream);
            link.ended();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            link.broken(bug);
        }
    }
}
