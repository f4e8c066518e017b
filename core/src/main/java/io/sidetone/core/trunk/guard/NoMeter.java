package io.sidetone.core.trunk.guard;

import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunkTry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where nobody guards the trunks. */
final class NoMeter implements TollMeter {

    @Override
    public Clearance begin(
            String id, OutgoingCall call, PartyNumber destination, TrunkTry way, Instant at) {
        return new Clearance.Allowed("nothing is limited", Optional.empty());
    }

    @Override
    public Clearance reserve(
            String id, OutgoingCall call, PartyNumber destination, TrunkTry way, Instant at) {
        return begin(id, call, destination, way, at);
    }

    @Override
    public BigDecimal settle(String id, Duration talked, BigDecimal perMinute, Instant at) {
        return BigDecimal.ZERO;
    }

    @Override
    public boolean resume(String id, Instant at) {
        return false;
    }

    @Override
    public void answered(String id, Instant at) {
        // nothing is counted
    }

    @Override
    public Optional<Duration> left(String id, Instant at) {
        return Optional.empty();
    }

    @Override
    public BigDecimal end(String id, Instant at) {
        return BigDecimal.ZERO;
    }
}
