package io.sidetone.agi.screening.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleBooksTest {

    private final RuleBooks books = new RuleBooks();

    private Optional<String> place() {
        return books.get()
                .find(RuleList.BLOCK, Book.NUMBERS.outside("+4930123499"), Book.NOW)
                .map(Rule::place);
    }

    private static WrittenRules written(String place) {
        return new WrittenRules(List.of(Book.blocks("+4930123499", place)), List.of());
    }

    @Test
    void theFileComesBeforeTheStore() {
        assertThat(place()).isEmpty();
        books.stored(List.of(Book.blocks("+4930123499", "store #1")));
        assertThat(place()).contains("store #1");
        books.written(written("sidetone.yaml:9"));
        assertThat(place()).contains("sidetone.yaml:9");
        books.written(WrittenRules.NONE);
        assertThat(place()).contains("store #1");
    }

    @Test
    void whoHoldsABookKeepsIt() {
        books.written(written("old"));
        var held = books.get();
        books.written(written("new"));
        assertThat(held.rules()).extracting(Rule::place).containsExactly("old");
        assertThat(place()).contains("new");
    }

    @Test
    void aBookThatCannotBeMadeLeavesTheOldOne() {
        books.written(written("old"));
        var broken = new ArrayList<Rule>();
        broken.add(null);
        assertThatThrownBy(() -> books.stored(broken)).isInstanceOf(NullPointerException.class);
        books.written(written("newer"));
        assertThat(place()).contains("newer");
    }
}
