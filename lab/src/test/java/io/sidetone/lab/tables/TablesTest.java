package io.sidetone.lab.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sidetone.lab.Await;
import io.sidetone.lab.daemon.ProgramRun;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The tables, each against what Asterisk itself says, with a user that may do nothing more. */
@TestInstance(Lifecycle.PER_CLASS)
class TablesTest {

    private static final Pattern ENDPOINT =
            Pattern.compile(" Endpoint:  (\\S+) +(\\S.*\\S) +\\d+ of \\S+");

    private static final Pattern CONTACT =
            Pattern.compile("  Contact:  [^/]+/(\\S+) +[0-9a-f]{10} +(\\S+) +\\S+");

    private static final Pattern REGISTRATION =
            Pattern.compile(" (\\w+)/(sip:\\S+) +\\S+ +(Registered|Rejected|Unregistered).*");

    private final TablesHouse house = new TablesHouse();

    TablesTest() throws IOException {}

    @BeforeAll
    void theProvidersHaveAnswered() throws IOException {
        house.furnish();
        Await.until(
                "both have answered",
                TablesHouse.SOON,
                () -> registrations().values().containsAll(List.of("registered", "rejected")));
    }

    @AfterAll
    void theHouseIsLeft() {
        house.close();
    }

    @Test
    void theEndpointsAreThoseOfAsterisk() {
        var told =
                elements(house.json("endpoints"))
                        .collect(
                                Collectors.toMap(
                                        one -> one.get("name").asText(),
                                        one -> plain(one.get("state").asText())));
        var said =
                found(ENDPOINT, "pjsip show endpoints").stream()
                        .filter(one -> !one.group(1).startsWith("<"))
                        .collect(Collectors.toMap(one -> one.group(1), one -> plain(one.group(2))));
        assertThat(said).containsKeys("201", house.kitchen());
        assertThat(told).isEqualTo(said);
    }

    @Test
    void theContactsAreThoseOfAsterisk() {
        var told =
                elements(house.json("endpoints"))
                        .flatMap(one -> elements(one.get("contacts")))
                        .map(one -> one.get("uri").asText())
                        .toList();
        var said = found(CONTACT, "pjsip show contacts").stream().map(one -> one.group(1)).toList();
        assertThat(said).isNotEmpty();
        assertThat(told).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void anEndpointGoesInUseAndBack() {
        house.callsTheKitchen();
        Await.until("it is in use", TablesHouse.SOON, () -> kitchen().equals("inuse 1"));
        assertThat(house.run("complete", "channel", "PJSIP/").out())
                .startsWith("PJSIP/" + house.kitchen() + "-");
        house.hangsUp();
        Await.until("it is not any more", TablesHouse.SOON, () -> kitchen().equals("not-inuse 0"));
    }

    @Test
    void onATerminalATableChangesAsTheyDo() {
        try (var terminal = house.terminal("endpoints")) {
            terminal.awaitScreen(house.kitchen());
            terminal.awaitScreen(" 0 in use");
            assertThat(terminal.screen().lines()).hasSizeLessThanOrEqualTo(24);
            house.callsTheKitchen();
            terminal.awaitScreen(" 1 in use");
            terminal.resize(60, 12);
            terminal.awaitScreen(" 1 in use");
            house.hangsUp();
            terminal.awaitScreen(" 0 in use");
            terminal.press("q");
            assertThat(terminal.exitStatus()).isZero();
        }
    }

    @Test
    void theRegistrationsAreThoseOfAsterisk() {
        var said =
                found(REGISTRATION, "pjsip show registrations").stream()
                        .collect(Collectors.toMap(one -> one.group(1), one -> plain(one.group(3))));
        assertThat(registrations())
                .isEqualTo(said)
                .containsEntry("home", "registered")
                .containsEntry("refused", "rejected");
        assertThat(house.run("trunks").out())
                .containsPattern("home +registered +sip:")
                .containsPattern("refused +rejected +sip:");
    }

    @Test
    void whoWaitsInAQueueIsSeenUntilTheyLeave() {
        house.asterisk()
                .ami()
                .send(
                        "Originate",
                        Map.of(
                                "Channel",
                                "Local/voicemail@lab-house",
                                "Application",
                                "Queue",
                                "Data",
                                "sales",
                                "Async",
                                "true"));
        Await.until("somebody waits", TablesHouse.SOON, () -> sales().get("callers").size() == 1);
        var said = String.join("\n", house.asterisk().command("queue show sales"));
        assertThat(said).contains("has 1 calls");
        assertThat(elements(sales().get("members")).map(one -> one.get("name").asText()))
                .containsExactly("Hall", "Nobody")
                .allSatisfy(name -> assertThat(said).contains(name));
        house.hangsUp();
        Await.until("nobody waits", TablesHouse.SOON, () -> sales().get("callers").isEmpty());
    }

    @Test
    void anAsteriskWithoutQueuesIsSaidToHaveNone() {
        house.module("unload", "app_queue.so");
        ProgramRun run = house.run("queues");
        house.module("load", "app_queue.so");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("This Asterisk has no queues: app_queue.so is not loaded\n");
    }

    @Test
    void thePastedUserMayAskButNotAct() {
        ProgramRun asked = house.run("manager", "action", "CoreSettings", "--json");
        assertThat(asked.exit()).isZero();
        assertThat(TablesHouse.json(asked).at("/response/AsteriskVersion").asText())
                .isEqualTo(house.asterisk().version());
        ProgramRun acted =
                house.run(
                        "manager",
                        "action",
                        "Originate",
                        "Channel=Local/s@lab-nowhere",
                        "Application=Wait");
        assertThat(acted)
                .isEqualTo(
                        new ProgramRun(
                                4,
                                "",
                                "Asterisk answers Error: Permission denied\nOriginate needs write ="
                                        + " originate for this user in manager.conf\n"));
        for (String action : List.of("Hangup", "Command", "Setvar", "PJSIPShowEndpoints")) {
            assertThat(house.run("manager", "action", action).exit()).as(action).isEqualTo(4);
        }
    }

    @Test
    void thePasswordOfAProviderIsNeverShown() {
        ProgramRun run = house.run("manager", "action", "PJSIPShowRegistrationsOutbound");
        assertThat(run.out()).contains("Password: (hidden)").doesNotContain("never-to-be-seen");
    }

    private String kitchen() {
        return elements(house.json("endpoints"))
                .filter(one -> one.get("name").asText().equals(house.kitchen()))
                .map(one -> one.get("state").asText() + " " + one.get("calls").asInt())
                .findFirst()
                .orElse("");
    }

    private JsonNode sales() {
        return elements(house.json("queues"))
                .filter(one -> one.get("name").asText().equals("sales"))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> registrations() {
        return elements(house.json("trunks"))
                .collect(
                        Collectors.toMap(
                                one -> one.get("name").asText(),
                                one -> one.at("/registration/status").asText()));
    }

    private List<MatchResult> found(Pattern pattern, String command) {
        return house.asterisk().command(command).stream()
                .flatMap(line -> pattern.matcher(line).results())
                .toList();
    }

    /** A state as both write it. */
    private static String plain(String state) {
        return state.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
