package io.sidetone.core.audio.encode;

import io.sidetone.core.process.CommandFailed;
import io.sidetone.core.process.CommandLimits;
import io.sidetone.core.process.CommandRunner;
import io.sidetone.core.process.CommandTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes recordings with a command on this machine, such as lame or oggenc. A failure is logged
 * and costs the smaller size, never the message.
 */
public final class CommandEncoder {

    private static final Logger LOG = LoggerFactory.getLogger(CommandEncoder.class);

    /** For the start of the command on a busy SD card. */
    private static final Duration BASE_LIMIT = Duration.ofSeconds(15);

    /** Slower than half of real time on the smallest machine means that it hangs. */
    private static final int SPEED = 2;

    private static final int BYTES_PER_SECOND = 16_000;

    /** No encoder makes a recording larger, but for its own header. */
    private static final long OVERHEAD = 1024 * 1024;

    private final AudioFormat format;
    private final CommandTemplate command;
    private final CommandRunner runner;

    /**
     * @param command has {@code {in}} and {@code {out}}
     * @throws IllegalArgumentException when one of the two is missing
     */
    public CommandEncoder(AudioFormat format, CommandTemplate command, CommandRunner runner) {
        if (!command.mentions("in") || !command.mentions("out")) {
            throw new IllegalArgumentException(
                    "an encoder's command needs {in} and {out} among its arguments: "
                            + command.arguments());
        }
        this.format = format;
        this.command = command;
        this.runner = runner;
    }

    /** What comes out. */
    public AudioFormat format() {
        return format;
    }

    /**
     * Encodes a WAV file into a new file.
     *
     * @param wav stays untouched
     * @param directory an existing directory for the new file
     * @return empty when it could not be encoded, for whatever reason, which is logged
     */
    public Optional<Path> encode(Path wav, Path directory) {
        try {
            return Optional.of(encodeOrFail(wav, directory));
        } catch (IOException e) {
            LOG.warn("The recording is mailed as WAV: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * As {@link #encode}, telling what is wrong.
     *
     * @throws IOException when the command is missing, fails, passes its limits or writes nothing
     */
    public Path encodeOrFail(Path wav, Path directory) throws IOException {
        var name = "encoded-" + UUID.randomUUID();
        var said = directory.toAbsolutePath().resolve(name + ".txt");
        var out = directory.toAbsolutePath().resolve(name + "." + format.extension());
        var arguments =
                command.with(Map.of("in", wav.toAbsolutePath().toString(), "out", out.toString()));
        var done = false;
        try {
            runner.run(arguments, null, said, out, limits(Files.size(wav)));
            if (!Files.exists(out) || Files.size(out) == 0) {
                throw new CommandFailed(command.program() + " ended well but wrote no sound");
            }
            done = true;
            return out;
        } finally {
            Files.deleteIfExists(said);
            if (!done) {
                Files.deleteIfExists(out);
            }
        }
    }

    private static CommandLimits limits(long wavBytes) {
        var time = BASE_LIMIT.plusSeconds(wavBytes / BYTES_PER_SECOND / SPEED);
        return new CommandLimits(time, wavBytes + OVERHEAD);
    }
}
