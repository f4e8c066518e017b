package io.sidetone.core.cdr;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calls to write down. */
public final class SampleRecord {

    private SampleRecord() {}

    /** A call over the trunk that goes on. */
    public static CallRecord underWay(String id, Instant began) {
        return new CallRecord(
                id,
                "trunk",
                "PJSIP/kitchen",
                "09030123456",
                "+4930123456",
                "provider",
                began,
                Optional.of(began.plusSeconds(8)),
                Optional.empty(),
                CallEnding.GOES_ON,
                "",
                BigDecimal.ZERO,
                List.of(
                        new LegRecord(
                                id + "-1",
                                "PJSIP/+4930123456@full",
                                began,
                                Optional.empty(),
                                Optional.of(began.plusSeconds(1)),
                                34,
                                "no circuit"),
                        new LegRecord(
                                id + "-2",
                                "PJSIP/+4930123456@provider",
                                began.plusSeconds(1),
                                Optional.of(began.plusSeconds(8)),
                                Optional.empty(),
                                0,
                                "")));
    }

    /** A press of the doorbell that nobody answered. */
    public static CallRecord press(String id, Instant began, String button) {
        return new CallRecord(
                id,
                "doorbell",
                "PJSIP/door-station",
                button,
                "",
                "",
                began,
                Optional.empty(),
                Optional.of(began.plusSeconds(30)),
                CallEnding.NO_ANSWER,
                "nobody at home",
                BigDecimal.ZERO,
                List.of(
                        new LegRecord(
                                id + "-1",
                                "PJSIP/kitchen",
                                began,
                                Optional.empty(),
                                Optional.of(began.plusSeconds(20)),
                                19,
                                "redirected to 999, which was ignored")));
    }

    /** The same call with a caller and words of one's own. */
    public static CallRecord of(CallRecord call, String caller, String dialled, String why) {
        return new CallRecord(
                call.id(),
                call.feature(),
                caller,
                dialled,
                call.destination(),
                call.trunk(),
                call.began(),
                call.answered(),
                call.ended(),
                call.ending(),
                why,
                call.cost(),
                call.legs());
    }

    /** The same call, ended and paid for. */
    public static CallRecord ended(CallRecord call, Instant at, BigDecimal cost) {
        return new CallRecord(
                call.id(),
                call.feature(),
                call.caller(),
                call.dialled(),
                call.destination(),
                call.trunk(),
                call.began(),
                call.answered(),
                Optional.of(at),
                CallEnding.ANSWERED,
                "the caller hung up",
                cost,
                call.legs());
    }
}
