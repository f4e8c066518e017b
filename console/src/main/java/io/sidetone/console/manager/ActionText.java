package io.sidetone.console.manager;

import io.sidetone.manager.ami.AmiAction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes an action of what was typed. */
final class ActionText {

    /** An action of Asterisk's has some dozen headers; its own limit is 128. */
    private static final int MOST_LINES = 1_000;

    private ActionText() {}

    /**
     * The action.
     *
     * @param settings {@code key=value}, or {@code -} for lines {@code key: value} from {@code in}
     * @throws IllegalArgumentException when one of them is none; the message says which
     * @throws IOException when {@code in} cannot be read
     */
    static AmiAction read(String name, List<String> settings, InputStream in) throws IOException {
        checkLine("the action's name", name);
        if (name.isBlank()) {
            throw new IllegalArgumentException("the action needs a name");
        }
        var action = AmiAction.named(name);
        for (var setting : settings) {
            action = setting.equals("-") ? withLines(action, in) : with(action, setting, "=");
        }
        return action;
    }

    private static AmiAction withLines(AmiAction action, InputStream in) throws IOException {
        var all = action;
        for (var line : lines(in)) {
            all = line.isBlank() ? all : with(all, line, ":");
        }
        return all;
    }

    private static List<String> lines(InputStream in) throws IOException {
        var lines = new ArrayList<String>();
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (lines.size() == MOST_LINES) {
                throw new IllegalArgumentException(
                        "an action has no more than " + MOST_LINES + " lines");
            }
            lines.add(line);
        }
        return lines;
    }

    private static AmiAction with(AmiAction action, String setting, String between) {
        int end = setting.indexOf(between);
        if (end <= 0) {
            throw new IllegalArgumentException(
                    "'%s' is no key%svalue"
                            .formatted(setting, between.equals(":") ? ": " : between));
        }
        var key = setting.substring(0, end).strip();
        var value = setting.substring(end + between.length());
        checkLine("a key", key);
        checkLine(key, value);
        if (key.isEmpty() || key.contains(":")) {
            throw new IllegalArgumentException("'" + key + "' is no name of a header");
        }
        if (key.equalsIgnoreCase("ActionID") || key.equalsIgnoreCase("Action")) {
            throw new IllegalArgumentException(key + " is Sidetone's own to set");
        }
        return action.with(key, between.equals(":") ? value.strip() : value);
    }

    private static void checkLine(String what, String text) {
        if (!text.equals(printable(text))) {
            throw new IllegalArgumentException(
                    what
                            + " holds a line break or another control character, which would"
                            + " begin a second action; leave it out");
        }
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}|[\u0080-\u009f]", "");
    }
}
