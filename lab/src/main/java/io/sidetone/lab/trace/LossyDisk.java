package io.sidetone.lab.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file system that keeps, when the power fails, only what was synced: a file's content by fsync
 * of the file, its name by fsync of the directory it is in, and of that one's, up to the root. It
 * is stricter than any real one, as POSIX lets it be. What nothing has synced may be there or not,
 * so nothing may rely on it.
 */
final class LossyDisk {

    /** A file or directory. */
    private static final class Node {

        private boolean contentSafe = true;
        private boolean nameSafe;
        private String text = "";
    }

    private final Path root;
    private final Path watched;
    private final TreeMap<Path, Node> nodes = new TreeMap<>();
    private final Map<Integer, Set<Path>> syncing = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * @param root is there from the beginning, and survives
     * @param watched the directory below it that matters, with those on the way to it; what lies
     *     beside it, such as a cache, may be lost
     */
    LossyDisk(Path root, Path watched) {
        this.root = root;
        this.watched = watched;
    }

    /** Takes part in what the program did. */
    void replay(SystemCallTrace.Moment moment) {
        switch (moment) {
            case SystemCallTrace.Moment.Begun(SystemCall call) -> begun(call);
            case SystemCallTrace.Moment.Done(SystemCall call) when call.ok() -> done(call);
            case SystemCallTrace.Moment.Done(SystemCall call) -> syncing.remove(call.line());
        }
    }

    /** What was done in a wrong order. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /**
     * Whether a file or directory would be there after a power cut at this moment, as it is now.
     */
    boolean isSafe(Path path) {
        for (Path at = path; at != null && !at.equals(root); at = at.getParent()) {
            Node node = nodes.get(at);
            if (node == null || !node.nameSafe || !node.contentSafe) {
                return false;
            }
        }
        return true;
    }

    /** What was last written to a file, as far as strace shows it. */
    String text(Path path) {
        Node node = nodes.get(path);
        return node == null ? "" : node.text;
    }

    /** All that is there, in order. */
    List<Path> paths() {
        return List.copyOf(nodes.keySet());
    }

    private void begun(SystemCall call) {
        switch (call.name()) {
            case "write", "pwrite64", "ftruncate", "copy_file_range", "sendfile" -> dirty(call);
            case "fsync", "fdatasync" -> syncing.put(call.line(), syncedBy(call));
            case "rename", "renameat", "renameat2" -> check(call);
            default -> {}
        }
    }

    private void done(SystemCall call) {
        switch (call.name()) {
            case "write", "pwrite64", "ftruncate", "copy_file_range", "sendfile" -> dirty(call);
            case "openat", "creat" -> opened(call);
            case "mkdir", "mkdirat" -> pathsOf(call).forEach(path -> nodes.put(path, new Node()));
            case "fsync", "fdatasync" -> synced(call);
            case "rename", "renameat", "renameat2" -> renamed(call);
            case "unlink", "unlinkat", "rmdir" -> pathsOf(call).forEach(nodes::remove);
            default -> {}
        }
    }

    private void opened(SystemCall call) {
        if (!call.arguments().contains("O_CREAT")) {
            return;
        }
        boolean emptied = call.arguments().contains("O_TRUNC");
        for (Path path : pathsOf(call)) {
            Node node = nodes.computeIfAbsent(path, _ -> new Node());
            node.contentSafe &= !emptied;
        }
    }

    /** The last descriptor is the one that is written to, but for sendfile. */
    private void dirty(SystemCall call) {
        List<String> files = call.files();
        if (files.isEmpty()) {
            return;
        }
        String file = call.name().equals("sendfile") ? files.getFirst() : files.getLast();
        Node node = nodes.get(Path.of(file));
        if (node != null) {
            node.contentSafe = false;
            node.text = call.text();
            // What is written while a sync runs may come too late for it.
            syncing.values().forEach(paths -> paths.remove(Path.of(file)));
        }
    }

    /** What this sync makes safe: a file's content, or the names in a directory, as of now. */
    private Set<Path> syncedBy(SystemCall call) {
        Set<Path> paths = new HashSet<>();
        for (String file : call.files()) {
            Path synced = Path.of(file);
            paths.add(synced);
            nodes.keySet().stream()
                    .filter(path -> synced.equals(path.getParent()))
                    .forEach(paths::add);
        }
        return paths;
    }

    private void synced(SystemCall call) {
        Set<Path> paths = syncing.getOrDefault(call.line(), Set.of());
        syncing.remove(call.line());
        Set<String> themselves = Set.copyOf(call.files());
        for (Path path : paths) {
            Node node = nodes.get(path);
            if (node != null && themselves.contains(path.toString())) {
                node.contentSafe = true;
            } else if (node != null) {
                node.nameSafe = true;
            }
        }
    }

    private void check(SystemCall call) {
        List<Path> paths = pathsOf(call);
        if (paths.size() != 2) {
            return;
        }
        Path from = paths.getFirst();
        for (Map.Entry<Path, Node> entry : nodes.entrySet()) {
            Path path = entry.getKey();
            Node node = entry.getValue();
            if (path.startsWith(from) && !node.contentSafe) {
                fault(call, "is renamed before the content of " + path + " is safe", from);
            }
            if (path.startsWith(from) && !path.equals(from) && !node.nameSafe) {
                fault(call, "is renamed before the name of " + path + " is safe", from);
            }
        }
    }

    private void renamed(SystemCall call) {
        List<Path> paths = pathsOf(call);
        if (paths.size() != 2) {
            return;
        }
        Path from = paths.getFirst();
        Path to = paths.getLast();
        for (Path path : paths()) {
            Node node = path.startsWith(from) ? nodes.remove(path) : null;
            if (node != null) {
                nodes.put(path.equals(from) ? to : to.resolve(from.relativize(path)), node);
                // The name may be lost; what a directory holds is as safe as it was.
                node.nameSafe &= !path.equals(from);
            }
        }
    }

    private void fault(SystemCall call, String what, Path path) {
        faults.add("line %d: %s %s".formatted(call.line(), path, what));
    }

    private List<Path> pathsOf(SystemCall call) {
        return call.texts().stream().map(Path::of).filter(this::matters).toList();
    }

    private boolean matters(Path path) {
        return path.startsWith(root) && (path.startsWith(watched) || watched.startsWith(path));
    }
}
