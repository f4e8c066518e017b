package io.sidetone.lab.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.lcd.LabDisplay;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What somebody in the hall reads on the display of a real LCDd. */
@TestInstance(Lifecycle.PER_CLASS)
class DisplayTest {

    private static final CallerLine EVE = new CallerLine("+4930222", "Eve");

    private VoicemailHouse house;
    private LabDisplay display;

    @BeforeAll
    void open() throws Exception {
        house = VoicemailHouse.open("DisplayTest");
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    @BeforeEach
    void nobodyHasLeftAnything() throws Exception {
        house.emptyMailboxes();
    }

    @AfterEach
    void dark() {
        if (display != null) {
            display.close();
        }
    }

    @Test
    void itShowsTheMailboxesTheCallerAndTheMessageAndComesBackAfterLcdd() {
        display = display("four-rows", 20, 4).up();
        try (var command = house.starts("mailboxes", "20", "21", "--lcd", display.address())) {
            var rows = display.await("Ben            0 new");
            assertThat(rows.getFirst()).containsPattern("\\d\\d:\\d\\d");
            assertThat(rows.get(1)).isEqualTo("Anna           0 new");
            command.awaitErr("is there, 20x4 characters");

            var hostile = new CallerLine("+4930\"1\\", "J\u00fcrgen \"bye\" {\\} \n\u202e");
            var ringing = house.rings(hostile);
            var alert = display.await("Call from");
            assertThat(alert.get(1).strip()).startsWith("Juergen \"bye\" {");
            ringing.leaves();
            display.await("Anna           0 new");

            house.leavesMessage("20", EVE);
            var message = display.await("New message");
            assertThat(message.get(1)).contains("Anna: 1 new");
            assertThat(message.get(2)).contains("Eve");

            display.down();
            command.awaitErr("no display at " + display.address());
            house.leavesMessage("*21", EVE);
            house.awaitNew("21@default", 1);
            display.up();
            display.await("New message or the counts", DisplayTest::hasBenOne);
            assertThat(command.isAlive()).isTrue();
            assertThat(command.err().split("no display at")).hasSize(2);
        }
        assertThat(display.said()).doesNotContain("Invalid command", "returned an error");
    }

    @Test
    void theServiceOfTheManualShowsWhatMattersOnASmallDisplayAndAsterisksAbsence()
            throws Exception {
        house.leavesMessage("21", EVE);
        house.awaitNew("21@default", 1);
        display = display("two-rows", 16, 2).up();
        try (var _ = house.startsWithout(service())) {
            display.await("Ben        1 new");
            house.exchange().asterisk().kill();
            display.await("No connection");
            house.exchange().asterisk().restart();
            display.await("Ben        1 new");
        }
    }

    /** What systemd would start, with this house's places in it. */
    private String[] service() throws IOException {
        var secret = house.folder().resolve("ami-password");
        Files.writeString(secret, house.exchange().asterisk().amiSecret().text() + "\n");
        var manual = ProjectFolder.find().path().resolve("docs/manager-mailboxes.md");
        var line =
                Files.readAllLines(manual).stream()
                        .filter(each -> each.startsWith("ExecStart="))
                        .findFirst()
                        .orElseThrow();
        return line.replace("ExecStart=/opt/sidetone/bin/sidetone ", "")
                .replace("ami://watcher@127.0.0.1", house.url("watcher"))
                .replace("--lcd 127.0.0.1", "--lcd " + display.address())
                .replace("${CREDENTIALS_DIRECTORY}/ami", secret.toString())
                .split(" ");
    }

    private static boolean hasBenOne(List<String> rows) {
        return rows.stream().anyMatch(row -> row.contains("Ben: 1 new") || row.contains("1 new!"));
    }

    private LabDisplay display(String name, int columns, int rows) {
        return LabDisplay.in(house.folder().resolve(name), columns, rows, System.getenv());
    }
}
