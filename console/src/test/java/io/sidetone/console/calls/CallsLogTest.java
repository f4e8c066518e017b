package io.sidetone.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import io.sidetone.console.screening.ScreeningTools;
import io.sidetone.console.serve.StateDirectory;
import io.sidetone.core.cdr.CallRecord;
import io.sidetone.core.cdr.CallRecordsConfig;
import io.sidetone.core.cdr.SampleRecord;
import io.sidetone.core.cdr.StoredCallRecords;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.store.StoreConfig;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the 21st of November 2026 at 15:00 in Berlin, with the records open as a daemon has them. */
class CallsLogTest extends CommandTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");

    private Path state;
    private StoreAccess access;
    private StoredCallRecords records;

    @BeforeEach
    void aHouse() throws IOException {
        state = directory.resolve("state");
        sections =
                List.of(
                        Section.required("house", HouseConfig.class),
                        Section.required("store", StoreConfig.class),
                        Section.required("state-directory", StateDirectory.class));
        Files.writeString(
                here.resolve("sidetone.yaml"),
                "house: {country: DE, zone: Europe/Berlin}\nstate-directory: " + state + "\n");
        screening =
                new ScreeningTools(
                        _ -> {
                            throw new IOException("no desk is needed here");
                        },
                        InstantSource.fixed(NOW),
                        () -> () -> false);
        access = new StoreAccess(StoreConfig.DEFAULTS, state);
        records =
                StoredCallRecords.open(
                        access, CallRecordsConfig.DEFAULTS, InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void theTableFitsIntoEightyColumns() {
        note(SampleRecord.press("1", NOW.minusSeconds(3600), "front"));
        note(talk("2", NOW.minusSeconds(600)));
        environment.put("NO_COLOR", "1");
        environment.put("COLUMNS", "80");

        var ran = run(true, "calls", "log", "--legs");

        assertThat(ran)
                .isEqualTo(
                        new Ran(
                                0,
                                """
                                WHEN              FROM            DIALLED           ENDING       TALK   FEATURE
                                                  WHY
                                2026-11-21 14:00  PJSIP/door-st…  front             no answer           doorbell
                                                  nobody at home
                                  14:00:00
                                                  PJSIP/kitchen: redirected to 999, which was ignored (cause 19)
                                2026-11-21 14:50  PJSIP/kitchen   +4930123456       answered     1:02   trunk
                                                  by way of provider, cost 0.029, the caller hung up
                                  14:50:00
                                                  PJSIP/+4930123456@full: no circuit (cause 34)
                                  14:50:01                                          answered     …
                                                  PJSIP/+4930123456@provider
                                """,
                                ""));
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(run("calls", "log").out().lines()).as("without legs").hasSize(3);
    }

    @Test
    void onlyTheCallsThatAreAskedForAreShown() {
        note(SampleRecord.press("press-1", NOW.minus(Duration.ofDays(3)), "front"));
        note(SampleRecord.press("press-2", NOW.minusSeconds(60), "garden"));
        note(talk("talk-1", NOW.minusSeconds(30)));

        assertThat(ids()).containsExactly("press-1", "press-2", "talk-1");
        assertThat(ids("--last", "1")).containsExactly("talk-1");
        assertThat(ids("--feature", "doorbell")).containsExactly("press-1", "press-2");
        assertThat(ids("--since", "2d")).containsExactly("press-2", "talk-1");
        assertThat(ids("--from", "kitchen")).containsExactly("talk-1");
        assertThat(ids("--search", "GARDEN")).containsExactly("press-2");
        assertThat(ids("--search", "no circuit")).containsExactly("talk-1");
        assertThat(run("calls", "log", "--from", "nobody"))
                .isEqualTo(
                        new Ran(
                                0,
                                "WHEN              FROM            DIALLED           ENDING       "
                                        + "TALK   FEATURE   WHY\n",
                                "No such calls.\n"));
        assertThat(run("calls", "log", "--from", "nobody", "--json")).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void programsGetALineForEachCall() {
        note(SampleRecord.press("1", NOW.minusSeconds(60), "front"));
        assertThat(run("calls", "log", "--json").out())
                .isEqualTo(
                        "{\"id\":\"1\",\"feature\":\"doorbell\",\"caller\":\"PJSIP/door-station\","
                                + "\"dialled\":\"front\",\"destination\":\"\",\"trunk\":\"\","
                                + "\"began\":\"2026-11-21T13:59:00Z\",\"answered\":null,"
                                + "\"ended\":\"2026-11-21T13:59:30Z\",\"ending\":\"no-answer\","
                                + "\"why\":\"nobody at home\",\"cost\":0,\"legs\":[{\"channelId\":"
                                + "\"1-1\",\"to\":\"PJSIP/kitchen\",\"began\":"
                                + "\"2026-11-21T13:59:00Z\",\"answered\":null,\"ended\":"
                                + "\"2026-11-21T13:59:20Z\",\"cause\":19,\"result\":"
                                + "\"redirected to 999, which was ignored\"}]}\n");
    }

    @Test
    void oddQuestionsAreToldWhatToAsk() {
        assertThat(run("calls", "log", "--feature", "doorbel").err())
                .contains("'doorbel' is none of doorbell, trunk; did you mean 'doorbell'?");
        assertThat(run("calls", "log", "--since", "ever").err()).contains("is no time");
        assertThat(run("calls", "log", "--last", "-1").code()).isEqualTo(2);
        assertThat(run("calls", "lgo").code()).isEqualTo(2);
    }

    @Test
    void aStoreThatCannotBeHadIsTold() throws IOException {
        access.close();
        Files.delete(state.resolve("sidetone.db"));
        Files.createDirectory(state.resolve("sidetone.db"));

        var ran = run("calls", "log");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("/state/sidetone.db", "doctor");
    }

    private static CallRecord talk(String id, Instant began) {
        return SampleRecord.ended(
                SampleRecord.underWay(id, began), began.plusSeconds(70), new BigDecimal("0.029"));
    }

    private List<String> ids(String... options) {
        var arguments = new ArrayList<>(List.of("calls", "log", "--json"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new))
                .out()
                .lines()
                .map(line -> line.split("\"")[3])
                .toList();
    }

    private void note(CallRecord call) {
        records.note(call);
        assertThat(records.settle(Duration.ofSeconds(20))).isTrue();
    }
}
