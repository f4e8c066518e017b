package io.sidetone.agi.screening.callee;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.log.CallLog;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.agi.screening.memory.HouseNotes;
import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleDesk;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.outbox.OnHangup;
import io.sidetone.core.outbox.RecordingsInMemory;
import io.sidetone.core.people.People;
import io.sidetone.core.people.PersonConfig;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A house in which Anna is known, and which remembers what it is told. */
final class CalleeHouse {

    static final String CHANNEL = "1795251600.7";

    final List<Rule> rules = new ArrayList<>();
    final List<String> forgotten = new ArrayList<>();
    final List<ScreenedCall> log = new ArrayList<>();
    private final Numbers numbers = new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE"));
    private boolean diskFull;

    /** A call came in. */
    CalleeHouse called(String number, String name) {
        log.add(
                new ScreenedCall(
                        CHANNEL,
                        Instant.EPOCH,
                        "PJSIP/trunk",
                        number,
                        numbers.outside(number).key(),
                        name,
                        "none",
                        "ring",
                        Step.MENU,
                        "",
                        "",
                        "nothing spoke against it",
                        List.of(),
                        Outcome.RANG,
                        Optional.empty(),
                        Optional.empty()));
        return this;
    }

    CalleeHouse withFullDisk() {
        diskFull = true;
        return this;
    }

    CalleeFlow flow() {
        return new CalleeFlow(people(), numbers, new Log(), new Blocking(new Desk(), new Notes()));
    }

    ScriptedCaller callee(String... arguments) {
        return new ScriptedCaller(new CallerId("201", ""), new RecordingsInMemory(), arguments);
    }

    Outcome outcome() {
        return log.getLast().outcome();
    }

    private People people() {
        var anna = person("Anna", List.of("+4930123456"));
        var max = person("Max", List.of());
        return People.from(Map.of("anna", anna, "max", max), numbers, ZoneOffset.UTC);
    }

    private static PersonConfig person(String name, List<String> numbers) {
        return new PersonConfig(
                name,
                Optional.empty(),
                numbers,
                Optional.empty(),
                Optional.empty(),
                OnHangup.SEND,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private final class Log implements CallLog {

        @Override
        public void note(ScreenedCall call) {
            log.add(call);
        }

        @Override
        public Optional<ScreenedCall> last() {
            return log.isEmpty() ? Optional.empty() : Optional.of(log.getLast());
        }

        @Override
        public Optional<ScreenedCall> lastTurnedAway() {
            return Optional.empty();
        }
    }

    private final class Desk implements RuleDesk {

        @Override
        public void add(Rule rule) throws IOException {
            if (diskFull) {
                throw new IOException("no space left on device");
            }
            rules.add(rule);
        }

        @Override
        public boolean remove(RuleList list, Match match) {
            return false;
        }
    }

    private final class Notes implements HouseNotes {

        @Override
        public void emergencyDialled(Instant at) {
            throw new AssertionError("not the callee's");
        }

        @Override
        public void dialled(String key, Instant at) {
            throw new AssertionError("not the callee's");
        }

        @Override
        public void passed(String key, Instant at) {
            throw new AssertionError("not the callee's");
        }

        @Override
        public void forgetPassed(String key) {
            forgotten.add(key);
        }

        @Override
        public void openBypass(Bypass bypass) {
            throw new AssertionError("not the callee's");
        }

        @Override
        public void closeBypass() {
            throw new AssertionError("not the callee's");
        }

        @Override
        public boolean takePermit(Instant at) {
            throw new AssertionError("not the callee's");
        }
    }
}
