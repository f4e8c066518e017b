package io.sidetone.console.calls;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.console.pbx.PbxChoice;
import io.sidetone.console.pbx.PbxFailure;
import io.sidetone.manager.calls.CallsPicture;
import io.sidetone.manager.calls.CallsView;
import io.sidetone.manager.state.StateKeeper;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** Looks at the calls once. */
record CallsOnce(InstantSource clock) {

    /**
     * The calls that there are; of a recording, those that had not ended when it did.
     *
     * @throws CommandFailed when Asterisk cannot be reached, or refuses
     */
    CallsPicture of(PbxChoice choice) throws CommandFailed {
        try (var pbx = choice.open()) {
            return of(pbx);
        }
    }

    /** The same of a PBX that is open already. */
    CallsPicture of(Pbx pbx) throws CommandFailed {
        try {
            return pbx.isLive() ? asked(pbx) : followed(pbx);
        } catch (IOException e) {
            throw PbxFailure.of(e);
        }
    }

    private CallsPicture asked(Pbx pbx) throws CommandFailed, IOException {
        var view = new CallsView(clock);
        new StateKeeper(pbx, view, _ -> {}).ask();
        var picture = view.picture();
        if (!picture.isCurrent()) {
            throw new CommandFailed(
                    new Failure.Refused(
                            picture.why(), "The manager user needs write=reporting or write=call"));
        }
        return picture;
    }

    private CallsPicture followed(Pbx pbx) throws IOException {
        try (var stream = new TimedStream(pbx.follow(CallsView.WISH), clock)) {
            var view = new CallsView(stream);
            new StateKeeper(pbx, view, _ -> {}).run(stream);
            return view.picture();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CallsPicture(clock.instant(), false, "interrupted", List.of(), 0);
        }
    }
}
