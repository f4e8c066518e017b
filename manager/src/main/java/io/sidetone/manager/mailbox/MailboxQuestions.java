package io.sidetone.manager.mailbox;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiResponse;
import java.util.Optional;

/** How Asterisk is asked about mailboxes, and what its answers mean (app_voicemail, manager.c). */
final class MailboxQuestions {

    static final String LIST = "VoicemailUsersList";
    static final String ONE = "VoicemailUserStatus";
    static final String COUNT = "MailboxCount";

    private static final String MAILBOX = "Mailbox";
    private static final String CONTEXT = "Context";

    private MailboxQuestions() {}

    /** Every mailbox of voicemail.conf; those of a realtime database are not among them. */
    static AmiAction list() {
        return AmiAction.named(LIST);
    }

    /** Whether there is this one, in voicemail.conf or a database. */
    static AmiAction one(MailboxName name) {
        return AmiAction.named(ONE).with(MAILBOX, name.box()).with(CONTEXT, name.context());
    }

    static AmiAction count(MailboxName name) {
        return AmiAction.named(COUNT).with(MAILBOX, name.toString());
    }

    /** Which mailbox a question of {@link #one} or {@link #count} is about. */
    static Optional<MailboxName> subject(AmiAction question) {
        var asked = new AmiMessage(question.headers());
        return asked.first(MAILBOX)
                .map(box -> asked.first(CONTEXT).map(each -> box + "@" + each).orElse(box))
                .flatMap(MailboxName::heard);
    }

    /** A mailbox of a list; its count is still to be asked for. */
    static Optional<Mailbox> entry(AmiMessage event) {
        return event.first("VoiceMailbox")
                .map(box -> box + "@" + event.first("VMContext").orElse("default"))
                .flatMap(MailboxName::heard)
                .map(name ->
                        new Mailbox(
                                name,
                                event.first("Fullname").orElse(""),
                                Mailbox.Standing.LISTED,
                                new MessageCount(
                                        number(event, "NewMessageCount"),
                                        number(event, "OldMessageCount"),
                                        0)));
    }

    /** MailboxCount tells the urgent ones apart from the new ones, everything else does not. */
    static MessageCount count(AmiResponse answer) {
        int urgent = number(answer.response(), "UrgMessages");
        return new MessageCount(
                number(answer.response(), "NewMessages") + urgent,
                number(answer.response(), "OldMessages"),
                urgent);
    }

    private static int number(AmiMessage message, String header) {
        return message.first(header).map(MailboxQuestions::number).orElse(0);
    }

    /** At most six digits: no mailbox holds more, and a PBX may say anything. */
    static int number(String text) {
        return text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : 0;
    }
}
