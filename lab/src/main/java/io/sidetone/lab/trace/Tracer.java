package io.sidetone.lab.trace;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.daemon.Launch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * strace, which writes down what a program asks of the kernel.
 *
 * @param file where it writes
 */
public record Tracer(Path file) {

    /** strace writes its last lines after the program's end. */
    private static final Duration END_LIMIT = Duration.ofSeconds(20);

    /** What a {@link LossyDisk} and {@link PromisesKept} look at. */
    private static final String CALLS =
            "openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,fsync,"
                    + "fdatasync,ftruncate,write,pwrite64,writev,sendto,sendmsg,sendfile,"
                    + "copy_file_range";

    /** Longer than a journal: the names of takes stand in it. */
    private static final String LONGEST_TEXT = "8192";

    private static final List<String> STRACE =
            List.of("strace", "-f", "--seccomp-bpf", "-e", "signal=none", "-e", "trace=" + CALLS);

    /**
     * How to start the daemon under it.
     *
     * @throws LabFailure when there is no strace, or no process may be traced here
     */
    public Launch launch() {
        tryOut();
        List<String> line = new ArrayList<>(STRACE);
        // -D: the program is the lab's own child, so that it can be stopped as ever.
        line.addAll(List.of("-D", "-yy", "-s", LONGEST_TEXT, "-o", file.toString()));
        return new Launch(line, List.of(), UnaryOperator.identity());
    }

    /** The lines, once the program has ended. */
    public List<String> lines() {
        Await.until("the end of the trace " + file, END_LIMIT, this::hasEnded);
        return read();
    }

    private boolean hasEnded() {
        List<String> lines = read();
        if (lines.isEmpty()) {
            return false;
        }
        String first = lines.getFirst();
        String program = first.substring(0, first.indexOf(' '));
        String last = lines.getLast();
        return last.startsWith(program + " ") && last.contains("+++ exited with");
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new LabFailure("cannot read the trace " + file, e);
        }
    }

    private void tryOut() {
        List<String> line = new ArrayList<>(STRACE);
        line.addAll(List.of("-o", "/dev/null", "true"));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new LabFailure(
                        "no process may be traced here, which this proof needs: allow ptrace"
                                + " (docker run --cap-add=SYS_PTRACE; sysctl"
                                + " kernel.yama.ptrace_scope=1). strace says: "
                                + said);
            }
        } catch (IOException e) {
            throw new LabFailure("strace is needed (bin/test installs it)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted", e);
        }
    }
}
