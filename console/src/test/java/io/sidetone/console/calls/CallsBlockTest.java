package io.sidetone.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.screening.DeskTest;
import org.junit.jupiter.api.Test;

class CallsBlockTest extends DeskTest {

    @Test
    void aNumberIsOnTheBlockListThen() {
        var blocked = run("calls", "block", "030 123456", "--yes");

        assertThat(blocked.err()).isEmpty();
        assertThat(blocked.code()).isZero();
        assertThat(blocked.out()).contains("+4930123456: block list, added");
        assertThat(run("screening", "block", "list").out())
                .contains("+4930123456", "by sidetone calls");
    }

    @Test
    void whatIsNoNumberIsNotBlocked() {
        var refused = run("calls", "block", "prefix:", "--yes");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("'prefix:' cannot be blocked");
    }

    @Test
    void aDryRunBlocksNobody() {
        assertThat(run("calls", "block", "030 123456", "--dry-run").code()).isZero();
        assertThat(run("screening", "block", "list").out()).doesNotContain("+4930123456");
    }
}
