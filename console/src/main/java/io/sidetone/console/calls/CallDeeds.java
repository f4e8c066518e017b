package io.sidetone.console.calls;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.screening.list.BlockList;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.calls.Leg;
import io.sidetone.manager.calls.LiveCall;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What keys do with a call. Asterisk is asked on a thread of its own: the screen goes on meanwhile,
 * and shows what came of it.
 */
final class CallDeeds {

    private static final int NORMAL = 16;

    private final Pbx pbx;
    private final BlockList blockList;
    private final AtomicReference<String> said = new AtomicReference<>("");

    CallDeeds(Pbx pbx, BlockList blockList) {
        this.pbx = pbx;
        this.blockList = blockList;
    }

    /** Whether anything can be done at all. */
    boolean isPossible() {
        return pbx.isLive();
    }

    /** What came of the latest. */
    String said() {
        return said.get();
    }

    void say(String words) {
        said.set(words);
    }

    void hangUp(LiveCall call) {
        var actions =
                call.legs().stream()
                        .filter(Leg::isAlive)
                        .filter(leg -> leg.channel().chars().noneMatch(Character::isISOControl))
                        .map(leg -> Orders.hangUp(leg.channel(), NORMAL))
                        .toList();
        begin("hung up", actions);
    }

    void park(LiveCall call) {
        parked(call)
                .ifPresentOrElse(
                        leg ->
                                begin(
                                        "parked",
                                        List.of(Orders.park(leg.channel(), Optional.empty()))),
                        () -> say("Nobody in this call can be parked."));
    }

    void block(LiveCall call) {
        var number = call.from();
        if (number.isEmpty()) {
            say("This caller sends no number that could be blocked.");
            return;
        }
        begin(() -> {
            try {
                blockList.add(number, "by sidetone calls");
                say(number + " is on the block list.");
            } catch (CommandFailed why) {
                say("Not blocked: " + why.failure().message().lines().findFirst().orElse(""));
            }
        });
    }

    /** Who is left in the lot: the caller's telephone, if it talks. */
    private static Optional<Leg> parked(LiveCall call) {
        var able =
                call.legs().stream()
                        .filter(leg -> leg.isAlive() && leg.isUp() && !leg.bridge().isEmpty())
                        .filter(leg -> leg.channel().chars().noneMatch(Character::isISOControl))
                        .toList();
        return able.stream()
                .filter(leg -> !leg.isLocal())
                .findFirst()
                .or(() -> able.stream().findFirst());
    }

    private void begin(String done, List<AmiAction> actions) {
        begin(() -> say(ask(done, actions)));
    }

    private String ask(String done, List<AmiAction> actions) {
        for (var action : actions) {
            try {
                var told = pbx.ask(action);
                if (!told.isSuccess() && !Orders.isGone(told)) {
                    return "Asterisk refuses: " + told.message();
                }
            } catch (IOException e) {
                return "That could not be asked for: " + e.getMessage();
            }
        }
        return "The call is " + done + ".";
    }

    private void begin(Runnable deed) {
        say("…");
        Thread.ofVirtual().name("calls-deed").start(deed);
    }
}
