package io.sidetone.console.output;

/** Why a command could not do what it was asked for, by who can do something about it. */
public sealed interface Failure {

    /** What went wrong, one line or several, without "error:" before it. */
    String message();

    /** What to do next; empty when the message says it. */
    String nextStep();

    /** The user can put it right: a file, a permission, a setting. */
    record Fixable(String message, String nextStep) implements Failure {}

    /**
     * The command line makes no sense.
     *
     * @param command the command as typed so far, {@code sidetone outbox list}
     */
    record Usage(String message, String command) implements Failure {
        @Override
        public String nextStep() {
            return "Try '" + command + " --help'";
        }
    }

    /** The PBX or another machine does not answer. */
    record Unreachable(String message, String nextStep) implements Failure {}

    /** The peer answered, and said no. */
    record Refused(String message, String nextStep) implements Failure {}

    /** Sidetone itself is wrong. */
    record Bug(Throwable cause) implements Failure {
        @Override
        public String message() {
            return "Sidetone has a bug: " + cause;
        }

        @Override
        public String nextStep() {
            return "Run it again with -v and report what it prints";
        }
    }
}
