package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.memory.HouseMemory;
import io.sidetone.agi.screening.rule.RuleBook;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.core.log.LogText;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.OutsideNumber;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.ShortNumber;
import io.sidetone.core.number.SipUser;
import io.sidetone.core.number.Unplaced;
import io.sidetone.core.number.Withheld;
import io.sidetone.core.people.People;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who is let through because the house knows them. */
record KnownCallers(People people, Supplier<RuleBook> rules, HouseMemory memory, ZoneId zone) {

    private static final Decision RING = new Decision.Ring();

    List<Question> questions() {
        return List.of(
                known("the address book", this::person),
                known("the allow list", this::rule),
                known("the memory of numbers dialled", this::dialled),
                known("the memory of callers", this::passed));
    }

    private static Question known(String source, Function<IncomingCall, Answer> answer) {
        return new Question(Step.ALLOWED, source, true, answer);
    }

    private Answer person(IncomingCall call) {
        return people.byNumber(call.number())
                .map(person ->
                        Answer.decides(
                                RING,
                                "%s is in the address book (people.%s)"
                                        .formatted(
                                                LogText.safe(person.name()),
                                                LogText.safe(person.key()))))
                .orElseGet(() -> Answer.silent("not in the address book"));
    }

    private Answer rule(IncomingCall call) {
        return rules.get()
                .find(RuleList.ALLOW, call.number(), call.at())
                .map(rule -> Answer.decides(RING, rule))
                .orElseGet(() -> Answer.silent("not on the allow list"));
    }

    private Answer dialled(IncomingCall call) {
        return remembered(
                call,
                memory::dialled,
                "this house dialled the number at ",
                "not dialled from here");
    }

    private Answer passed(IncomingCall call) {
        return remembered(
                call, memory::passed, "the caller got through at ", "never got through before");
    }

    private Answer remembered(
            IncomingCall call,
            BiFunction<String, Instant, Optional<Instant>> memory,
            String found,
            String otherwise) {
        if (!canBeRemembered(call.number())) {
            return Answer.silent(otherwise);
        }
        return memory.apply(call.number().key(), call.at())
                .map(when -> Answer.decides(RING, found + Wording.time(when, call.at(), zone)))
                .orElseGet(() -> Answer.silent(otherwise));
    }

    /**
     * An emergency number as a caller ID proves nothing, though the house may well have dialled it;
     * and what is no number can be nobody's.
     */
    private static boolean canBeRemembered(OutsideNumber number) {
        return switch (number) {
            case PublicNumber _, Unplaced _, SipUser _, ShortNumber _ -> true;
            case EmergencyNumber _, InvalidNumber _, Withheld _ -> false;
        };
    }
}
