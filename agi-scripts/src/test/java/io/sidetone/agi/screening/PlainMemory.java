package io.sidetone.agi.screening;

import io.sidetone.agi.screening.memory.HouseMemory;
import io.sidetone.agi.screening.memory.HouseNotes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the house remembers until the program ends. */
public final class PlainMemory {

    /** An emergency service calls back within the hour; a day is on the safe side. */
    private static final Duration EMERGENCY = Duration.ofHours(24);

    private final Map<String, Instant> dialled = new ConcurrentHashMap<>();
    private final Map<String, Instant> passed = new ConcurrentHashMap<>();
    private @Nullable Instant emergencyUntil;
    private HouseMemory.@Nullable Bypass bypass;

    /** What is remembered. */
    public HouseMemory memory() {
        return new Memory();
    }

    /** Where it is noted. */
    public HouseNotes notes() {
        return new Notes();
    }

    private synchronized void rememberEmergency(Instant until) {
        emergencyUntil = until;
    }

    private synchronized Optional<Instant> emergencyUntil(Instant at) {
        return Optional.ofNullable(emergencyUntil).filter(at::isBefore);
    }

    private synchronized void open(HouseMemory.@Nullable Bypass wanted) {
        bypass = wanted;
    }

    private synchronized Optional<HouseMemory.Bypass> bypass(Instant at) {
        return Optional.ofNullable(bypass).filter(open -> at.isBefore(open.until()));
    }

    private synchronized boolean takePermit(Instant at) {
        var open = bypass(at);
        if (open.filter(HouseMemory.Bypass::once).isPresent()) {
            bypass = null;
        }
        return open.isPresent();
    }

    private final class Memory implements HouseMemory {

        @Override
        public Optional<Instant> emergencyUntil(Instant at) {
            return PlainMemory.this.emergencyUntil(at);
        }

        @Override
        public Optional<Instant> dialled(String key, Instant at) {
            return Optional.ofNullable(dialled.get(key));
        }

        @Override
        public Optional<Instant> passed(String key, Instant at) {
            return Optional.ofNullable(passed.get(key));
        }

        @Override
        public Optional<Bypass> bypass(Instant at) {
            return PlainMemory.this.bypass(at);
        }
    }

    private final class Notes implements HouseNotes {

        @Override
        public void emergencyDialled(Instant at) {
            rememberEmergency(at.plus(EMERGENCY));
        }

        @Override
        public void dialled(String key, Instant at) {
            dialled.put(key, at);
        }

        @Override
        public void passed(String key, Instant at) {
            passed.put(key, at);
        }

        @Override
        public void forgetPassed(String key) {
            passed.remove(key);
        }

        @Override
        public void openBypass(HouseMemory.Bypass wanted) {
            open(wanted);
        }

        @Override
        public void closeBypass() {
            open(null);
        }

        @Override
        public boolean takePermit(Instant at) {
            return PlainMemory.this.takePermit(at);
        }
    }
}
