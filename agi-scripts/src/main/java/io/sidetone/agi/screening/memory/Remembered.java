package io.sidetone.agi.screening.memory;

import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * All that is remembered, at hand. Times are milliseconds, for there may be many of them.
 *
 * @param dialled numbers by their keys
 * @param passed numbers by their keys
 * @param emergency when an emergency number was dialled last; {@link Long#MIN_VALUE} for never
 * @param bypass that is open, or was
 */
record Remembered(
        Map<String, Long> dialled,
        Map<String, Long> passed,
        AtomicLong emergency,
        AtomicReference<Optional<Bypass>> bypass) {

    /** What is noted of numbers. */
    enum NumberKind {
        /** Somebody here dialled it. */
        DIALLED,
        /** It got through the menu. */
        PASSED
    }

    /** Nothing yet. */
    Remembered() {
        this(
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new AtomicLong(Long.MIN_VALUE),
                new AtomicReference<>(Optional.empty()));
    }

    Map<String, Long> of(NumberKind kind) {
        return switch (kind) {
            case DIALLED -> dialled;
            case PASSED -> passed;
        };
    }

    /** A later time takes the place of an earlier one. */
    void number(NumberKind kind, String key, long at) {
        of(kind).merge(key, at, Math::max);
    }

    void emergency(long at) {
        emergency.accumulateAndGet(at, Math::max);
    }

    /** Closes a bypass unless another one was opened meanwhile. */
    void close(Bypass closed) {
        bypass.updateAndGet(open -> open.filter(other -> !other.equals(closed)));
    }
}
