package io.sidetone.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExitStatusTest {

    @Test
    void everyFailureHasItsCode() {
        assertThat(code(new Failure.Fixable("", ""))).isEqualTo(1);
        assertThat(code(new Failure.Usage("", "sidetone"))).isEqualTo(2);
        assertThat(code(new Failure.Unreachable("", ""))).isEqualTo(3);
        assertThat(code(new Failure.Refused("", ""))).isEqualTo(4);
        assertThat(code(new Failure.Bug(new IllegalStateException()))).isEqualTo(70);
        assertThat(ExitStatus.PROBLEMS.code()).isEqualTo(5);
        assertThat(ExitStatus.OK.code()).isZero();
    }

    private static int code(Failure failure) {
        return ExitStatus.of(failure).code();
    }
}
