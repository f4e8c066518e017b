package io.sidetone.lab.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What strace has written of a program with many threads, in order. A call that took its time is
 * written in two halves, with those of other threads between: it has begun at the first and is done
 * at the second.
 *
 * @param moments in order
 */
public record SystemCallTrace(List<Moment> moments) {

    /** Something at one line of the trace. */
    public sealed interface Moment {

        /** The call that it is about. */
        SystemCall call();

        /** Before it: what it needs must be so by now. */
        record Begun(SystemCall call) implements Moment {}

        /** After it: what it does is done. */
        record Done(SystemCall call) implements Moment {}
    }

    private record Half(int line, String name, String arguments) {}

    private static final Pattern WHOLE =
            Pattern.compile("^(\\d+) +(\\w+)\\((.*)\\) += (-?\\d+|\\?).*$");
    private static final Pattern FIRST =
            Pattern.compile("^(\\d+) +(\\w+)\\((.*?),? *<unfinished \\.\\.\\.>$");
    private static final Pattern SECOND =
            Pattern.compile("^(\\d+) +<\\.\\.\\. (\\w+) resumed>(.*)\\) += (-?\\d+|\\?).*$");

    public SystemCallTrace {
        moments = List.copyOf(moments);
    }

    /** Reads a file that strace has written. */
    public static SystemCallTrace read(Path file) throws IOException {
        return of(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    }

    /** The same, of its lines. */
    public static SystemCallTrace of(List<String> lines) {
        var reader = new Reader();
        for (int at = 0; at < lines.size(); at++) {
            reader.read(lines.get(at), at + 1);
        }
        return new SystemCallTrace(reader.moments);
    }

    /**
     * Only what is about a directory, or goes over a connection: the rest of a program is large.
     */
    public SystemCallTrace about(Path directory) {
        return new SystemCallTrace(
                moments.stream().filter(moment -> isAbout(moment.call(), directory)).toList());
    }

    private static boolean isAbout(SystemCall call, Path directory) {
        return call.arguments().contains(directory.toString()) || call.peerPort().isPresent();
    }

    /** The same, as if the call at that line had not been made. */
    public SystemCallTrace without(int line) {
        return new SystemCallTrace(
                moments.stream().filter(moment -> moment.call().line() != line).toList());
    }

    private static final class Reader {

        private final List<Moment> moments = new ArrayList<>();
        private final Map<String, Half> halves = new HashMap<>();

        void read(String line, int number) {
            Matcher first = FIRST.matcher(line);
            Matcher second = SECOND.matcher(line);
            Matcher whole = WHOLE.matcher(line);
            if (first.matches()) {
                begin(first, number);
            } else if (second.matches()) {
                end(second);
            } else if (whole.matches()) {
                var call = call(number, whole.group(2), whole.group(3), whole.group(4));
                moments.add(new Moment.Begun(call));
                moments.add(new Moment.Done(call));
            }
        }

        private void begin(Matcher first, int number) {
            var half = new Half(number, first.group(2), first.group(3));
            halves.put(first.group(1), half);
            moments.add(new Moment.Begun(call(number, half.name, half.arguments, "0")));
        }

        private void end(Matcher second) {
            Half half = halves.remove(second.group(1));
            if (half != null && half.name.equals(second.group(2))) {
                String arguments = half.arguments + ", " + second.group(3);
                moments.add(
                        new Moment.Done(call(half.line, half.name, arguments, second.group(4))));
            }
        }

        private static SystemCall call(int line, String name, String arguments, String result) {
            return new SystemCall(line, name, arguments, !result.startsWith("-"));
        }
    }
}
