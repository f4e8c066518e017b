package io.sidetone.console.pbx;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.manager.recording.RecordedPbx;
import io.sidetone.manager.recording.RecordingProblem;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Opens recordings: a file with those before it, or {@code -} for what comes through a pipe.
 *
 * @param in the pipe
 * @param remarks told in words where a recording cannot be read on
 */
public record RecordedPbxs(InputStream in, Consumer<String> remarks)
        implements PbxSources.Recordings {

    private static final String PIPE = "-";

    @Override
    public Pbx open(Path file, double speed) throws CommandFailed {
        try {
            return file.toString().equals(PIPE)
                    ? RecordedPbx.read(in, speed, remarks)
                    : RecordedPbx.open(file, speed, remarks);
        } catch (IOException e) {
            var words = String.valueOf(e.getMessage());
            throw new CommandFailed(
                    new Failure.Fixable(
                            e instanceof RecordingProblem
                                    ? words
                                    : "Cannot read " + file + ": " + words,
                            ""),
                    e);
        }
    }
}
