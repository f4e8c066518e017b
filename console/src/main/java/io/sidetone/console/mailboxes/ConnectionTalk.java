package io.sidetone.console.mailboxes;

import io.sidetone.core.log.LogText;
import io.sidetone.manager.mailbox.MailboxChange;
import io.sidetone.manager.mailbox.MailboxListener;
import io.sidetone.manager.mailbox.MailboxPicture;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says once a change why the counts may be wrong, and when they are right again. */
final class ConnectionTalk implements MailboxListener {

    private final Supplier<MailboxPicture> mailboxes;
    private final Consumer<String> talk;
    private String told = "";

    ConnectionTalk(Supplier<MailboxPicture> mailboxes, Consumer<String> talk) {
        this.mailboxes = mailboxes;
        this.talk = talk;
    }

    @Override
    public void hear(StreamItem item, List<MailboxChange> changes) {
        if (item instanceof ManagerEvent) {
            return; // only a connection, or its loss, changes what there is to say
        }
        var picture = mailboxes.get();
        var trouble = picture.trouble().map(LogText::safe).orElse("");
        if (!trouble.isEmpty() && (told.isEmpty() || picture.isCurrent())) {
            tell(trouble, trouble);
        } else if (trouble.isEmpty() && picture.isCurrent() && !told.isEmpty()) {
            tell("", "the mailboxes are counted again");
        }
    }

    private void tell(String state, String words) {
        if (!state.equals(told)) {
            talk.accept(words);
        }
        told = state;
    }
}
