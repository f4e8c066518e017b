package io.sidetone.console.events;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.manager.json.StreamJson;
import io.sidetone.manager.recording.RunningRecording;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Where items go: onto the screen or into a pipe, into a recording, to programs.
 *
 * @param record what the recording is wished to be, for words about its failure
 */
record EventSinks(
        ItemPrinter printer,
        BatchedOutput output,
        RecordOptions record,
        Optional<RunningRecording> recording,
        Optional<EventPrograms> programs) {

    /**
     * Takes an item; waits for a slow reader of the output and for nobody else.
     *
     * @throws IOException when it was interrupted meanwhile
     */
    void take(StreamItem item) throws CommandFailed, IOException {
        printer.print(item, output);
        record(item);
        if (item instanceof ManagerEvent event && programs.isPresent()) {
            programs.get().take(event, json(event));
        }
    }

    /**
     * Shows what was taken, for nothing else comes soon.
     *
     * @throws IOException when it was interrupted meanwhile
     */
    void flush() throws IOException {
        printer.flush(output);
    }

    /** Whether nobody reads any more. */
    boolean isDeserted() {
        return output.isDeserted();
    }

    /** The command is to end: nobody is waited for who does not run yet. */
    void hurry() {
        output.release();
        programs.ifPresent(EventPrograms::forgetWaiting);
    }

    /** The command is to end at once. */
    void stop() {
        programs.ifPresent(EventPrograms::stop);
    }

    /** Ends them; everything they took is where it belongs then. */
    void close() throws CommandFailed {
        output.close();
        programs.ifPresent(EventPrograms::close);
        if (recording.isPresent()) {
            try {
                recording.get().close();
            } catch (IOException e) {
                throw record.failed(e);
            }
        }
    }

    private void record(StreamItem item) throws CommandFailed {
        if (recording.isPresent()) {
            try {
                recording.get().take(item);
            } catch (IOException e) {
                throw record.failed(e);
            }
        }
    }

    private static byte[] json(ManagerEvent event) throws IOException {
        var json = new StreamJson();
        json.add(event);
        var line = new ByteArrayOutputStream(json.size());
        json.writeTo(line);
        return line.toByteArray();
    }
}
