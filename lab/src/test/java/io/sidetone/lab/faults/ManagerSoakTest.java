package io.sidetone.lab.faults;

import io.sidetone.lab.faults.stream.ManagerSoak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Its short form. */
@Isolated("it teaches its Asterisk a dialplan, and its load is no finding of others")
class ManagerSoakTest {

    @Test
    void halfAMillionEventsLeaveNothing() throws Exception {
        KillCrowdSoakTest.assertHolds(new ManagerSoak());
    }
}
