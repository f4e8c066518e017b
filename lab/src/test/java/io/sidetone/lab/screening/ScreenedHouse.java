package io.sidetone.lab.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.NetworkLine;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;

/**
 * A house in Berlin with two telephones, Anna's 201 and Ben's 202, and the real Sidetone before
 * them.
 */
record ScreenedHouse(LabHouse house, LabSidetone sidetone, HousePhones phones) {

    /** A question, three tries and a farewell. */
    static final Duration PATIENT = Duration.ofSeconds(40);

    /** In the address book. */
    static final NetworkLine FRIEND = NetworkLine.trunk(new CallerLine("+4930123456", "Anna"));

    /** In no list. */
    static final NetworkLine STRANGER = NetworkLine.trunk("+498954321000");

    /** Who fails has failed soon; what a caller hears then ends at once. */
    static final String BRISK =
            """
            menu: {first-digit-wait: 1500ms, digit-wait: 1500ms, tries: 3, failed: hang-up}
            """;

    /** Who is blocked finds the line dead: the quickest of all. */
    static final String HANG_UP = "treatments: {blocked: hang-up}";

    static ScreenedHouse in(LabHouse house, String... section) {
        return in(house, LabSettings.house().screening(section));
    }

    static ScreenedHouse in(LabHouse house, LabSettings settings) {
        LabSidetone sidetone = house.moveIn(settings);
        // It is ready before ARI is: over ARI a call would find nobody there, and ring the house.
        sidetone.awaitLog("takes calls from ARI", PATIENT);
        HousePhones phones =
                house.phones().plugIn("201", PhoneHabit.rings()).plugIn("202", PhoneHabit.rings());
        return new ScreenedHouse(house, sidetone, phones);
    }

    /** Somebody calls; returns while it rings, or is answered. */
    LabCaller calls(NetworkLine line) {
        return house.comesIn(line);
    }

    /** Somebody calls who is asked whom they want. */
    LabCaller isAsked(NetworkLine line) {
        return calls(line).isAnswered().awaitsCommand("STREAM FILE", PATIENT);
    }

    /** The call rings everybody; the caller gives up then. */
    void assertRingsAll(LabCaller caller) {
        phones.ring("201", "202");
        caller.hangsUp();
    }

    /** The call rings this extension and no other; the caller gives up then. */
    void assertRingsOnly(String extension, LabCaller caller) {
        phones.ring(extension);
        caller.hangsUp();
        assertThat(phones.rang()).containsExactly(extension);
    }

    /** Sidetone ends the call, and no telephone has rung. */
    void assertNobodyRings(LabCaller caller) {
        caller.awaitsEnd(PATIENT);
        assertThat(phones.rang()).isEmpty();
    }

    /** The log has the call, though nobody could write how it ended. */
    void assertLoggedSoFar(LabCaller caller, String verdict) {
        LoggedCall logged = new CallBook(sidetone).soFar(caller);
        assertThat(logged.verdict()).as("%s", logged).isEqualTo(verdict);
        assertThat(logged.outcome()).as("%s", logged).isEqualTo("under-way");
    }

    /** The log says so of the call, and its reason holds these words. */
    LoggedCall assertLogged(
            LabCaller caller, String verdict, String step, String outcome, String reason) {
        LoggedCall logged = new CallBook(sidetone).of(caller);
        assertThat(logged.verdict()).as("%s", logged).isEqualTo(verdict);
        assertThat(logged.step()).as("%s", logged).isEqualTo(step);
        assertThat(logged.outcome()).as("%s", logged).isEqualTo(outcome);
        assertThat(logged.reason()).as("%s", logged).containsIgnoringCase(reason);
        return logged;
    }
}
