package io.sidetone.console.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    private final TimeText times =
            new TimeText(Instant.parse("2026-11-21T14:00:00Z"), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2h, 2026-11-21T12:00:00Z",
        "2026-11-20, 2026-11-19T23:00:00Z",
        "2026-11-20 08:30, 2026-11-20T07:30:00Z",
        "2026-11-20T08:30:00Z, 2026-11-20T08:30:00Z",
        "08:30, 2026-11-21T07:30:00Z",
        "22:00, 2026-11-20T21:00:00Z"
    })
    void aBeginningLiesBehind(String text, Instant expected) {
        assertThat(times.beginning(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-21T23:00:00Z",
        "2026-12-24 18:30, 2026-12-24T17:30:00Z",
        "18:30, 2026-11-21T17:30:00Z",
        "08:30, 2026-11-22T07:30:00Z"
    })
    void anEndLiesAhead(String text, Instant expected) {
        assertThat(times.ending(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2026-13-01", "24.12.2026", "+999999999-12-31", "25:00", "2h"})
    void whatIsNoTimeIsToldHowToWriteOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> times.ending(text))
                .withMessageContaining("is no time; write it like 2026-12-24");
    }

    @Test
    void whatIsOverCannotEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> times.ending("2026-11-20"))
                .withMessage("'2026-11-20' is over; it is 2026-11-21 15:00 now");
    }

    @Test
    void aLengthHasItsBounds() {
        assertThat(times.after(Duration.ofDays(30))).isEqualTo("2026-12-21T14:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> times.after(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> times.after(Duration.ofDays(40_000)))
                .withMessageContaining("for always");
    }
}
