package io.sidetone.console.calls;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.output.Failure;
import io.sidetone.console.pbx.PbxChoice;
import io.sidetone.console.pbx.PbxFailure;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that has Asterisk do something, after a question. */
abstract class ActingCommand implements Callable<Integer> {

    @Mixin private final PbxChoice choice;
    @Mixin private final Confirmation confirmation = new Confirmation();
    @Spec private CommandSpec spec = CommandSpec.create();

    private final CallsTools tools;

    ActingCommand(CallsTools tools) {
        this.tools = tools;
        choice = tools.pbx().get();
    }

    /**
     * What is to be done.
     *
     * @param question what the person is asked before; without its question mark
     */
    record Plan(String question, List<AmiAction> actions) {
        Plan {
            actions = List.copyOf(actions);
        }
    }

    /**
     * Makes up its mind.
     *
     * @throws CommandFailed when there is nothing that could be done
     */
    abstract Plan plan(Pbx pbx) throws CommandFailed;

    /**
     * Has one action done.
     *
     * @return what it came to, in words
     * @throws CommandFailed when Asterisk refuses
     */
    String perform(Pbx pbx, AmiAction action) throws CommandFailed, IOException {
        var answer = pbx.ask(action);
        if (!answer.isSuccess()) {
            throw refused(action, answer.message());
        }
        return answer.message();
    }

    @Override
    public final Integer call() throws CommandFailed {
        try (var pbx = choice.open()) {
            if (!pbx.isLive()) {
                throw new CommandFailed(
                        new Failure.Fixable(
                                "%s is a recording: nothing can be done in it"
                                        .formatted(pbx.name()),
                                "Leave out --replay"));
            }
            return act(pbx, plan(pbx));
        } catch (IOException e) {
            throw PbxFailure.of(e);
        }
    }

    private int act(Pbx pbx, Plan plan) throws CommandFailed, IOException {
        if (confirmation.isDryRun()) {
            plan.actions().forEach(this::print);
            return ExitStatus.OK.code();
        }
        boolean wanted =
                confirmation
                        .isWanted(tools.confirmation(), plan.question() + "?")
                        .orElseThrow(
                                () -> usage("nobody can be asked here: say --yes, or --dry-run"));
        if (!wanted) {
            tools.console().say("Nothing was done.");
            return ExitStatus.FIXABLE.code();
        }
        for (var action : plan.actions()) {
            tools.console().print(perform(pbx, action));
        }
        return ExitStatus.OK.code();
    }

    private void print(AmiAction action) {
        action.headers()
                .forEach(header -> tools.console().print(header.name() + ": " + header.value()));
        tools.console().print("");
    }

    final CallsTools tools() {
        return tools;
    }

    /** What ends the command when Asterisk says no. */
    static CommandFailed refused(AmiAction action, String why) {
        return new CommandFailed(
                new Failure.Refused(
                        "Asterisk refuses %s: %s".formatted(action.name(), why),
                        why.contains("ermission")
                                ? "The manager user lacks a right; see 'sidetone manager account'"
                                : ""));
    }

    /** What ends the command when its options make no sense. */
    final ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The action with one more header; what cannot stand in one is the command line's fault. */
    final AmiAction with(AmiAction action, String name, String value) {
        try {
            return action.with(name, value);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }
}
