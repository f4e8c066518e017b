package io.sidetone.agi.podcast;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.FirstWord;
import io.sidetone.core.log.LogText;
import io.sidetone.core.outbox.Draft;
import io.sidetone.core.outbox.Envelope;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.people.People;
import io.sidetone.core.people.Person;
import io.sidetone.core.prompt.Prompt;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pseudo-podcast: dial a code, speak, hear it back; the recording reaches that friend by
 * e-mail. Whoever hangs up after speaking has sent.
 */
public final class PodcastFlow implements CallFlow {

    private static final Logger LOG = LoggerFactory.getLogger(PodcastFlow.class);
    private static final DtmfSet LAST_MESSAGE = new DtmfSet("*");

    private final PodcastConfig config;
    private final People people;
    private final Outbox outbox;
    private final SenderLookup senders;
    private final LastMessage lastMessage;

    public PodcastFlow(
            PodcastConfig config, People people, Outbox outbox, LastMessage lastMessage) {
        this.config = config;
        this.people = people;
        this.outbox = outbox;
        this.senders = new SenderLookup(people, config.unknownCaller());
        this.lastMessage = lastMessage;
    }

    @Override
    public void run(Call call) throws CallEnded {
        FirstWord.say(call);
        var code = call.arguments().isEmpty() ? "" : call.arguments().getFirst();
        var recipients = recipientsOf(code);
        if (recipients.isEmpty()) {
            end(call, Phrases.unknownCode(code), PodcastResult.UNKNOWN_CODE);
            return;
        }
        var from = senders.of(call.callerId());
        if (from.isEmpty()) {
            LOG.info(
                    "Caller ID '{}' belongs to nobody in people, and podcast.unknown-caller is refuse",
                    LogText.safe(call.callerId().number()));
            end(call, Phrases.UNKNOWN_CALLER, PodcastResult.REFUSED);
            return;
        }
        call.answer();
        greet(call, from.get(), recipients);
        take(call, envelope(call, code, from.get(), recipients));
    }

    /** The greeting of each code. */
    @Override
    public List<Prompt.Phrase> phrasesToPrepare() {
        return config.codes().keySet().stream()
                .map(PodcastCode::digits)
                .sorted()
                .map(code -> Phrases.greeting(namesOf(recipientsOf(code))))
                .toList();
    }

    private void greet(Call call, SenderLookup.From from, List<Recipient> recipients)
            throws CallEnded {
        var greeting = Phrases.greeting(namesOf(recipients));
        if (call.play(greeting, LAST_MESSAGE).filter(Dtmf.STAR::equals).isPresent()) {
            lastMessage.tell(call, from.sender().key());
            call.play(greeting);
        }
    }

    private void take(Call call, Envelope envelope) throws CallEnded {
        try (var draft = outbox.draft(envelope)) {
            take(call, draft);
        } catch (IOException e) {
            LOG.error("No message could be begun in the outbox: {}", e.toString());
            end(call, Phrases.CANNOT_SAVE, PodcastResult.FAILED);
        }
    }

    private void take(Call call, Draft draft) throws CallEnded {
        var dialogue = new Dialogue(call, draft, outbox, config);
        try {
            dialogue.run();
        } catch (CallEnded ended) {
            draft.close();
            // With the caller still there, an empty result has the dialplan speak for us.
            if (ended.reason() == CallEnded.Reason.HANGUP) {
                var result = dialogue.result().orElseGet(() -> afterHangup(draft));
                call.setVariable(PodcastResult.VARIABLE, result.name());
            }
            throw ended;
        }
    }

    private PodcastResult afterHangup(Draft draft) {
        return outbox.find(draft.id()).isPresent() ? PodcastResult.QUEUED : PodcastResult.NOTHING;
    }

    private static void end(Call call, Prompt farewell, PodcastResult result) throws CallEnded {
        call.setVariable(PodcastResult.VARIABLE, result.name());
        call.answer();
        call.play(farewell);
    }

    private Envelope envelope(
            Call call, String code, SenderLookup.From from, List<Recipient> recipients) {
        return new Envelope(
                "podcast",
                code,
                from.sender(),
                recipients,
                call.channelId(),
                config.minimumSound(),
                from.onHangup());
    }

    /** Nobody for what is no code at all: an argument of the dialplan may be any text. */
    private List<Recipient> recipientsOf(String code) {
        return config.codes().entrySet().stream()
                .filter(entry -> entry.getKey().digits().equals(code))
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(key -> people.byKey(key).stream())
                .map(PodcastFlow::recipient)
                .toList();
    }

    private static Recipient recipient(Person person) {
        return new Recipient(person.name(), person.mail().orElseThrow(), person.zone());
    }

    private static String namesOf(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::name).collect(Collectors.joining(", "));
    }
}
