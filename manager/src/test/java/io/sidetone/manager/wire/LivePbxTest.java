package io.sidetone.manager.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.EventWish;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LivePbxTest extends LivePbxHouse {

    @Test
    void eventsComeInOrderAfterConnected() throws Exception {
        var stream = pbx.follow(EventWish.ALL);
        asterisk.visitor().event("Newchannel", 1).event("Whatever", 2);

        assertThat(next(stream))
                .isInstanceOfSatisfying(
                        Connected.class, it -> assertThat(it.version()).isEqualTo("11.0.0"));
        assertThat(number(next(stream))).isEqualTo("1");
        assertThat(number(next(stream))).isEqualTo("2");
    }

    @Test
    void theSecretDoesNotCrossTheNetwork() throws Exception {
        pbx.follow(EventWish.ALL);

        assertThat(asterisk.logins().get(1).first("Key"))
                .contains("535fda1a85f910c9fd7d0f4fc44712d1");
        assertThat(asterisk.logins().toString()).doesNotContain("geheim");
    }

    @Test
    void onlyTheClassesThatAreWishedAreAskedFor() throws Exception {
        pbx.follow(new EventWish(Set.of("agent"), Set.of()));

        assertThat(asterisk.logins().getLast().first("EventMask")).contains("agent");
    }

    @Test
    void typesThatAreNotWishedAreLeftOut() throws Exception {
        var stream = pbx.follow(new EventWish(Set.of(), Set.of("hangup")));
        asterisk.visitor().event("Newchannel", 1).event("Hangup", 2);

        assertThat(next(stream)).isInstanceOf(Connected.class);
        assertThat(number(next(stream))).isEqualTo("2");
    }

    @Test
    void anAnswerOvertakesEventsThatNobodyReads() throws Exception {
        pbx.follow(EventWish.ALL);
        var visitor = asterisk.visitor();
        for (int i = 0; i < 5000; i++) {
            visitor.event("Newexten", i);
        }
        assertThat(answered(visitor, "Response: Success\nActionID: %ID%\nMessage: here\n\n"))
                .extracting(AmiResponse::message)
                .isEqualTo("here");
    }

    @Test
    void aListIsCollectedWhileEventsGoOn() throws Exception {
        var stream = pbx.follow(EventWish.ALL);
        var answer =
                answered(
                        asterisk.visitor(),
                        """
                        Response: Success
                        ActionID: %ID%
                        EventList: start

                        Event: CoreShowChannel
                        ActionID: %ID%
                        Channel: Local/42

                        Event: Newexten
                        Number: 7

                        Event: CoreShowChannelsComplete
                        ActionID: %ID%
                        EventList: Complete

                        """);

        assertThat(answer.events())
                .singleElement()
                .matches(entry -> entry.first("CHANNEL").orElse("").equals("Local/42"));
        assertThat(next(stream)).isInstanceOf(Connected.class);
        assertThat(number(next(stream))).isEqualTo("7");
    }

    private AmiResponse answered(PlayedAsterisk.Visitor visitor, String text) throws Exception {
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = asking.submit(() -> pbx.ask(AmiAction.named("CoreShowChannels")));
            visitor.answer(visitor.action(), text);
            return answer.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void outputOfSeveralLinesKeepsItsOrder() throws Exception {
        pbx.follow(EventWish.ALL);
        var answer =
                answered(
                        asterisk.visitor(),
                        """
                        Response: Success
                        ActionID: %ID%
                        Message: Command output follows
                        Output: System uptime: 23 minutes
                        Output:\s
                        Output:   Last reload: 1 second

                        """);

        assertThat(answer.response().all("Output"))
                .containsExactly("System uptime: 23 minutes", "", "  Last reload: 1 second");
    }

    @Test
    void anErrorIsAnAnswer() throws Exception {
        pbx.follow(EventWish.ALL);
        var answer =
                answered(
                        asterisk.visitor(),
                        "Response: Error\nActionID: %ID%\nActionID: 2\nMessage: Permission denied\n\n");

        assertThat(answer.isSuccess()).isFalse();
        assertThat(answer.message()).isEqualTo("Permission denied");
    }

    @Test
    void anAnswerThatIsTooLargeIsToldAsSuch() throws Exception {
        pbx.follow(EventWish.ALL);
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(() ->
                                answered(
                                        asterisk.visitor(),
                                        "Response: Success\nActionID: %ID%\nOutput: "
                                                + "x".repeat(10_000_000)
                                                + "\n\n")))
                .hasRootCauseMessage("Asterisk's answer is too large to read");
    }

    @Test
    void manyAskAtOnceAndEachGetsItsOwn() throws Exception {
        pbx.follow(EventWish.ALL);
        var visitor = asterisk.visitor();
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    java.util.stream.IntStream.range(0, 50)
                            .mapToObj(i ->
                                    asking.submit(() ->
                                            pbx.ask(AmiAction.named("Echo").with("N", "" + i))))
                            .toList();
            var actions = new java.util.ArrayList<io.sidetone.manager.ami.AmiMessage>();
            for (int i = 0; i < 50; i++) {
                actions.add(visitor.action());
            }
            for (var action : actions.reversed()) {
                visitor.answer(
                        action,
                        "Response: Success\nActionID: %ID%\nMessage: "
                                + action.first("N").orElseThrow()
                                + "\n\n");
            }
            for (int i = 0; i < 50; i++) {
                assertThat(answers.get(i).get(20, TimeUnit.SECONDS).message()).isEqualTo("" + i);
            }
        }
    }

    @Test
    void withoutAStreamAQuestionHasAConnectionOfItsOwnUntilItEnds() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
                var answer = asking.submit(() -> pbx.ask(AmiAction.named("Ping")));
                var visitor = asterisk.visitor();
                visitor.answer(visitor.action(), "Response: Success\nActionID: %ID%\n\n");
                assertThat(answer.get(20, TimeUnit.SECONDS).isSuccess()).isTrue();
                visitor.leave();
            }
            awaitNoConnection();
        }
    }

    private void awaitNoConnection() throws Exception {
        while (!pbx.hasNoQuestions()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsNotAnsweredIsToldAndLeavesNothing() throws Exception {
        var limits = limits();
        var hasty =
                new WireLimits(
                        limits.connect(),
                        limits.login(),
                        Duration.ofMillis(50),
                        limits.idle(),
                        limits.boot(),
                        limits.firstWait(),
                        limits.longestWait(),
                        10,
                        10_000);
        try (var impatient = pbx(asterisk.address(), hasty)) {
            var stream = impatient.follow(EventWish.ALL);
            assertThatExceptionOfType(AmiProblem.class)
                    .isThrownBy(() -> impatient.ask(AmiAction.named("Silence")))
                    .withMessage("Asterisk did not answer Silence within 0.1 s")
                    .matches(problem -> problem.kind() == AmiProblem.Kind.DEADLINE);
            assertThat(impatient.unanswered()).isZero();

            var visitor = asterisk.visitor();
            visitor.answer(visitor.action(), "Response: Success\nActionID: %ID%\n\n");
            visitor.event("Newexten", 3);
            assertThat(next(stream)).isInstanceOf(Connected.class);
            assertThat(number(next(stream))).isEqualTo("3");
        }
    }
}
