package io.sidetone.lab.calls;

import io.sidetone.lab.Await;
import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.daemon.ProgramRun;
import io.sidetone.lab.daemon.SidetoneProgram;
import io.sidetone.lab.terminal.TerminalWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An Asterisk of its own, with a parking lot, and people who wait in its dialplan. */
final class CallsHouse implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(20);

    private static final String DIALPLAN =
            """
            [calls-lab]
            exten => anna,1,Answer()
             same => n,Wait(300)
            exten => ben,1,Ringing()
             same => n,Wait(1)
             same => n,Answer()
             same => n,Wait(300)
            exten => toben,1,Dial(Local/ben@calls-lab/n,20)
            exten => busy,1,Busy(2)
            exten => never,1,Ringing()
             same => n,Wait(30)
            exten => echo,1,Answer()
             same => n,Echo()
            """;

    private static final Pattern PLAIN = Pattern.compile("[^!]+!.*");

    private final Path folder;
    final LabAsterisk asterisk;

    CallsHouse(Path folder) throws IOException {
        this.folder = folder;
        asterisk = LabAsterisk.start(LabHost.find(System.getenv()), samples());
        Files.writeString(asterisk.folder().resolve("etc/res_parking.conf"), "");
        loadParking();
    }

    private void loadParking() {
        asterisk.ami().send("ModuleLoad", Map.of("Module", "res_parking.so", "LoadType", "load"));
    }

    /** Asterisk is gone, as in a power cut. */
    void breaks() {
        asterisk.kill();
    }

    /** It is back. */
    void mends() {
        asterisk.restart();
        loadParking();
    }

    private Path samples() throws IOException {
        Path samples = folder.resolve("samples");
        FolderSweep.remove(samples);
        Files.createDirectories(samples);
        try (Stream<Path> files = Files.list(ProjectFolder.find().dialplanSamples())) {
            for (Path file : files.filter(one -> one.toString().endsWith(".conf")).toList()) {
                Files.copy(file, samples.resolve(file.getFileName()));
            }
        }
        Files.writeString(samples.resolve("zz-calls.conf"), DIALPLAN);
        return samples;
    }

    /** Anna calls Ben, and they talk; the names of the channels that there are then. */
    List<String> annaTalksToBen() {
        begin("anna", "toben");
        Await.until(
                "Anna talks to Ben",
                SOON,
                () -> asterisk.command("bridge show all").stream().anyMatch(CallsHouse::isOfTwo));
        return channels();
    }

    /** Somebody of the dialplan is called, and connected with another place of it. */
    void begin(String who, String place) {
        asterisk.ami()
                .send(
                        "Originate",
                        Map.of(
                                "Channel", "Local/" + who + "@calls-lab/n",
                                "Context", "calls-lab",
                                "Exten", place,
                                "Priority", "1",
                                "CallerID", "\"Anna\" <030123456>",
                                "Async", "true"));
    }

    /** As Asterisk itself names them. */
    List<String> channels() {
        return concise().stream().map(line -> line.split("!", -1)[0]).sorted().toList();
    }

    List<String> concise() {
        return asterisk.command("core show channels concise").stream()
                .filter(line -> PLAIN.matcher(line).matches())
                .toList();
    }

    void awaitNoChannels() {
        Await.until("no channels", SOON, () -> channels().isEmpty());
    }

    /** Hangs up whoever is left. */
    void hangsUpAll() {
        asterisk.command("channel request hangup all");
        awaitNoChannels();
    }

    /** Runs the program about this Asterisk. */
    ProgramRun sidetone(String... arguments) throws IOException {
        return program().run(about(arguments));
    }

    /** Runs the program about whatever the arguments name. */
    ProgramRun plainly(String... arguments) throws IOException {
        return program().run(List.of(arguments));
    }

    /** As {@link #sidetone}, in a terminal. */
    void runs(TerminalWindow window, String... arguments) {
        window.runs(program().line(about(arguments)));
    }

    Map<String, String> environment() {
        return Map.of("SIDETONE_AMI_PASSWORD", asterisk.amiSecret().text());
    }

    private List<String> about(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--ami", "ami://sidetone@127.0.0.1:" + asterisk.ports().ami()));
        return all;
    }

    private SidetoneProgram program() {
        return SidetoneProgram.packaged(folder.resolve("none.yaml"), environment());
    }

    private static boolean isOfTwo(String line) {
        return line.strip().matches("\\S+ +\\S.* +2 +basic +.*");
    }

    @Override
    public void close() {
        asterisk.close();
    }
}
