package io.sidetone.console.screening.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import io.sidetone.console.screening.DeskTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreeningLogTest extends DeskTest {

    @Test
    void theTableFitsIntoEightyColumns() {
        desk.note(call("1.1", "13:00:00", "menu", Outcome.GAVE_UP));
        desk.note(call("1.2", "13:30:00", "not-in-service", Outcome.TURNED_AWAY));

        var ran = seen("screening", "log");

        assertThat(ran)
                .isEqualTo(
                        new Ran(
                                0,
                                """
                                WHEN              NUMBER            VERDICT         OUTCOME      NAME
                                                  WHY
                                2026-11-21 14:00  +4930123456       menu            gave up      Wine & More Di…
                                                  menu: nobody knows this caller
                                2026-11-21 14:30  +4930123456       not-in-service  turned away  Wine & More Di…
                                                  menu: nobody knows this caller
                                """,
                                ""));
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(run("screening", "log").out().lines()).hasSize(3);
    }

    @Test
    void onlyTheCallsThatAreAskedForAreShown() {
        desk.note(call("1.1", "10:00:00", "menu", Outcome.GAVE_UP));
        desk.note(call("1.2", "13:30:00", "ring", Outcome.RANG));
        desk.note(call("1.3", "13:40:00", "ring", Outcome.RANG));

        assertThat(run("screening", "log", "--since", "1h", "--limit", "1", "--json").out())
                .contains("\"channelId\":\"1.3\"")
                .doesNotContain("1.2", "1.1");
        assertThat(run("screening", "log", "--verdict", "menu,tarpit", "--json").out())
                .contains("1.1")
                .doesNotContain("1.2");
        assertThat(run("screening", "log", "--number", "030 123456").out()).contains("gave up");
        assertThat(run("screening", "log", "--number", "anonymous").err())
                .isEqualTo("No such calls.\n");
    }

    @Test
    void oddQuestionsAreToldWhatToAsk() {
        assertThat(run("screening", "log", "--verdict", "mneu").err())
                .contains("'mneu' is none of ring", "did you mean 'menu'?", "--help");
        assertThat(run("screening", "log", "--since", "ever").err()).contains("is no time");
        assertThat(run("screening", "log", "--limit", "-1").code()).isEqualTo(2);
        assertThat(run("screening", "log", "--limit", "few").code()).isEqualTo(2);
    }

    @Test
    void programsGetALineForEachCall() {
        desk.note(call("1.1", "13:00:00", "menu", Outcome.GAVE_UP));
        assertThat(run("screening", "log", "--json").out())
                .isEqualTo(
                        "{\"channelId\":\"1.1\",\"at\":\"2026-11-21T13:00:00Z\",\"line\":"
                                + "\"PJSIP/trunk\",\"received\":\"030123456\",\"key\":"
                                + "\"+4930123456\",\"name\":\"Wine & More Direct GmbH\","
                                + "\"attestation\":\"none\",\"verdict\":\"menu\",\"step\":\"menu\","
                                + "\"rule\":\"\",\"place\":\"\",\"reason\":\"nobody knows this"
                                + " caller\",\"score\":[],\"outcome\":\"gave-up\",\"recording\":"
                                + "null,\"ended\":\"2026-11-21T13:59:59Z\"}\n");
    }

    @Test
    void whoWatchesSeesNewCallsAndHowTheyEnd() {
        desk.note(call("1.1", "13:00:00", "ring", Outcome.RANG));
        Deque<Runnable> seconds =
                new ArrayDeque<>(
                        List.of(
                                () -> desk.note(call("1.2", "13:59:30", "menu", Outcome.UNDER_WAY)),
                                desk::toString,
                                () -> desk.note(call("1.2", "13:59:30", "menu", Outcome.PASSED))));
        ticks =
                () -> {
                    var second = seconds.poll();
                    if (second != null) {
                        second.run();
                    }
                    return second != null;
                };

        var ran = run("screening", "log", "--watch");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().map(line -> line.split(" {2,}")[3]))
                .containsExactly("OUTCOME", "rang", "under way", "passed");
        assertThat(ran.out().lines().skip(1).map(line -> line.indexOf("Wine")))
                .as("columns stand under one another")
                .containsOnly(65);
    }

    @Test
    void aLogOfNothingStillHasItsHeading() {
        assertThat(seen("screening", "log").err()).isEqualTo("No such calls.\n");
        assertThat(run("screening", "log", "--json")).isEqualTo(new Ran(0, "", ""));
    }
}
