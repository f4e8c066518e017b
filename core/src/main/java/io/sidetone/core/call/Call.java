package io.sidetone.core.call;

import io.sidetone.core.prompt.Prompt;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The caller as a person meets them, whatever protocol leads to them. Every method blocks the
 * flow's own virtual thread; none but {@link #onHangup} may be used from another thread. After the
 * caller has left, every method that needs them throws {@link CallEnded}; variables and {@link
 * #withTone}'s work still do what they can.
 */
public interface Call {

    /** Who calls, as the network says; hostile input. */
    CallerId callerId();

    /**
     * Whether the caller does not want to be known. Some networks deliver the number all the same,
     * and {@link #callerId} has it.
     */
    default boolean wantsToBeUnknown() {
        return variable("CALLERID(num-pres)").filter(it -> it.startsWith("prohib")).isPresent();
    }

    /** Asterisk's unique id of the channel, which is also its ARI channel id. */
    String channelId();

    /** What the dialplan handed over after the name of the flow, in order; hostile input. */
    List<String> arguments();

    /** The channel's language, {@code CHANNEL(language)}. */
    Locale language();

    /** Takes the call off the hook; does nothing when it is answered already. */
    void answer() throws CallEnded;

    /**
     * Plays a prompt to its end, or until the caller presses one of the given keys. A prompt that
     * cannot be played is replaced by {@link Tone#ATTENTION}.
     *
     * @return the key that interrupted the prompt; empty when it was heard out
     */
    Optional<Dtmf> play(Prompt prompt, DtmfSet interruptedBy) throws CallEnded;

    /** Plays a prompt that no key interrupts. */
    default void play(Prompt prompt) throws CallEnded {
        play(prompt, DtmfSet.NONE);
    }

    /**
     * Waits for one key, any key.
     *
     * @return empty when none came within {@code limit}
     */
    Optional<Dtmf> waitForDigit(Duration limit) throws CallEnded;

    /**
     * Plays a prompt and waits for one of the given keys, during the prompt or up to {@code limit}
     * after it. A key that is not among them is returned too when it came after the prompt.
     */
    default Optional<Dtmf> ask(Prompt prompt, DtmfSet keys, Duration limit) throws CallEnded {
        var interrupting = play(prompt, keys);
        return interrupting.isPresent() ? interrupting : waitForDigit(limit);
    }

    /**
     * Plays {@link Tone#RECORD}, unless the request is {@linkplain RecordingRequest#unannounced
     * unannounced}, and records the caller from the tone's first moment on. When it returns, there
     * is a recording, though the caller may have hung up.
     *
     * @throws CallEnded when the caller left before anything was recorded, or the line to the PBX
     *     is lost
     * @throws RecordingFailed when the PBX cannot write the recording
     */
    RecordingEnd record(RecordingRequest request) throws CallEnded, RecordingFailed;

    /** Plays a tone once. */
    void play(Tone tone) throws CallEnded;

    /**
     * Plays a tone while {@code work} runs on this thread. A hang-up neither disturbs nor shortens
     * the work; when the caller has left already, it runs all the same.
     *
     * @return what the work returned
     * @throws IOException what the work threw
     */
    <T> T withTone(Tone tone, Work<T> work) throws IOException;

    /**
     * The value of a channel variable or dialplan function, up to 4,000 bytes of it; works after a
     * hang-up too, as long as the PBX still has the channel.
     *
     * @return empty when it is not set or empty, or the channel is gone
     */
    Optional<String> variable(String name);

    /**
     * Sets a channel variable. The dialplan's {@code h} extension sees what was set before the
     * caller left. What is set after that, it sees over FastAGI only, where the dialplan waits for
     * the flow; over ARI {@code h} runs at the hang-up itself. Does nothing when the channel is
     * gone.
     *
     * @param value control characters become spaces, and what is longer than 4,000 bytes of UTF-8
     *     is cut: the dialplan cannot read more
     */
    void setVariable(String name, String value);

    /**
     * Runs {@code action} once on a thread of its own, at the moment the caller leaves (at once
     * when they have left already), so that a flow that computes or waits for something else learns
     * of it.
     */
    HangupWatch onHangup(Runnable action);

    /** Hangs up; does nothing when the caller has left. */
    void hangUp();
}
