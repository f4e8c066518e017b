package io.sidetone.core.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be had without a disk of one's own; the lab has one that is really full. */
class DiskDoctorTest {

    private static final IOException FULL =
            new IOException(
                    "asking failed", new FileSystemException("x", null, "No space left on device"));

    @TempDir Path folder;
    private Path mounts;

    @BeforeEach
    void writeMounts() throws IOException {
        mounts = folder.resolve("mounts");
        mounts("");
    }

    @Test
    void aDiskThatCanBeWrittenIsWellAndNothingIsLeftOnIt() throws IOException {
        var directory = Files.createDirectory(folder.resolve("outbox"));

        assertThat(doctor().examine(directory)).isEmpty();
        assertThat(Files.list(directory)).isEmpty();
    }

    @Test
    void aReadOnlyMountIsNamedWithItsPoint() throws IOException {
        mounts("/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 %s ext4 ro,relatime 0 0\n".formatted(folder));

        var explained = doctor().explain(folder, new IOException("Nur lesen"));

        assertThat(explained)
                .isInstanceOf(DiskTrouble.class)
                .hasMessageStartingWith("the disk of " + folder + " is mounted read-only; ")
                .hasMessageEndingWith("mount -o remount,rw " + folder);
    }

    @Test
    void ofSeveralMountsOnOnePointTheLastCounts() throws IOException {
        mounts("a %1$s ext4 ro 0 0\nb %1$s ext4 rw 0 0\n".formatted(folder));
        assertThat(doctor().isReadOnly(folder.resolve("deep/inside"))).isFalse();

        mounts("a %1$s ext4 rw 0 0\nb %1$s ext4 ro 0 0\n".formatted(folder));
        assertThat(doctor().isReadOnly(folder.resolve("deep/inside"))).isTrue();
        assertThat(doctor().isReadOnly(Path.of("/elsewhere"))).isFalse();
    }

    @Test
    void aSpaceInAMountPointIsWrittenInOctal() throws IOException {
        var point = folder.resolve("a b");
        mounts("x " + point.toString().replace(" ", "\\040") + " ext4 ro 0 0\n");

        assertThat(doctor().isReadOnly(point)).isTrue();
        assertThat(doctor().isReadOnly(folder)).isFalse();
    }

    @Test
    void whatSaysFullIsFullThoughASmallFileStillFits() {
        assertThat(doctor().explain(folder, FULL))
                .isInstanceOfSatisfying(
                        DiskTrouble.class,
                        trouble ->
                                assertThat(trouble.finding().kind())
                                        .isEqualTo(DiskFinding.Kind.FULL))
                .hasMessageContaining("make room on it")
                .hasCause(FULL);
    }

    @Test
    void otherFailuresStayAsTheyAre() {
        var other = new IOException("ARI does not answer");
        var gone = new NoSuchFileException("x");

        assertThat(doctor().explain(folder, other)).isSameAs(other);
        assertThat(doctor().explain(folder, gone)).isSameAs(gone);
    }

    private DiskDoctor doctor() {
        return new DiskDoctor("sidetone", mounts);
    }

    private void mounts(String lines) throws IOException {
        Files.writeString(mounts, lines);
    }
}
