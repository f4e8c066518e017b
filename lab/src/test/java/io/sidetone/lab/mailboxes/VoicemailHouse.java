package io.sidetone.lab.mailboxes;

import io.sidetone.lab.Await;
import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.ProgramRun;
import io.sidetone.lab.daemon.RunningCommand;
import io.sidetone.lab.daemon.SidetoneProgram;
import io.sidetone.lab.leak.LeakWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An Asterisk of its own with voicemail, callers who leave some, and the commands of somebody. */
final class VoicemailHouse implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Path folder;
    private final LabExchange exchange;
    private final Speech message;

    private VoicemailHouse(Path folder) {
        this.folder = folder;
        this.exchange = LabExchange.open(LabHost.find(System.getenv()));
        this.message = exchange.studio().speak("Call me");
    }

    static VoicemailHouse open(String test) throws IOException {
        var folder = ProjectFolder.find().path().resolve("lab/target/e2e").resolve(test);
        FolderSweep.remove(folder);
        return new VoicemailHouse(Files.createDirectories(folder));
    }

    Path folder() {
        return folder;
    }

    LabExchange exchange() {
        return exchange;
    }

    /** Somebody leaves a message and hangs up; a star before the mailbox when it is urgent. */
    LabCaller leavesMessage(String mailbox, CallerLine line) {
        var caller = exchange.callers().call(mailbox + "@lab-voicemail", line, Map.of());
        caller.isAnswered().says(message).hangsUp();
        return caller;
    }

    /** Somebody has a telephone ring; returns while it does. */
    LabCaller rings(CallerLine caller) {
        return exchange.callers().call("ring@lab-voicemail", caller, Map.of());
    }

    /** Somebody else takes all messages out of the mailboxes, behind Asterisk's back. */
    void emptyMailboxes() throws IOException {
        var spool = exchange.asterisk().folder().resolve("spool/voicemail");
        if (Files.exists(spool)) {
            try (Stream<Path> contexts = Files.list(spool)) {
                for (var context : contexts.toList()) {
                    FolderSweep.remove(context);
                }
            }
        }
    }

    /** What Asterisk itself says: new messages, by mailbox and context. */
    Map<String, Integer> showUsers() {
        return exchange.asterisk().command("voicemail show users").stream()
                .filter(line -> line.matches("(default|office) .*\\d\\s*"))
                .map(line -> line.strip().split("\\s+"))
                .collect(
                        Collectors.toMap(
                                words -> words[1] + "@" + words[0],
                                words -> Integer.parseInt(words[words.length - 1])));
    }

    void awaitNew(String mailbox, int count) {
        Await.until(
                mailbox + " has " + count,
                SOON,
                () -> showUsers().getOrDefault(mailbox, -1) == count);
    }

    RunningCommand starts(String... arguments) {
        return RunningCommand.start(program(), folder, withPbx(arguments));
    }

    /** The same, where the arguments name the PBX themselves. */
    RunningCommand startsWithout(String... arguments) {
        return RunningCommand.start(program(), folder, arguments);
    }

    ProgramRun runs(String... arguments) {
        try {
            return program().run(List.of(withPbx(arguments)));
        } catch (IOException e) {
            throw new LabFailure("cannot run a command", e);
        }
    }

    ProgramRun runsWithout(String... arguments) throws IOException {
        return program().run(List.of(arguments));
    }

    SidetoneProgram program() {
        return SidetoneProgram.packaged(
                folder.resolve("sidetone.yaml"),
                Map.of("SIDETONE_AMI_PASSWORD", exchange.asterisk().amiSecret().text()));
    }

    String[] withPbx(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--ami", url("sidetone")));
        return all.toArray(String[]::new);
    }

    String url(String user) {
        return "ami://%s@127.0.0.1:%d".formatted(user, exchange.asterisk().ports().ami());
    }

    @Override
    public void close() {
        try (exchange) {
            LeakWatch.assertNothingIsLeft(exchange.asterisk());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while looking for what is left", e);
        }
    }
}
