package io.sidetone.core.trunk.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.config.Problem;
import io.sidetone.core.config.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardConfigTest {

    @Test
    void aGuardThatIsToldNothingAllowsTheOwnCountryOnly() {
        assertThat(GuardHouse.config("callers: {}")).isEqualTo(GuardConfig.DEFAULTS);
        assertThat(GuardHouse.config("callers: {default: {}}").others())
                .isEqualTo(CallerRule.DEFAULTS);
    }

    @Test
    void everythingCanBeSaid() {
        var config =
                GuardHouse.config(
                        """
                        pin-lock: 10m
                        callers:
                          default: {allow: [toll-free], forwarded: refuse}
                          children:
                            phones: [PJSIP/kids, SCCP/attic]
                            allow: [national, at, CH/mobile, +4412]
                            deny: [premium]
                            pin: "738201"
                            per-call: 30m
                            per-day: 1h
                            per-month: 7.50
                            night: {hours: [21:00-07:00], allow: [toll-free]}
                            abroad: {calls: 3, within: 30m}
                        """);
        assertThat(config.pinLock()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.others().forwarded()).isEqualTo(Forwarded.REFUSE);
        var children = config.callers().get("children");
        assertThat(children.phones())
                .containsExactly(new Phone("PJSIP/kids"), new Phone("SCCP/attic"));
        assertThat(children.allow())
                .extracting(Destinations::text)
                .containsExactly("national", "AT", "CH/mobile", "+4412");
        assertThat(children.pin().orElseThrow().reveal()).isEqualTo("738201");
        assertThat(children.perCall()).contains(Duration.ofMinutes(30));
        assertThat(children.perDay()).contains(Duration.ofHours(1));
        assertThat(children.perMonth().orElseThrow().amount()).isEqualTo(new BigDecimal("7.50"));
        assertThat(children.night().orElseThrow().allow())
                .containsExactly(new Destinations("toll-free"));
        assertThat(children.abroad()).isEqualTo(new CallRate(3, Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000",
                "1234",
                "4321",
                "9876",
                "1212",
                "123123",
                "1984",
                "2026",
                "2580",
                "0815",
                "777777",
                "890123",
                "12",
                "1234567890123",
                "1a2b",
                "secret"
            })
    void noPinIsTakenThatAnybodyTriesFirst(String pin) {
        var problems = problems("callers: {default: {pin: \"%s\"}}".formatted(pin));
        assertThat(problems).isNotEmpty();
        assertThat(problems.replace("four to twelve", ""))
                .as("no problem shows it")
                .doesNotContain("'" + pin + "'", "`" + pin + "`");
    }

    @Test
    void mistakesAreToldWhatToWrite() {
        assertThat(problems("callers: {default: {allow: [premuim]}}"))
                .contains("no kind of number; write national");
        assertThat(problems("callers: {default: {allow: [XX]}}")).contains("no kind of number");
        assertThat(problems("callers: {default: {allow: [AT/cheap]}}"))
                .contains("no kind of number");
        assertThat(problems("callers: {default: {phones: [PJSIP/a]}}"))
                .contains("take `phones` out");
        assertThat(problems("callers: {kitchen: {}}")).contains("phones: [PJSIP/kitchen]");
        assertThat(problems("callers: {kitchen: {phones: [kitchen]}}")).contains("like PJSIP");
        assertThat(problems("callers: {a: {phones: [PJSIP/a]}, b: {phones: [PJSIP/a]}}"))
                .contains("PJSIP/a twice");
        assertThat(problems("callers: {default: {per-call: 30s}}")).contains("less than a minute");
        assertThat(problems("callers: {default: {per-month: a lot}}")).contains("20 or 7.50");
        assertThat(problems("callers: {default: {night: {hours: []}}}")).contains("says no time");
        assertThat(problems("pin-lock: 1s")).contains("pin-lock");
    }

    private static String problems(String yaml) {
        return switch (GuardHouse.read(yaml)) {
            case Reading.Rejected rejected ->
                    rejected.problems().stream()
                            .map(Problem::message)
                            .collect(Collectors.joining("\n"));
            case Reading.Bound _ -> "";
        };
    }
}
