package io.sidetone.console.events;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.console.screening.DurationOption;
import io.sidetone.core.config.DataSize;
import io.sidetone.manager.recording.Recorder;
import io.sidetone.manager.recording.RecordingBounds;
import io.sidetone.manager.recording.RunningRecording;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that have a stream recorded. */
final class RecordOptions {

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "Record them, for --replay of every command; an earlier FILE becomes FILE.1.")
    private @Nullable Path file;

    @Option(
            names = "--record-size",
            paramLabel = "SIZE",
            defaultValue = "100MB",
            description = "What all its files together may take. Default: 100MB")
    private String size = "100MB";

    @Option(
            names = "--record-age",
            paramLabel = "TIME",
            defaultValue = "7d",
            converter = DurationOption.class,
            description = "Files go whose last event is older. Default: 7d")
    private Duration age = RecordingBounds.DEFAULTS.age();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * Refuses what makes no sense.
     *
     * @throws ParameterException when they make none
     */
    void check() {
        bounds();
    }

    /**
     * Begins to record, if that is wished.
     *
     * @param remark told what cannot be recorded
     */
    Optional<RunningRecording> begin(Pbx pbx, InstantSource clock, Consumer<String> remark)
            throws CommandFailed {
        if (file == null) {
            return Optional.empty();
        }
        try {
            var recorder = Recorder.begin(file, bounds(), pbx.name(), clock);
            return Optional.of(new RunningRecording(recorder, pbx, remark));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** What ends the command when its recording does. */
    CommandFailed failed(IOException e) {
        return new CommandFailed(
                new Failure.Fixable(
                        "Cannot record into " + file + ": " + e.getMessage(),
                        "Look at its directory and the disk, or name another file"),
                e);
    }

    private RecordingBounds bounds() {
        try {
            return new RecordingBounds(size().bytes(), age);
        } catch (IllegalArgumentException e) {
            throw usage("--record-size, --record-age: " + e.getMessage());
        }
    }

    /** {@code 100M} too: nobody means anything else by it. */
    private DataSize size() {
        var text = size.matches("\\d+ ?[kKmMgG]") ? size + "B" : size;
        try {
            return DataSize.parse(text);
        } catch (IllegalArgumentException e) {
            throw usage("--record-size: '" + size + "' is " + e.getMessage());
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
