package io.sidetone.lab.disk;

import com.sun.security.auth.module.UnixSystem;
import io.sidetone.lab.LabFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A view of the machine in which the lab mounts what it likes, and nobody else sees it: a mount
 * namespace, for an ordinary user within a user namespace. It lasts as long as a process that waits
 * in it, which ends with this one however this one ends.
 */
public final class MountNamespace implements AutoCloseable {

    /** Nothing that is run inside takes longer: it mounts and looks. */
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(20);

    private static final String READY = "ready";

    private final Process holder;
    private final boolean root;

    private MountNamespace(Process holder, boolean root) {
        this.holder = holder;
        this.root = root;
    }

    /**
     * Makes one.
     *
     * @throws LabFailure when the kernel does not let this user
     */
    public static MountNamespace open() {
        boolean root = new UnixSystem().getUid() == 0;
        List<String> line = new ArrayList<>(List.of("unshare", "--mount"));
        if (!root) {
            line.addAll(List.of("--user", "--map-root-user"));
        }
        line.addAll(List.of("sh", "-c", "echo " + READY + "; exec cat"));
        try {
            Process holder = new ProcessBuilder(line).redirectErrorStream(true).start();
            awaitReady(holder);
            return new MountNamespace(holder, root);
        } catch (IOException e) {
            throw new LabFailure("util-linux is needed for a disk of the lab's own (unshare)", e);
        }
    }

    /**
     * What comes before a command line that is to run inside, without any privilege: there as
     * anywhere, a directory's permissions would say nothing to root.
     */
    public List<String> entering() {
        List<String> line = enteringAsRoot();
        line.addAll(List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all", "--"));
        return List.copyOf(line);
    }

    /** What comes before a command line that is to run inside as its root. */
    public List<String> enteringAsRoot() {
        List<String> line = new ArrayList<>(List.of("nsenter", "--target=" + holder.pid()));
        line.add("--mount");
        if (!root) {
            line.addAll(List.of("--user", "--preserve-credentials"));
        }
        line.add("--");
        return line;
    }

    /**
     * Runs a command inside as its root.
     *
     * @return what it printed
     * @throws LabFailure when it fails, with its words
     */
    public String run(String... command) {
        List<String> line = enteringAsRoot();
        line.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String printed = text(process.getInputStream());
            if (!process.waitFor(COMMAND_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LabFailure(List.of(command) + " failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new LabFailure("cannot run " + line, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted", e);
        }
    }

    /** Where a path inside is found from outside. */
    public Path seen(Path inside) {
        return Path.of("/proc/" + holder.pid() + "/root")
                .resolve(Path.of("/").relativize(inside.toAbsolutePath()));
    }

    /** Ends it once nothing runs inside any more. */
    @Override
    public void close() throws IOException {
        holder.getOutputStream().close();
    }

    private static void awaitReady(Process holder) throws IOException {
        BufferedReader said = holder.inputReader(StandardCharsets.UTF_8);
        String first = said.readLine();
        if (!READY.equals(first)) {
            throw new LabFailure(
                    "this user may not make a mount namespace, which a small disk needs: run it as"
                            + " root, or allow user namespaces"
                            + " (sysctl kernel.apparmor_restrict_unprivileged_userns=0). It said: "
                            + first);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
