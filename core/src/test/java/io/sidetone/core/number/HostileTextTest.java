package io.sidetone.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.log.LogText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a trunk sends as a caller ID: never an exception, never an extension. */
class HostileTextTest {

    private static final int ROUNDS = 2_000;
    private static final List<String> PIECES =
            List.of(
                    "201",
                    "112",
                    "0",
                    "00",
                    "011",
                    "+",
                    "+49",
                    "30123456",
                    "5551234",
                    "sip:",
                    "tel:",
                    "sips:",
                    "@",
                    "example.org",
                    "<",
                    ">",
                    ";",
                    ";ext=",
                    ";phone-context=+1",
                    ";user=phone",
                    " ext. ",
                    "x",
                    "%2B",
                    "%",
                    "%zz",
                    "\"",
                    "\\",
                    " ",
                    "(0)",
                    "-",
                    ".",
                    "*",
                    "#",
                    "alice",
                    "anonymous",
                    "FLOWERS",
                    "٢٠١",
                    "２０１",
                    "＋",
                    "\u202e",
                    "\u200b",
                    "\0",
                    "\r\n",
                    "\uD800",
                    "é",
                    "🙂",
                    "𝟚𝟘𝟙",
                    ":",
                    "=",
                    "/",
                    "'",
                    ",",
                    "999999999999999999999",
                    "_");

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final Random random = new Random(20);
    private final List<Numbers> houses =
            List.of(
                    new Numbers(library, Optional.of("DE")),
                    new Numbers(library, Optional.of("US")),
                    new Numbers(library, Optional.empty()),
                    new Numbers(
                            library,
                            new NumberPlan(
                                    Optional.of("GB"),
                                    Optional.of(new DialPrefix("020")),
                                    Optional.of(new DialPrefix("9")),
                                    Optional.of(new DialPrefix("00")),
                                    List.of(new ExtensionPattern("2XX")),
                                    TrunkNumbers.INTERNATIONAL)));

    private void check(String text) {
        for (var house : houses) {
            var outside = house.outside(text);
            assertThat((PartyNumber) outside).isNotInstanceOf(Extension.class);
            assertThat(outside.key()).isNotEqualTo("extension:201");
            for (var origin : Origin.values()) {
                var number = house.read(origin, text);
                assertPrintable(number.key());
                assertPrintable(number.text());
            }
            assertThat(house.outside(again(outside)).key())
                    .as("again: %s", LogText.safe(text))
                    .isEqualTo(outside.key());
        }
    }

    /** What is kept of a number finds the same number. */
    private static String again(OutsideNumber number) {
        return switch (number) {
            case InvalidNumber invalid -> invalid.digits();
            default -> number.text();
        };
    }

    private static void assertPrintable(String text) {
        assertThat(text.codePoints().allMatch(LogText::isPlain)).as(LogText.safe(text)).isTrue();
        assertThat(text.length()).isLessThan(1_100);
    }

    @Test
    void piecesOfCallerIdsInAnyOrder() {
        for (int round = 0; round < ROUNDS; round++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            check(text.toString());
        }
    }

    @Test
    void anyBytesOfAnyLength() {
        for (int round = 0; round < ROUNDS / 10; round++) {
            var bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            check(new String(bytes, StandardCharsets.UTF_8));
            check(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void anyCharactersAtAll() {
        for (int round = 0; round < ROUNDS / 10; round++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append((char) random.nextInt(0x10000));
            }
            check(text.toString());
        }
    }

    @Test
    void anyDigitsOfAnyLength() {
        for (int round = 0; round < ROUNDS / 2; round++) {
            var text = new StringBuilder(random.nextInt(8) == 0 ? "+" : "");
            for (int n = random.nextInt(24); n > 0; n--) {
                text.append((char) ('0' + random.nextInt(10)));
            }
            check(text.toString());
        }
    }

    @Test
    @Timeout(20)
    void longTextCostsNoTime() {
        for (var piece : PIECES) {
            for (int length : List.of(100, 500, 511, 512, 513, 100_000)) {
                check(piece.repeat(1 + length / piece.length()).substring(0, length));
            }
        }
    }

    @Test
    void anExplanationSaysTheSame() {
        for (int round = 0; round < ROUNDS / 20; round++) {
            var text = PIECES.get(random.nextInt(PIECES.size())) + random.nextLong(10_000_000);
            for (var origin : Origin.values()) {
                var explanation = houses.getFirst().explain(origin, text);
                assertThat(explanation.number()).isEqualTo(houses.getFirst().read(origin, text));
                explanation.steps().forEach(step -> assertPrintable(step.before() + step.after()));
            }
        }
    }

    @Test
    void aNumberIsUnderstoodInMicroseconds() {
        var texts =
                List.of(
                        "+4930123456",
                        "030123456",
                        "4930123456",
                        "30123456",
                        "201",
                        "anonymous",
                        "14155551234",
                        "sip:+4930123456@example.org;user=phone");
        var house = houses.getFirst();
        run(house, texts, 5_000);
        long start = System.nanoTime();
        run(house, texts, 5_000);
        var each = Duration.ofNanos((System.nanoTime() - start) / (5_000L * texts.size()));
        assertThat(each).isLessThan(Duration.ofMillis(1));
    }

    private static void run(Numbers house, List<String> texts, int rounds) {
        for (int round = 0; round < rounds; round++) {
            texts.forEach(house::outside);
        }
    }
}
