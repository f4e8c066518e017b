package io.sidetone.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.serve.StateDirectory;
import io.sidetone.core.config.DataSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineChecksTest {

    @TempDir Path directory;

    @Test
    void anOldJavaIsTooOld() {
        assertThat(new JavaCheck(Runtime.Version.parse("25.0.3")).examine())
                .isEqualTo(new Outcome.Fine("25.0.3"));
        assertThat(new JavaCheck(Runtime.Version.parse("17.0.9")).examine())
                .isInstanceOf(Outcome.Trouble.class)
                .extracting(Outcome::seen)
                .isEqualTo("17.0.9 is too old; 25 is needed");
    }

    @Test
    void roomIsMeasuredWhereTheDirectoryWillBe() {
        var later = directory.resolve("not/yet/there");
        var byte1 = new DataSize(1);
        var petabyte = new DataSize(1_000_000_000_000_000_000L);

        assertThat(new DiskSpaceCheck(later, byte1, byte1).examine())
                .isInstanceOf(Outcome.Fine.class);
        assertThat(new DiskSpaceCheck(later, petabyte, byte1).examine())
                .isInstanceOf(Outcome.Caution.class);
        assertThat(new DiskSpaceCheck(later, petabyte, petabyte).examine())
                .isInstanceOf(Outcome.Trouble.class)
                .extracting(Outcome::seen)
                .asString()
                .endsWith(" MB free for " + later);
    }

    @Test
    void theStateDirectoryMayBeMadeLater() {
        var later = directory.resolve("state");

        assertThat(state(directory)).isEqualTo(new Outcome.Fine(directory.toString()));
        assertThat(state(later)).isEqualTo(new Outcome.Fine(later + " will be made"));
    }

    @Test
    void aFileIsNoStateDirectory() throws IOException {
        var file = Files.createFile(directory.resolve("state"));

        assertThat(state(file).fix()).isEqualTo("install -d -o sidetone -m 700 " + file);
    }

    @Test
    void whatBelongsToRootIsNotForTheService() throws IOException {
        var owner = Files.getOwner(directory).getName();
        var asRoot = new StateDirectoryCheck(new StateDirectory(directory), "root").examine();

        assertThat(asRoot instanceof Outcome.Caution).isEqualTo(owner.equals("root"));
    }

    @Test
    void aSharedRecordingDirectoryMustBeThere() {
        assertThat(new SharedRecordingsCheck(directory).examine())
                .isEqualTo(new Outcome.Fine(directory + " can be written"));
        assertThat(new SharedRecordingsCheck(directory.resolve("no")).examine().fix())
                .isEqualTo("install -d -o asterisk -g asterisk -m 2770 " + directory.resolve("no"));
    }

    @Test
    void aProgramIsLookedForInThePath() throws IOException {
        var program = Files.createFile(directory.resolve("speak"));
        var path = "/nonexistent:" + directory;
        assertThat(program("speak", path)).isInstanceOf(Outcome.Trouble.class);

        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        assertThat(program("speak", path)).isEqualTo(new Outcome.Fine(program.toString()));
        assertThat(program(program.toString(), "")).isInstanceOf(Outcome.Fine.class);
    }

    @Test
    void aMissingProgramComesWithThePackageToInstall() {
        assertThat(program("speak-ng", directory.toString()))
                .isEqualTo(
                        new Outcome.Trouble(
                                "speak-ng is not installed",
                                "apt install speak-ng, or name another program under speech.command"));
    }

    private static Outcome state(Path path) {
        return new StateDirectoryCheck(new StateDirectory(path), "sidetone").examine();
    }

    private static Outcome program(String program, String path) {
        return new ProgramCheck("speech engine", program, path, "speech.command").examine();
    }
}
