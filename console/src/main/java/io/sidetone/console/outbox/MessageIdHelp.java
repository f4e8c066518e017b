package io.sidetone.console.outbox;

import io.sidetone.core.outbox.StoredMessage;
import java.util.List;
import java.util.stream.Collectors;

/** How a user names a message. */
final class MessageIdHelp {

    static final String ONE = "Its id as 'list' shows it, or the first letters of it.";

    private MessageIdHelp() {}

    /** Why no single message is meant. */
    static String trouble(String id, List<StoredMessage> matching) {
        if (matching.isEmpty()) {
            return "There is no message '" + id + "'";
        }
        return matching.stream()
                .map(StoredMessage::id)
                .collect(Collectors.joining("\n  ", "Several messages are called so:\n  ", ""));
    }
}
