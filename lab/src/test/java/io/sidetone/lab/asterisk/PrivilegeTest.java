package io.sidetone.lab.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PrivilegeTest {

    private static final Path ROOT = Path.of("/lab/root");

    @Test
    void rootNeedsNobodysLeave() {
        assertThat(new Privilege(0, 0, true).chroot(ROOT))
                .containsExactly("/usr/sbin/chroot", "/lab/root");
    }

    @Test
    void othersUseANamespaceOfTheirOwn() {
        assertThat(new Privilege(1000, 100, true).chroot(ROOT))
                .containsExactly("unshare", "--map-root-user", "/usr/sbin/chroot", "/lab/root");
    }

    @Test
    void withoutNamespacesSudoStartsItAsTheUser() {
        assertThat(new Privilege(1000, 100, false).chroot(ROOT))
                .containsExactly(
                        "sudo", "-n", "/usr/sbin/chroot", "--userspec=1000:100", "/lab/root");
    }
}
