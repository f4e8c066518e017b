package io.sidetone.lab.faults.crowd;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.asterisk.AmiMessage;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One of a crowd in the menu, who keys an extension while the question is being asked. */
final class MenuCaller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_NUMBER = 5_570_000;

    /**
     * What came of it.
     *
     * @param connecting from the last digit's end until the extension is dialled
     */
    record Outcome(Duration connecting) {}

    private final LabHouse house;
    private final String extension;
    private final CyclicBarrier together;

    /**
     * @param extension whom they key
     * @param together where the crowd waits for its last one
     */
    MenuCaller(LabHouse house, String extension, CyclicBarrier together) {
        this.house = house;
        this.extension = extension;
        this.together = together;
    }

    Outcome call() {
        String number = "+4989" + (FIRST_NUMBER + Integer.parseInt(extension));
        LabCaller caller = house.comesInLocally(CallerLine.number(number)).isAnswered();
        caller.awaitsCommand("STREAM FILE", PATIENCE);
        waitForAll();
        caller.presses(extension);
        Await.until(
                "somebody is dialled for who keyed " + extension,
                PATIENCE,
                () -> caller.variable("LAB_REACHED").isPresent());
        Outcome outcome = outcome(caller);
        caller.hangsUp();
        return outcome;
    }

    private Outcome outcome(LabCaller caller) {
        String reached = caller.variable("LAB_REACHED").orElseThrow();
        String named = caller.variable("SIDETONE_EXTENSION").orElse("");
        if (!reached.equals(extension) || !named.equals(extension)) {
            throw new LabFailure("who keyed %s got %s (%s)".formatted(extension, reached, named));
        }
        double keyed = last(caller, event -> event.isEvent("DTMFEnd"));
        if (last(caller, MenuCaller::isQuestion) > keyed) {
            throw new LabFailure("who keyed " + extension + " was asked once more");
        }
        double connected =
                last(
                        caller,
                        event ->
                                event.isEvent("VarSet")
                                        && event.get("Variable").equals("LAB_REACHED"));
        return new Outcome(Duration.ofMillis(Math.round(1000 * (connected - keyed))));
    }

    private static boolean isQuestion(AmiMessage event) {
        return event.isEvent("AGIExecStart") && event.get("Command").startsWith("STREAM FILE");
    }

    private static double last(LabCaller caller, Predicate<AmiMessage> what) {
        return caller.events().stream()
                .filter(what)
                .mapToDouble(AmiMessage::time)
                .max()
                .orElseThrow();
    }

    private void waitForAll() {
        try {
            together.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new LabFailure("one of the crowd did not get this far", e);
        }
    }
}
