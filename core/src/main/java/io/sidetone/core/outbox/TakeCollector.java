package io.sidetone.core.outbox;

import io.sidetone.core.audio.SoundMeter;
import io.sidetone.core.audio.WavFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Pulls takes from the PBX into their draft's directory. */
final class TakeCollector {

    private final SpoolDirectory spool;
    private final MessageStore store;
    private final Recordings recordings;

    TakeCollector(SpoolDirectory spool, MessageStore store, Recordings recordings) {
        this.spool = spool;
        this.store = store;
        this.recordings = recordings;
    }

    /**
     * Pulls one take, whatever the PBX has of it now, and journals what it is.
     *
     * @return the journal as it is now; unchanged when the PBX has no such recording
     * @throws IOException also when the PBX has no recording that it said it made
     */
    Journal collect(Journal draft, TakeRecord take) throws IOException {
        var name = fileName(take.take());
        var unfinished = spool.unfinished(Shelf.DRAFT, draft.id(), name);
        Files.deleteIfExists(unfinished);
        if (!fetch(draft, take.take(), unfinished)) {
            if (take.recorded()) {
                throw new FileNotFoundException(missing(take.take()));
            }
            return draft;
        }
        var pulled = WavFile.inspect(unfinished);
        var sound = SoundMeter.soundIn(pulled.repair());
        spool.publish(Shelf.DRAFT, draft.id(), name);
        var collected = draft.withTake(take.collected(sound, pulled.complete()));
        store.write(Shelf.DRAFT, collected);
        return collected;
    }

    private boolean fetch(Journal draft, Take take, Path unfinished) throws IOException {
        try {
            return recordings.fetch(take.name(), unfinished);
        } catch (IOException e) {
            throw spool.abandoned(Shelf.DRAFT, draft.id(), fileName(take), e);
        }
    }

    /**
     * Pulls what is still missing after the call, when nothing more can come.
     *
     * @param over whether the last recording is known to have ended
     * @return empty when the PBX may still be writing
     */
    Optional<Journal> collectMissing(Journal draft, boolean over) throws IOException {
        var journal = draft;
        for (var take : draft.takes()) {
            if (take.isComplete()) {
                continue;
            }
            var last = take.take().number() == draft.takes().size();
            if (last && !over && mayBeGrowing(draft, take)) {
                return stillGrowing(journal, take);
            }
            journal = collect(journal, take);
        }
        return Optional.of(journal);
    }

    private static String missing(Take take) {
        return "Asterisk made the recording %s, but it is not among ARI's stored recordings: is asterisk.recording-directory their directory?"
                .formatted(take.name());
    }

    Path file(Journal draft, Take take) {
        return spool.path(Shelf.DRAFT, draft.id()).resolve(fileName(take));
    }

    static String fileName(Take take) {
        return "take-" + take.number() + ".wav";
    }

    private boolean mayBeGrowing(Journal draft, TakeRecord take) throws IOException {
        return recordings.mayBeGrowing(take.take().name(), draft.envelope().channelId());
    }

    /** A recording that the PBX has closed is whole, even while its channel lingers. */
    private Optional<Journal> stillGrowing(Journal draft, TakeRecord take) throws IOException {
        var journal = collect(draft, take);
        var whole = journal.takes().get(take.take().number() - 1).isComplete();
        return whole ? Optional.of(journal) : Optional.empty();
    }
}
