package io.sidetone.ari.trunk;

import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunkTry;
import io.sidetone.core.trunk.guard.TollMeter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Grants what it is told to, the last of it again and again. */
class CountedSeconds implements TollMeter {

    private final Deque<Duration> left = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();

    CountedSeconds(long... seconds) {
        Arrays.stream(seconds).mapToObj(Duration::ofSeconds).forEach(left::add);
    }

    @Override
    public Clearance begin(
            String id, OutgoingCall call, PartyNumber number, TrunkTry way, Instant at) {
        told.add("begin " + way.trunk());
        return new Clearance.Allowed("", Optional.empty());
    }

    @Override
    public Clearance reserve(
            String id, OutgoingCall call, PartyNumber number, TrunkTry way, Instant at) {
        throw new AssertionError("Sidetone leads this call itself");
    }

    @Override
    public BigDecimal settle(String id, Duration talked, BigDecimal perMinute, Instant at) {
        throw new AssertionError("Sidetone leads this call itself");
    }

    @Override
    public boolean resume(String id, Instant at) {
        told.add("resume");
        return true;
    }

    @Override
    public void answered(String id, Instant at) {
        told.add("answered");
    }

    @Override
    public Optional<Duration> left(String id, Instant at) {
        return Optional.of(left.size() > 1 ? left.remove() : left.element());
    }

    @Override
    public BigDecimal end(String id, Instant at) {
        told.add("end");
        return new BigDecimal("0.05");
    }

    /** What it was told, in order. */
    List<String> told() {
        return List.copyOf(told);
    }
}
