package io.sidetone.console.pbx;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.manager.ami.AmiProblem;
import java.io.IOException;

/** What ends a command when its PBX does not do what it should. */
public final class PbxFailure {

    private PbxFailure() {}

    /** The failure and so the exit code: unreachable, refused, or something to put right. */
    public static CommandFailed of(IOException thrown) {
        return new CommandFailed(failure(thrown, String.valueOf(thrown.getMessage())), thrown);
    }

    private static Failure failure(IOException thrown, String message) {
        return thrown instanceof AmiProblem problem
                ? switch (problem.kind()) {
                    case LOGIN -> new Failure.Refused(message, "");
                    case CERTIFICATE, PROTOCOL -> new Failure.Fixable(message, "");
                    case DEADLINE -> new Failure.Unreachable(message, "");
                }
                : new Failure.Unreachable(message, "");
    }
}
