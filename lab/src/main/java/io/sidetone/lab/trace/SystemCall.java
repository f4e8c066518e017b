package io.sidetone.lab.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A system call as strace writes it with {@code -yy}: file descriptors come with what they are.
 *
 * @param line where it begins in the trace, counted from 1
 * @param name such as {@code openat}
 * @param arguments as written
 * @param ok whether it succeeded
 */
public record SystemCall(int line, String name, String arguments, boolean ok) {

    private static final Pattern FILE = Pattern.compile("(?:^|, )\\d+<(/[^>]*)>");
    private static final Pattern PEER = Pattern.compile("^\\d+<TCP.*?->.*?:(\\d+)\\]>");

    /** The texts that it takes or brings: paths, or what is written or read. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        // By hand: what is written may be long, and a regular expression would go as deep.
        int start = -1;
        for (int at = 0; at < arguments.length(); at++) {
            char letter = arguments.charAt(at);
            if (letter == '\\') {
                at++;
            } else if (letter == '"' && start < 0) {
                start = at + 1;
            } else if (letter == '"') {
                texts.add(arguments.substring(start, at));
                start = -1;
            }
        }
        return texts;
    }

    /** All of it that is text. */
    String text() {
        return String.join("", texts());
    }

    /** The files that its descriptors stand for. */
    List<String> files() {
        return FILE.matcher(arguments).results().map(SystemCall::group).toList();
    }

    /** The port at the other end, when it is about a TCP connection. */
    Optional<Integer> peerPort() {
        Matcher peer = PEER.matcher(arguments);
        return peer.find() ? Optional.of(Integer.valueOf(peer.group(1))) : Optional.empty();
    }

    private static String group(MatchResult match) {
        return match.group(1);
    }
}
