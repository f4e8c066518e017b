package io.sidetone.core.prompt.speech;

import io.sidetone.core.process.CommandRunner;
import io.sidetone.core.process.CommandTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Speech from a command such as espeak-ng, flite or Piper. Its arguments may hold {@code {text}},
 * {@code {voice}} and {@code {file}}; without {@code {text}} the text is its standard input,
 * without {@code {file}} the WAV file is its standard output.
 */
public final class CommandSpeechEngine implements SpeechEngine {

    private final CommandTemplate command;
    private final Duration limit;
    private final CommandRunner runner;
    private final Path scratch;

    /**
     * @param limit one rendering takes no longer
     * @param scratch where a rendering's files lie while it is made; made when it is missing
     */
    public CommandSpeechEngine(
            CommandTemplate command, Duration limit, CommandRunner runner, Path scratch) {
        this.command = command;
        this.limit = limit;
        this.runner = runner;
        this.scratch = scratch;
    }

    @Override
    public String identity() {
        return "command " + command.arguments();
    }

    @Override
    public byte[] speak(Utterance utterance) throws SpeechFailed {
        try {
            var directory =
                    Files.createTempDirectory(Files.createDirectories(scratch), "sidetone-speech-");
            try {
                return speak(utterance, directory);
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new SpeechFailed("speech: " + e.getMessage(), e);
        }
    }

    private byte[] speak(Utterance utterance, Path directory) throws IOException {
        var text = Files.writeString(directory.resolve("text.txt"), utterance.text());
        var output = directory.resolve("output");
        var file = command.mentions("file") ? directory.resolve("speech.wav") : output;
        var arguments =
                command.with(
                        Map.of(
                                "text", utterance.text(),
                                "voice", utterance.voice(),
                                "file", file.toString()));
        var input = command.mentions("text") ? null : text;
        runner.run(arguments, input, output, file, SpeechLimits.of(limit));
        if (!Files.exists(file)) {
            throw new SpeechFailed(command.program() + " ended well but wrote no sound");
        }
        return Files.readAllBytes(file);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(directory);
    }
}
