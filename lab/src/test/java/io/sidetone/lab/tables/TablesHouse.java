package io.sidetone.lab.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.daemon.ProgramRun;
import io.sidetone.lab.daemon.SidetoneProgram;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.terminal.LabTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An Asterisk of its own with a telephone, two providers and a queue, and a manager user that
 * {@code sidetone manager account} has written.
 */
final class TablesHouse implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the lab's Asterisk does not load for everybody. */
    private static final List<String> MODULES =
            List.of(
                    "func_pjsip_endpoint.so",
                    "func_pjsip_aor.so",
                    "func_pjsip_contact.so",
                    "res_manager_devicestate.so",
                    "res_pjsip_outbound_registration.so",
                    "app_queue.so");

    private final Path folder;
    private final LabAsterisk asterisk;
    private final HousePhones phones;
    private final Registrar willing;
    private final Registrar refusing;
    private SidetoneProgram program;
    private String kitchen = "";

    TablesHouse() throws IOException {
        folder = ProjectFolder.find().path().resolve("lab/target/e2e/Tables");
        Files.createDirectories(folder);
        asterisk =
                LabAsterisk.start(
                        LabHost.find(System.getenv()), ProjectFolder.find().dialplanSamples());
        phones = new HousePhones(asterisk, asterisk.ports().agi(), folder.resolve("phones"));
        willing = new Registrar("200 OK", folder.resolve("willing"));
        refusing = new Registrar("403 Forbidden", folder.resolve("refusing"));
        program = SidetoneProgram.packaged(folder.resolve("none.yaml"), Map.of());
    }

    /** Has Asterisk read what it is about. */
    void furnish() throws IOException {
        add("pjsip.conf", registration("home", willing) + registration("refused", refusing));
        module("reload", "res_pjsip.so");
        kitchen = phones.plugInto("kitchen", PhoneHabit.answers());
        add("queues.conf", queues(phones.plugInto("hall", PhoneHabit.rings())));
        MODULES.forEach(module -> module("load", module));
        program =
                new SidetoneProgram(
                        ProjectFolder.find().sidetoneJar(),
                        Files.writeString(
                                folder.resolve("sidetone.yaml"), "state-directory: " + folder),
                        Map.of(
                                "SIDETONE_AMI_PASSWORD",
                                account(),
                                "SIDETONE_COMPLETE_LIMIT",
                                "30s"),
                        io.sidetone.lab.daemon.Launch.PLAIN);
    }

    LabAsterisk asterisk() {
        return asterisk;
    }

    /** Loads, unloads or reloads a module; the console's commands for it are barred over AMI. */
    void module(String what, String name) {
        asterisk.ami().send("ModuleLoad", Map.of("Module", name, "LoadType", what));
    }

    /** The endpoint's name, without {@code PJSIP/}. */
    String kitchen() {
        return kitchen.substring("PJSIP/".length());
    }

    /** Its telephone rings, is picked up, and stays so until the channel is hung up. */
    void callsTheKitchen() {
        asterisk.ami()
                .send(
                        "Originate",
                        Map.of(
                                "Channel",
                                kitchen,
                                "Application",
                                "Wait",
                                "Data",
                                "60",
                                "Async",
                                "true"));
    }

    /** Everybody hangs up. */
    void hangsUp() {
        asterisk.command("channel request hangup all");
    }

    /** Runs a command on this Asterisk as the user that was pasted. */
    ProgramRun run(String... words) {
        try {
            return program.run(arguments(words));
        } catch (IOException e) {
            throw new LabFailure("the program does not start", e);
        }
    }

    /** What a command prints as JSON. */
    JsonNode json(String command) {
        ProgramRun run = run(command, "--json");
        if (run.exit() != 0) {
            throw new LabFailure(command + ": " + run);
        }
        return json(run);
    }

    static JsonNode json(ProgramRun run) {
        try {
            return JSON.readTree(run.out());
        } catch (IOException e) {
            throw new LabFailure("no JSON: " + run, e);
        }
    }

    /** A command in a terminal. */
    LabTerminal terminal(String... words) {
        return LabTerminal.open(program, arguments(words).toArray(String[]::new));
    }

    private List<String> arguments(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--ami", "ami://wallboard@127.0.0.1:" + asterisk.ports().ami()));
        return all;
    }

    /** Pastes what the command prints, and has Asterisk read it. */
    private String account() throws IOException {
        ProgramRun printed =
                program.run(List.of("manager", "account", "wallboard", "--for", "tables"));
        if (printed.exit() != 0) {
            throw new LabFailure("no account: " + printed);
        }
        add("manager.conf", "\n" + printed.out());
        asterisk.command("manager reload");
        return printed.out()
                .lines()
                .filter(line -> line.startsWith("secret = "))
                .map(line -> line.substring("secret = ".length()))
                .findFirst()
                .orElseThrow();
    }

    private void add(String file, String text) throws IOException {
        Files.writeString(
                asterisk.folder().resolve("etc").resolve(file),
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String registration(String name, Registrar registrar) {
        return """

        [%1$s]
        type = registration
        server_uri = sip:127.0.0.1:%2$d
        client_uri = sip:%1$s@127.0.0.1:%2$d
        outbound_auth = %1$s
        retry_interval = 600
        max_random_initial_delay = 0

        [%1$s]
        type = auth
        auth_type = userpass
        username = %1$s
        password = never-to-be-seen
        """
                .formatted(name, registrar.port());
    }

    /**
     * @param telephone that nobody picks up
     */
    private static String queues(String telephone) {
        return """
        [general]
        [sales]
        strategy = ringall
        joinempty = yes
        leavewhenempty = no
        member => %s,1,Hall
        member => Local/nobody@lab-nowhere,2,Nobody
        [empty]
        """
                .formatted(telephone);
    }

    @Override
    public void close() {
        phones.close();
        willing.close();
        refusing.close();
        asterisk.close();
    }
}
