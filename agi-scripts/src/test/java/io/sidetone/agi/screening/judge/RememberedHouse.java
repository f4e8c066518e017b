package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.memory.HouseMemory;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a house remembers, for tests: says what it was told, or throws when it is out of order. */
final class RememberedHouse implements HouseMemory {

    final Map<String, Instant> dialled = new HashMap<>();
    final Map<String, Instant> passed = new HashMap<>();
    Optional<Instant> emergency = Optional.empty();
    Optional<Bypass> bypass = Optional.empty();
    boolean broken;

    @Override
    public Optional<Instant> emergencyUntil(Instant at) {
        return working(emergency.filter(at::isBefore));
    }

    @Override
    public Optional<Instant> dialled(String key, Instant at) {
        return working(Optional.ofNullable(dialled.get(key)));
    }

    @Override
    public Optional<Instant> passed(String key, Instant at) {
        return working(Optional.ofNullable(passed.get(key)));
    }

    @Override
    public Optional<Bypass> bypass(Instant at) {
        return working(bypass.filter(open -> at.isBefore(open.until())));
    }

    private <T> Optional<T> working(Optional<T> answer) {
        if (broken) {
            throw new IllegalStateException("the store is gone");
        }
        return answer;
    }
}
