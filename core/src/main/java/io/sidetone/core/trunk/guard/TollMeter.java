package io.sidetone.core.trunk.guard;

import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunkTry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts what calls use up while they go on. Whoever leads a call begins it here before it is
 * dialled, asks now and then how long it may go on, and ends it. Answers at once, from memory.
 */
public interface TollMeter {

    /** When the caller is warned before {@link #left} is over. */
    Duration WARNING = Duration.ofMinutes(1);

    /** How often {@link #left} is to be asked: a call beside this one may use up what is left. */
    Duration ASK_EVERY = Duration.ofSeconds(1);

    /** Counts nothing and refuses nothing. */
    TollMeter NONE = new NoMeter();

    /**
     * A call is about to be dialled. With the id of one that has begun it is the same call, by
     * another way out or after a restart, and goes on with what it has used.
     *
     * @param id the caller's channel, Asterisk's unique id
     * @param way how it leaves the house
     * @param at now
     * @return {@link Clearance.Allowed}, or {@link Clearance.Refused} when a limit is reached since
     *     the guard was asked; whether such a number is allowed at all was the guard's to say. A
     *     call that had begun before goes on counting until {@link #end}, refused or not
     */
    Clearance begin(
            String id, OutgoingCall call, PartyNumber destination, TrunkTry way, Instant at);

    /**
     * A call is about to be dialled of which nobody sees more than its beginning and, later, what
     * the dialplan {@linkplain #settle tells} of it. Until then all that is granted counts as used,
     * from now on; a call without a limit counts when it is told of.
     *
     * @param id the caller's channel, Asterisk's unique id
     * @param way the dearest of those by which it may leave the house
     * @param at now
     * @return {@link Clearance.Allowed} with what the dialplan must cut it at, or {@link
     *     Clearance.Refused}
     */
    Clearance reserve(
            String id, OutgoingCall call, PartyNumber destination, TrunkTry way, Instant at);

    /**
     * A call for which was {@linkplain #reserve reserved} has ended; counts once, however often it
     * is told.
     *
     * @param talked zero when nobody answered
     * @param perMinute what the way cost that it took
     * @param at now
     * @return what it cost
     */
    BigDecimal settle(String id, Duration talked, BigDecimal perMinute, Instant at);

    /**
     * A call in which somebody talks goes on of which a Sidetone that is gone saw the beginning: it
     * counts on, with the time in which nobody looked.
     *
     * @return whether it is known here
     */
    boolean resume(String id, Instant at);

    /** It was answered; time and money count from now on. */
    void answered(String id, Instant at);

    /**
     * How much longer it may go on; zero when it is to be ended.
     *
     * @return empty for no limit
     */
    Optional<Duration> left(String id, Instant at);

    /**
     * It has ended, answered or not.
     *
     * @return what it cost; zero when that is nothing or not known
     */
    BigDecimal end(String id, Instant at);
}
