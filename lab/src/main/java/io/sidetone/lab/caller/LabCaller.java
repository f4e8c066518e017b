package io.sidetone.lab.caller;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.AmiMessage;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Somebody on the telephone, who does what a test says, when it says so. */
public final class LabCaller {

    /** Longer than Asterisk waits for an unreachable FastAGI server (2 s) and a spoken refusal. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(15);

    /** On top of the length of what is said. */
    private static final Duration REPLY_LIMIT = Duration.ofSeconds(10);

    /** Asterisk forgets what it has not passed on when somebody hangs up; nobody is that quick. */
    private static final Duration BREATH = Duration.ofMillis(200);

    /** MixMonitor closes its file on a thread of its own after the hang-up. */
    private static final Duration HEARING_LIMIT = Duration.ofSeconds(5);

    private final LabAsterisk asterisk;
    private final String id;
    private final Supplier<Optional<String>> called;
    private final CompletableFuture<AgiLine> answered;
    private final Path heard;
    private final Path silence;

    LabCaller(
            LabAsterisk asterisk,
            String id,
            Supplier<Optional<String>> called,
            CompletableFuture<AgiLine> answered,
            Path heard,
            Path silence) {
        this.asterisk = asterisk;
        this.id = id;
        this.called = called;
        this.heard = heard;
        this.silence = silence;
        this.answered = answered.thenApply(this::quietAtFirst);
    }

    /**
     * Asterisk's unique id of the channel that the dialplan runs on: the called half, or over SIP
     * the channel that the call has come in on.
     */
    public String calledChannelId() {
        return Await.present("the call comes in", REPLY_LIMIT, called);
    }

    /** The name of that channel, such as {@code PJSIP/trunk-0000001a}. */
    public String calledChannelName() {
        return events().stream().map(event -> event.get("Channel")).findFirst().orElse("");
    }

    /** Waits until the call is answered. */
    public LabCaller isAnswered() {
        line();
        return this;
    }

    /** Says it to its end, and nothing for a breath after it. */
    public LabCaller says(Speech speech) {
        line().ask(stream(speech.file()), speech.pcm().length().plus(REPLY_LIMIT));
        return staysSilent().waits(BREATH);
    }

    /** Begins to say it and returns at once; {@link #hangsUp} or the end of the call cuts it. */
    public LabCaller beginsToSay(Speech speech) {
        line().send(stream(speech.file()));
        return this;
    }

    /** Presses keys, one after the other. */
    public LabCaller presses(String keys) {
        line().ask("EXEC SendDTMF " + keys, REPLY_LIMIT);
        return staysSilent();
    }

    /** Says nothing for a while. */
    public LabCaller waits(Duration time) {
        Await.pause(time);
        return this;
    }

    /** Hangs up, in the middle of a word if need be; does nothing when the call is over. */
    public void hangsUp() {
        if (isOver()) {
            return;
        }
        putsDown(channel());
        awaitsEnd(REPLY_LIMIT);
    }

    /** Hangs up if there is still a call, and waits for nothing. */
    public void leaves() {
        if (!isOver()) {
            knownChannel().ifPresent(this::putsDown);
        }
    }

    private void putsDown(String channel) {
        try {
            asterisk.ami().send("Hangup", Map.of("Channel", channel, "Cause", "16"));
        } catch (LabFailure refused) {
            // The other side was quicker; if not, whoever looks for the end of the call tells.
        }
    }

    /** Waits until the other side has hung up. */
    public LabCaller awaitsEnd(Duration limit) {
        Await.until("the call is over", limit, this::isOver);
        return this;
    }

    /** Whether the call is over. */
    public boolean isOver() {
        return asterisk.ami().events(id).stream().anyMatch(event -> event.isEvent("Hangup"));
    }

    /**
     * Waits until Sidetone gives a command for this call, those of the past included.
     *
     * @param command found anywhere in the command, such as {@code RECORD FILE}
     */
    public LabCaller awaitsCommand(String command, Duration limit) {
        return awaitsCommands(limit, command);
    }

    /** Waits until commands were given that fit these in this order, others between them or not. */
    public LabCaller awaitsCommands(Duration limit, String... commands) {
        Await.until("the commands " + List.of(commands), limit, () -> gave(commands));
        return this;
    }

    /** The commands that Sidetone gave for this call so far, in order. */
    public List<String> commands() {
        return asterisk.ami().events(calledChannelId()).stream()
                .filter(event -> event.isEvent("AGIExecStart"))
                .map(event -> event.get("Command"))
                .toList();
    }

    /**
     * Whether Sidetone gave commands so far that fit these in this order, others between them or
     * not.
     */
    public boolean gave(String... wanted) {
        int found = 0;
        for (String command : commands()) {
            if (found < wanted.length && Pattern.compile(wanted[found]).matcher(command).find()) {
                found++;
            }
        }
        return found == wanted.length;
    }

    /** The last value that the called half's channel variable was set to. */
    public Optional<String> variable(String name) {
        return asterisk.ami().events(calledChannelId()).stream()
                .filter(event -> event.isEvent("VarSet") && event.get("Variable").equals(name))
                .map(event -> event.get("Value"))
                .reduce((earlier, later) -> later);
    }

    /** All that Asterisk told of the called half so far, oldest first. */
    public List<AmiMessage> events() {
        return asterisk.ami().events(calledChannelId());
    }

    /** All that Asterisk told of the caller's own half so far, oldest first. */
    public List<AmiMessage> ownEvents() {
        return asterisk.ami().events(id);
    }

    /** Lets go of what Asterisk told of this call; to be done by whoever places thousands. */
    public void forget() {
        asterisk.ami().forget(id);
        asterisk.ami().forget(calledChannelId());
    }

    /** What the caller heard; to be asked for when the call is over. */
    public Pcm heard() {
        return Await.present("what the caller heard", HEARING_LIMIT, () -> whole(heard));
    }

    /** The same from the first moment on, of somebody who has listened; when the call is over. */
    public Pcm heardEarly() {
        return Await.present("what was heard early", HEARING_LIMIT, () -> whole(early(heard)));
    }

    static Path early(Path heard) {
        return heard.resolveSibling("early-" + heard.getFileName());
    }

    /** A real telephone always sends sound, be it silence; a recording counts on it. */
    private AgiLine quietAtFirst(AgiLine line) {
        line.send(stream(silence));
        return line;
    }

    private LabCaller staysSilent() {
        line().send(stream(silence));
        return this;
    }

    private String stream(Path file) {
        String path = asterisk.inside(file);
        return "STREAM FILE " + path.substring(0, path.length() - ".wav".length()) + " \"\"";
    }

    private static Optional<Pcm> whole(Path heard) {
        try {
            if (!Files.exists(heard) || !WavFile.isComplete(heard)) {
                return Optional.empty();
            }
            return Optional.of(WavFile.read(heard));
        } catch (IOException e) {
            throw new LabFailure("cannot read " + heard, e);
        }
    }

    private AgiLine line() {
        try {
            return answered.get(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new LabFailure("nobody answered the call within " + ANSWER_LIMIT, e);
        } catch (ExecutionException | InterruptedException e) {
            throw new LabFailure("waiting for an answer failed", e);
        }
    }

    private String channel() {
        return Await.present("the caller's channel", REPLY_LIMIT, this::knownChannel);
    }

    private Optional<String> knownChannel() {
        return asterisk.ami().events(id).stream().map(event -> event.get("Channel")).findFirst();
    }
}
