package io.sidetone.agi.screening;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.FirstWord;
import io.sidetone.core.feature.Reloadable;
import io.sidetone.core.log.LogText;
import io.sidetone.core.prompt.Prompt;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Screening, as the dialplan meets it. Its first argument says what for: none for a call from
 * outside, else one of {@link Errand}.
 */
public final class ScreeningFlow implements CallFlow, Reloadable<ScreeningConfig>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningFlow.class);

    private final Function<ScreeningConfig, Errands> wiring;
    private final Runnable letGo;
    private volatile Errands errands;

    /**
     * @param wiring makes what depends on the configuration, anew whenever that changes
     * @param letGo lets robots go that are kept on the line
     */
    ScreeningFlow(
            ScreeningConfig config, Function<ScreeningConfig, Errands> wiring, Runnable letGo) {
        this.wiring = wiring;
        this.letGo = letGo;
        errands = wiring.apply(config);
    }

    @Override
    public void reload(ScreeningConfig config) {
        errands = wiring.apply(config);
    }

    @Override
    public void run(Call call) throws CallEnded {
        var word = call.arguments().isEmpty() ? "" : call.arguments().getFirst();
        var errand = Errand.of(word);
        if (errand.isPresent()) {
            if (errand.get().isCode()) {
                FirstWord.say(call);
            }
            run(errands.flowFor(errand.get()), call);
        } else {
            LOG.warn(
                    "The dialplan asks screening for '{}'; it knows {}. The call goes on in the"
                            + " dialplan",
                    LogText.safe(word),
                    Errand.words());
        }
    }

    /** An empty result is our failure; with the line to Asterisk lost, it is one. */
    private static void run(CallFlow flow, Call call) throws CallEnded {
        try {
            flow.run(call);
        } catch (CallEnded ended) {
            if (ended.reason() == CallEnded.Reason.HANGUP) {
                ScreeningResult.DONE.tell(call);
            }
            throw ended;
        }
    }

    @Override
    public List<Prompt.Phrase> phrasesToPrepare() {
        return errands.flowFor(Errand.SCREEN).phrasesToPrepare();
    }

    /** Before the calls are waited for: lets robots go that are kept on the line. */
    @Override
    public void close() {
        letGo.run();
    }
}
