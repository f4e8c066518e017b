package io.sidetone.agi.screening.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+",
                "(a*)*$",
                "(a|aa)+$",
                "(a?){20}",
                "(?:x(y+)z)*",
                "((a+)b)+",
                "(a{2,})+",
                "(.)\\1",
                "(?<name>a)",
                "(?x)(a+) +",
                "(?>a)",
                "\\Qa+\\E",
            })
    void whatCouldTakeForEverIsRefused(String expression) {
        assertThatThrownBy(() -> BoundedPattern.check(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("could keep this regular expression busy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "^\\+4989 ~ +49891234",
                "^sip:(bot|robot)[0-9]+$ ~ sip:robot12",
                "(?i)ROBOT ~ sip:robot12",
                "^\\+49(?!30)[0-9]{3,}$ ~ +49401",
                "(?:12){3} ~ +49121212",
                "[(+*)]+ ~ +49",
                "[[+](a]+ ~ +49",
                "(1?2)?3 ~ +493",
                "\\(?\\+49 ~ +49",
            })
    void ordinaryExpressionsAreFound(String expression, String key) {
        assertThat(new BoundedPattern(expression).isIn(key)).isTrue();
        assertThat(new BoundedPattern(expression).isIn("other")).isFalse();
    }

    @Test
    void onlyTheBeginningOfAKeyIsLookedAt() {
        var pattern = new BoundedPattern("bot");
        assertThat(pattern.isIn("sip:" + "x".repeat(57) + "bot")).isTrue();
        assertThat(pattern.isIn("sip:" + "x".repeat(58) + "bot")).isFalse();
    }

    @Test
    void whatTakesTooManyStepsAllTheSameDoesNotMatch() {
        var slow = new BoundedPattern("a*a*a*a*a*a*a*a*a*b");
        long start = System.nanoTime();
        assertThat(slow.isIn("a".repeat(500))).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(", "[", "*", "a{2,1}", "\\"})
    void whatIsNoExpressionIsRefused(String expression) {
        assertThatThrownBy(() -> BoundedPattern.check(expression))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBookOfAnExpressionIsRefused() {
        assertThatThrownBy(() -> BoundedPattern.check("a".repeat(201)))
                .hasMessageContaining("1 to 200 characters");
    }
}
