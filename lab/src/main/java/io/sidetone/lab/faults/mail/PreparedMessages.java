package io.sidetone.lab.faults.mail;

import io.sidetone.core.camera.Picture;
import io.sidetone.core.outbox.Envelope;
import io.sidetone.core.outbox.OnHangup;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.Recordings;
import io.sidetone.core.outbox.Sender;
import io.sidetone.core.outbox.TakeKind;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Puts messages into an outbox as calls do, without the time that calls take. */
public final class PreparedMessages {

    private static final Sender ANNA = new Sender("anna", "Anna", Optional.empty(), "+4930123456");

    private final AtHand recordings = new AtHand();
    private final Outbox outbox;

    /**
     * @param directory an outbox, possibly of a daemon that runs
     * @throws LabFailure when it cannot be opened
     */
    public PreparedMessages(Path directory) {
        try {
            this.outbox =
                    Outbox.open(
                            directory,
                            recordings,
                            "house.example",
                            Clock.systemUTC(),
                            new SecureRandom());
        } catch (IOException e) {
            throw new LabFailure("no outbox in " + directory, e);
        }
    }

    /** The outbox they are put into. */
    public Outbox outbox() {
        return outbox;
    }

    /**
     * Puts a message into the queue.
     *
     * @param wav what was spoken
     * @return its id
     */
    public String put(byte[] wav, Recipient... to) {
        return put(wav, Optional.empty(), to);
    }

    /** The same with what a camera saw. */
    public String put(byte[] wav, Optional<Picture> picture, Recipient... to) {
        Envelope envelope =
                new Envelope(
                        "podcast",
                        "42",
                        ANNA,
                        List.of(to),
                        "lab",
                        Duration.ofMillis(100),
                        OnHangup.SEND);
        try (var draft = outbox.draft(envelope)) {
            picture.ifPresent(draft::attach);
            recordings.put(draft.newTake(TakeKind.REPLACE).name(), wav);
            return draft.send().orElseThrow(() -> new LabFailure("there is no sound in it"));
        } catch (IOException e) {
            throw new LabFailure("no message could be put into the outbox", e);
        }
    }

    /** Recordings that no PBX has made. */
    private static final class AtHand implements Recordings {

        private final Map<String, byte[]> recordings = new ConcurrentHashMap<>();

        void put(String name, byte[] wav) {
            recordings.put(name, wav);
        }

        @Override
        public boolean fetch(String name, Path target) throws IOException {
            byte[] wav = recordings.get(name);
            if (wav != null) {
                Files.write(target, wav);
            }
            return wav != null;
        }

        @Override
        public void delete(String name) {
            recordings.remove(name);
        }

        @Override
        public List<String> list(String prefix) {
            return recordings.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
        }

        @Override
        public boolean mayBeGrowing(String name, String channelId) {
            return false;
        }
    }
}
