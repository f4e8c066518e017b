package io.sidetone.lab.faults.kill;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * In which state of the journal each message was found; of those that were not yet sent.
 *
 * @param states by message id
 */
record Census(Map<String, String> states) {

    Census {
        states = Map.copyOf(states);
    }

    /** Looks into an outbox that nobody is at. */
    static Census of(Path outbox) {
        Map<String, String> states = new HashMap<>();
        for (String shelf : List.of("new", "draft", "queue", "gone")) {
            for (Path message : entries(outbox.resolve(shelf))) {
                states.put(message.getFileName().toString(), state(shelf, message));
            }
        }
        return new Census(states);
    }

    /** What lies in a directory; nothing when there is none. */
    static List<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new LabFailure("cannot look into " + directory, e);
        }
    }

    private static String state(String shelf, Path message) {
        List<String> files =
                entries(message).stream().map(file -> file.getFileName().toString()).toList();
        String torn = files.contains("message.json.new") ? ", its journal half replaced" : "";
        return switch (shelf) {
                    case "new" -> "new: being laid out";
                    case "draft" -> draft(files, journal(message));
                    case "queue" -> queued(files, journal(message));
                    default -> "gone: thrown away, recordings perhaps still on the PBX";
                }
                + torn;
    }

    private static String draft(List<String> files, String journal) {
        if (files.contains("audio.wav")) {
            return "draft: joined";
        }
        if (files.contains("audio.wav.new")) {
            return "draft: being joined";
        }
        if (files.stream().anyMatch(file -> file.matches("take-\\d+\\.wav\\.new"))) {
            return "draft: a take being pulled";
        }
        if (files.stream().anyMatch(file -> file.matches("take-\\d+\\.wav"))) {
            return "draft: a take pulled";
        }
        return journal.contains("\"sidetone-")
                ? "draft: recording, or recorded"
                : "draft: nothing recorded yet";
    }

    private static String queued(List<String> files, String journal) {
        if (journal.contains("DELIVERED")) {
            return "queue: delivered, before the move to sent/";
        }
        if (files.stream().anyMatch(file -> file.startsWith("take-"))) {
            return "queue: takes not yet removed";
        }
        return journal.matches("(?s).*\"attempts\" : [1-9].*")
                ? "queue: waiting to try again"
                : "queue: never tried, or being tried";
    }

    private static String journal(Path message) {
        try {
            return Files.readString(message.resolve("message.json"));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new LabFailure("cannot read the journal in " + message, e);
        }
    }
}
