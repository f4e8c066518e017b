package io.sidetone.console.serve;

import java.util.List;

/** What is said of a new configuration, in the log and by the command. */
final class ReloadWords {

    private ReloadWords() {}

    /** {@code screening counts from the next call on}. */
    static String counting(List<String> sections) {
        return switch (sections.size()) {
            case 0 -> "nothing has changed for calls";
            case 1 -> sections.getFirst() + " counts from the next call on";
            default -> String.join(", ", sections) + " count from the next call on";
        };
    }

    /** {@code What has changed in fastagi, mail needs a restart}. */
    static String waiting(List<String> sections) {
        return "What has changed in " + String.join(", ", sections) + " needs a restart";
    }
}
