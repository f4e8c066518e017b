package io.sidetone.console.mailboxes;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.manager.mailbox.Mailbox;
import io.sidetone.manager.mailbox.Mailbox.Standing;
import io.sidetone.manager.mailbox.MailboxPicture;
import io.sidetone.manager.mailbox.MailboxView;
import io.sidetone.manager.mailbox.MailboxWatch;
import io.sidetone.manager.state.StateKeeper;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What the mailboxes hold at one moment. */
record MailboxList(MailboxPicture picture) implements Result {

    private static final List<String> HEADINGS = List.of("MAILBOX", "NAME", "NEW", "OLD", "URGENT");

    /**
     * Asks a PBX; a recording tells what it holds.
     *
     * @throws CommandFailed when Asterisk refuses to list them
     */
    static MailboxList ask(Pbx pbx, MailboxView view)
            throws IOException, InterruptedException, CommandFailed {
        if (pbx.isLive()) {
            new StateKeeper(pbx, view, _ -> {}).ask();
        } else {
            try (var stream = pbx.follow(MailboxWatch.WISH)) {
                new MailboxWatch(pbx, view, List.of()).run(stream);
            }
        }
        var picture = view.picture();
        if (picture.boxes().isEmpty() && picture.trouble().isPresent()) {
            throw new CommandFailed(new Failure.Refused(picture.trouble().get(), ""));
        }
        return new MailboxList(picture);
    }

    /**
     * Fails when one that was named is not there.
     *
     * @throws CommandFailed with the names
     */
    void refuseMissing() throws CommandFailed {
        var missing =
                picture.boxes().stream()
                        .filter(box -> box.standing() == Standing.MISSING)
                        .map(box -> box.name().toString())
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "Asterisk has no mailbox " + missing,
                            "Without a name 'sidetone mailboxes' shows all of them"));
        }
    }

    @Override
    public Rendering text() {
        return picture.boxes().isEmpty()
                ? Rendering.lines("No mailboxes.")
                : new Rendering.Table(
                        HEADINGS, picture.boxes().stream().map(MailboxList::row).toList());
    }

    @Override
    public Object json() {
        return picture.boxes().stream().map(MailboxJson::from).toList();
    }

    private static List<String> row(Mailbox box) {
        return switch (box.standing()) {
            case MISSING -> List.of(box.name().toString(), "no such mailbox", "-", "-", "-");
            case LISTED, HEARD ->
                    List.of(
                            box.name().toString(),
                            box.person(),
                            Integer.toString(box.count().unheard()),
                            Integer.toString(box.count().old()),
                            Integer.toString(box.count().urgent()));
        };
    }
}
