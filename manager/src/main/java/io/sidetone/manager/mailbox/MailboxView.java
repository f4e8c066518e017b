package io.sidetone.manager.mailbox;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.mailbox.Mailbox.Standing;
import io.sidetone.manager.state.StateView;
import io.sidetone.manager.stream.ManagerEvent;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The mailboxes of a PBX: listed and counted when a connection begins, for Asterisk tells of none
 * then, and kept right by its event MessageWaiting. Any thread may look at the picture.
 */
public final class MailboxView implements StateView {

    private static final String EVENT = "MessageWaiting";

    /** A caller's name and number are some 40 characters; a PBX may say anything. */
    private static final int LONGEST_CALLER = 100;

    private final Set<MailboxName> wanted;
    private final MailboxShelf shelf;
    private Optional<String> complaint = Optional.empty();
    private Optional<String> lost = Optional.empty();
    private boolean isCurrent;

    /**
     * A view that knows of nothing yet.
     *
     * @param wanted those to look at; none for all
     */
    public MailboxView(Collection<MailboxName> wanted, InstantSource clock) {
        this.wanted = new TreeSet<>(wanted);
        this.shelf = new MailboxShelf(clock);
    }

    @Override
    public synchronized List<AmiAction> begin() {
        complaint = Optional.empty();
        shelf.beginAnew();
        return wanted.isEmpty()
                ? List.of(MailboxQuestions.list())
                : wanted.stream().map(MailboxQuestions::one).toList();
    }

    @Override
    public synchronized List<AmiAction> answered(AmiAction question, AmiResponse answer) {
        return switch (question.name()) {
            case MailboxQuestions.LIST -> listed(answer);
            case MailboxQuestions.ONE ->
                    MailboxQuestions.subject(question)
                            .map(name -> found(name, answer))
                            .orElse(List.of());
            case MailboxQuestions.COUNT -> {
                MailboxQuestions.subject(question).ifPresent(name -> counted(name, answer));
                yield List.of();
            }
            default -> List.of();
        };
    }

    private List<AmiAction> listed(AmiResponse answer) {
        if (!answer.isSuccess()) {
            complain(MailboxQuestions.LIST, answer);
        }
        var boxes = answer.events().stream().flatMap(each -> MailboxQuestions.entry(each).stream());
        return boxes.filter(shelf::put).map(each -> MailboxQuestions.count(each.name())).toList();
    }

    /** Success without an entry is how Asterisk says that there is none. */
    private List<AmiAction> found(MailboxName name, AmiResponse answer) {
        var entry = answer.events().stream().flatMap(each -> MailboxQuestions.entry(each).stream());
        var unlisted = answer.isSuccess() ? Standing.MISSING : Standing.HEARD;
        var box =
                entry.filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElse(new Mailbox(name, "", unlisted, MessageCount.NONE));
        shelf.put(box);
        return box.standing() == Standing.MISSING
                ? List.of()
                : List.of(MailboxQuestions.count(name));
    }

    private void counted(MailboxName name, AmiResponse answer) {
        if (answer.isSuccess()) {
            shelf.count(name, MailboxQuestions.count(answer));
        } else {
            complain(MailboxQuestions.COUNT, answer);
        }
    }

    private void complain(String action, AmiResponse answer) {
        complaint =
                Optional.of(
                        "Asterisk refuses %s: %s; the manager account needs read=call or write=reporting, and app_voicemail must be loaded"
                                .formatted(action, answer.message()));
    }

    @Override
    public synchronized void ready() {
        shelf.isComplete();
        lost = Optional.empty();
        isCurrent = true;
    }

    @Override
    public synchronized void hear(ManagerEvent event) {
        mailbox(event)
                .ifPresent(name -> {
                    int unheard = number(event, "New");
                    var known = shelf.find(name).map(Mailbox::count).orElse(MessageCount.NONE);
                    var count = new MessageCount(unheard, number(event, "Old"), known.urgent());
                    shelf.hear(name, count, caller(event));
                });
    }

    /** What to ask because of an event: it does not say how many are urgent. */
    synchronized Optional<AmiAction> question(ManagerEvent event) {
        return mailbox(event)
                .flatMap(shelf::find)
                .filter(each -> each.standing() == Standing.LISTED)
                .map(each -> MailboxQuestions.count(each.name()));
    }

    private Optional<MailboxName> mailbox(ManagerEvent event) {
        return event.type().equalsIgnoreCase(EVENT)
                ? event.first("Mailbox").flatMap(MailboxName::heard).filter(this::isWanted)
                : Optional.empty();
    }

    private boolean isWanted(MailboxName name) {
        return wanted.isEmpty() || wanted.contains(name);
    }

    private static int number(ManagerEvent event, String header) {
        return event.first(header).map(MailboxQuestions::number).orElse(0);
    }

    private static String caller(ManagerEvent event) {
        var words = Caller.of(event, "CallerID").words();
        return words.substring(0, Math.min(words.length(), LONGEST_CALLER));
    }

    @Override
    public synchronized void lost(String why) {
        shelf.abandon();
        lost = Optional.of(why);
        isCurrent = false;
    }

    /** What is known now. */
    public synchronized MailboxPicture picture() {
        return new MailboxPicture(shelf.all(), lost.or(() -> complaint), isCurrent);
    }

    /** What has changed since this was asked last. */
    public synchronized List<MailboxChange> changes() {
        return shelf.changes();
    }
}
