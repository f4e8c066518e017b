package io.sidetone.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store meets on a real file system, in processes of their own. */
class DiskTroubleTest {

    /** Mounts what is mounted for the process itself only; whoever may not is root in there. */
    private static final List<String> OWN_MOUNTS =
            List.of("unshare", "--map-root-user", "--mount", "sh", "-c");

    @TempDir private Path directory;

    @Test
    void whatWasCommittedOutlivesAKill() throws Exception {
        var process = OtherProcess.start(List.of(), "writes-on-and-on", directory);
        var told = new ArrayList<String>();
        try (var lines = reader(process)) {
            while (told.size() < 50) {
                told.add(lines.readLine());
            }
            process.toHandle().destroyForcibly(); // which leaves what it said before to be read
            lines.lines().forEach(told::add);
        }

        try (var store = Store.open(StoreConfig.DEFAULTS, directory)) {
            store.prepare(Notes.SCHEMA);
            assertThat(Notes.all(store)).containsAll(told.subList(0, told.size() - 1));
            assertThat(
                            store.<String>read(handle ->
                                    handle.createQuery("pragma integrity_check")
                                            .mapTo(String.class)
                                            .one()))
                    .isEqualTo("ok");
        }
    }

    @Test
    void whatTheFullDiskDidNotTakeIsWrittenWhenThereIsRoom() throws Exception {
        var said = run("mount -t tmpfs -o size=2m small \"$0\" && exec \"$@\"", "runs-out-of-room");

        assertThat(said)
                .hasSize(5)
                .contains("No space left on device")
                .containsSubsequence("written: false", "written: true", "notes: 1");
        assertThat(said.get(2))
                .contains("the disk of " + directory + " is full")
                .contains("make room");
    }

    @Test
    void aDiskThatIsMountedReadOnlyIsNamed() throws Exception {
        Store.open(StoreConfig.DEFAULTS, directory).close();

        var said =
                run(
                        "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"",
                        "opens");

        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).contains("read-only").contains("mount -o remount,rw");
    }

    private List<String> run(String mounting, String deed) throws Exception {
        var before = new ArrayList<>(OWN_MOUNTS);
        before.add(mounting);
        before.add(directory.toString());
        var process = OtherProcess.start(before, deed, directory);
        try (var lines = reader(process)) {
            var said = lines.lines().toList();
            assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
            return said;
        }
    }

    private static BufferedReader reader(Process process) throws IOException {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
