package io.sidetone.agi.screening.memory;

import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.agi.screening.memory.Remembered.NumberKind;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One thing to remember, at hand and in the store. */
sealed interface Note {

    /** Remembers it at hand. */
    void remember(Remembered remembered);

    /** Writes it down; doing so twice changes nothing. */
    void write(Handle handle);

    /** A number was dialled, or got through. */
    record Noted(NumberKind kind, String key, long at) implements Note {

        @Override
        public void remember(Remembered remembered) {
            remembered.number(kind, key, at);
        }

        @Override
        public void write(Handle handle) {
            handle.createUpdate(
                            """
                            insert into screening_number (kind, number, noted) values (:kind, :key, :at)
                            on conflict (kind, number) do update set noted = excluded.noted
                            where excluded.noted > screening_number.noted
                            """)
                    .bind("kind", kind.name())
                    .bind("key", key)
                    .bind("at", at)
                    .execute();
        }
    }

    /** A number is no longer one that got through. */
    record Forgotten(NumberKind kind, String key) implements Note {

        @Override
        public void remember(Remembered remembered) {
            remembered.of(kind).remove(key);
        }

        @Override
        public void write(Handle handle) {
            handle.createUpdate("delete from screening_number where kind = :kind and number = :key")
                    .bind("kind", kind.name())
                    .bind("key", key)
                    .execute();
        }
    }

    /** An emergency number was dialled. */
    record Emergency(long at) implements Note {

        @Override
        public void remember(Remembered remembered) {
            remembered.emergency(at);
        }

        @Override
        public void write(Handle handle) {
            Windows.put(handle, Windows.EMERGENCY, at, false);
        }
    }

    /** A bypass window was opened, or a permit given. */
    record Opened(Bypass bypass) implements Note {

        @Override
        public void remember(Remembered remembered) {
            remembered.bypass().set(Optional.of(bypass));
        }

        @Override
        public void write(Handle handle) {
            Windows.put(handle, Windows.BYPASS, bypass.until().toEpochMilli(), bypass.once());
        }
    }

    /** The window was closed, and the permit taken back. */
    record Closed() implements Note {

        @Override
        public void remember(Remembered remembered) {
            remembered.bypass().set(Optional.empty());
        }

        @Override
        public void write(Handle handle) {
            Windows.remove(handle, Windows.BYPASS);
        }
    }

    /** A permit was used; one that was given meanwhile stays. */
    record Used(Bypass permit) implements Note {

        @Override
        public void remember(Remembered remembered) {
            remembered.close(permit);
        }

        @Override
        public void write(Handle handle) {
            Windows.remove(handle, Windows.BYPASS, permit.until().toEpochMilli());
        }
    }
}
