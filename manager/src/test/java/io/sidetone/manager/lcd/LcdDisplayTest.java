package io.sidetone.manager.lcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.mailbox.MailboxPicture;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LcdDisplayTest {

    private static final ZonedDateTime NOON =
            ZonedDateTime.of(2026, 11, 21, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final LcdAlert CALL = new LcdAlert("Call from", List.of("Eve \"\\\n"));

    private final BlockingQueue<String> talk = new LinkedBlockingQueue<>();
    private volatile Optional<LcdAlert> alert = Optional.empty();
    private Optional<LcdDisplay> display = Optional.empty();

    @AfterEach
    void dark() {
        display.ifPresent(LcdDisplay::close);
    }

    @Test
    void itMakesItsScreensAndSendsWhatHasChanged() throws Exception {
        try (var lcdd = PlayedLcdd.obliging()) {
            show(lcdd.address());
            assertThat(lcdd.await("\"house\" \"4\" \"1\" \"4\""))
                    .contains(
                            "hello",
                            "\"client_set\" \"-name\" \"Sidetone\"",
                            "\"screen_add\" \"house\"",
                            "\"screen_set\" \"alert\" \"-priority\" \"hidden\"",
                            "\"widget_set\" \"house\" \"1\" \"1\" \"1\" \" Sat 21 Nov  12:00  \"");
            alert = Optional.of(CALL);
            display.ifPresent(LcdDisplay::wake);
            assertThat(lcdd.await("\"alert\" \"-priority\" \"alert\""))
                    .contains(
                            "\"widget_set\" \"alert\" \"2\" \"1\" \"2\" \"       Eve \\\"\\\\       \"")
                    .noneMatch(line -> line.contains("\"house\""));
            alert = Optional.empty();
            display.ifPresent(LcdDisplay::wake);
            assertThat(lcdd.await("\"-priority\" \"hidden\"")).hasSize(1);
            assertThat(said()).contains("is there, 20x4 characters");
        }
    }

    @Test
    void whatLcddSaysUnaskedAndRefusesDoesNotHoldItUp() throws Exception {
        try (var lcdd =
                new PlayedLcdd(line ->
                        line.equals("hello")
                                ? "key Enter\n" + PlayedLcdd.GREETING
                                : "listen house\nignore house\n"
                                        + "x".repeat(5_000)
                                        + "\nhuh? no")) {
            show(lcdd.address());
            assertThat(lcdd.await("\"house\" \"4\" \"1\" \"4\"")).hasSizeGreaterThan(10);
        }
    }

    @Test
    void afterLcddHasHungUpEverythingIsMadeAnewAndBothAreToldOnce() throws Exception {
        try (var lcdd = PlayedLcdd.obliging()) {
            show(lcdd.address());
            lcdd.await("\"house\" \"4\" \"1\" \"4\"");
            lcdd.hangUp();
            assertThat(lcdd.await("\"house\" \"4\" \"1\" \"4\""))
                    .contains("\"screen_add\" \"house\"");
        }
        assertThat(said()).contains("is there");
        assertThat(said()).contains("no display", "tried again for ever");
        assertThat(said()).contains("is there");
    }

    @Test
    void whatAnswersAndIsNoLcddIsToldOnceInWords() throws Exception {
        try (var other = new PlayedLcdd(_ -> "huh? \u001b[2J")) {
            show(other.address());
            other.await("hello");
            other.await("hello");
            assertThat(said()).contains("no display at", "no LCDd: huh? ?[2J");
            assertThat(talk).isEmpty();
        }
    }

    @Test
    void aDisplayOfImpossibleSizeIsNone() throws Exception {
        try (var lcdd = new PlayedLcdd(_ -> "connect LCDproc 9 lcd wid 0 hgt 9999 cellwid 5")) {
            show(lcdd.address());
            assertThat(said()).contains("no LCDd");
        }
    }

    @Test
    void itEndsAtOnceWhereNobodyListens() throws IOException, InterruptedException {
        var address = gone();
        show(address);
        assertThat(said()).contains("no display at " + address);
        display.ifPresent(LcdDisplay::close);
        assertThat(display).isPresent();
    }

    private static LcdAddress gone() throws IOException {
        try (var lcdd = PlayedLcdd.obliging()) {
            return lcdd.address();
        }
    }

    private void show(LcdAddress address) {
        var made =
                new LcdDisplay(
                        address,
                        LcdCharacters.ASCII,
                        () -> new LcdScene(MailboxPicture.UNKNOWN, NOON, alert),
                        talk::add,
                        new Random(1));
        made.start();
        display = Optional.of(made);
    }

    private String said() throws InterruptedException {
        var said = talk.poll(30, TimeUnit.SECONDS);
        return said == null ? "nothing" : said;
    }
}
