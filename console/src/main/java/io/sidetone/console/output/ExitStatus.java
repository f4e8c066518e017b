package io.sidetone.console.output;

/** What a command tells the shell. */
public enum ExitStatus {
    OK(0),
    FIXABLE(1),
    USAGE(2),
    UNREACHABLE(3),
    REFUSED(4),
    PROBLEMS(5),
    BUG(70);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** The process's exit code. */
    public int code() {
        return code;
    }

    /** The one place that knows which failure ends in which code. */
    public static ExitStatus of(Failure failure) {
        return switch (failure) {
            case Failure.Fixable _ -> FIXABLE;
            case Failure.Usage _ -> USAGE;
            case Failure.Unreachable _ -> UNREACHABLE;
            case Failure.Refused _ -> REFUSED;
            case Failure.Bug _ -> BUG;
        };
    }
}
