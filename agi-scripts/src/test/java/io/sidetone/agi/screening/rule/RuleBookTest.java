package io.sidetone.agi.screening.rule;

import static io.sidetone.agi.screening.rule.Book.NOW;
import static io.sidetone.agi.screening.rule.Book.NUMBERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.number.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

    private static final List<String> OWN = List.of(Book.OWN);

    private static Optional<String> found(RuleBook book, String callerId) {
        return book.find(RuleList.BLOCK, NUMBERS.outside(callerId), NOW).map(Rule::place);
    }

    @ParameterizedTest
    @CsvSource({
        "+4930123456,030 123456,true",
        "+4930123456,+4930123457,false",
        "sip:alice,sip:alice@example.org,true",
        "sip:alice,sip:Alice@example.org,false",
        "prefix:+4989,089123456,true",
        "prefix:+4989,+49881234,false",
        "prefix:+1,sip:+1a,false",
        "range:+49301000-+49301999,+49301500,true",
        "range:+49301000-+49301999,+49302000,false",
        "range:+49301000-+49301999,+493015000,false",
        "regex:^sip:.*bot,sip:mybot@x,true",
        "regex:99$,+4930123499,true",
        "regex:99$,+4930123498,false",
        "regex:.*,anonymous,false",
        "country:TN,+21671123456,true",
        "country:TN,+33123456789,false",
        "country:US,+14155550123,true",
        "country:CA,+14155550123,false",
        "type:premium,0900 5123456,true",
        "type:satellite,+881612345678,true",
        "type:mobile,0171 1234567,true",
        "type:mobile,030 1234567,false",
        "anonymous,'',true",
        "anonymous,Restricted,true",
        "anonymous,0,false",
        "invalid,1,true",
        "invalid,*43,true",
        "invalid,+4930123456,false",
        "invalid,+1 555 0100 0000,true",
        "invalid,anonymous,false",
        "invalid,alice,false",
        "invalid,112,false",
        "112,112,true",
        "neighbour:6,+4930129999,true",
        "neighbour:6,+4930133456,false",
        "neighbour:14,+4930123456,false",
    })
    void eachKindOfRule(String match, String callerId, boolean matches) {
        var book = RuleBook.of(List.of(Book.blocks(match, "here")), OWN);
        assertThat(found(book, callerId).isPresent()).isEqualTo(matches);
        assertThat(book.find(RuleList.ALLOW, NUMBERS.outside(callerId), NOW)).isEmpty();
    }

    @Test
    void aNumberWithoutAPlaceIsNotInvalid() {
        var nowhere = new Numbers(PhoneNumberUtil.getInstance(), Optional.empty());
        var book = RuleBook.of(List.of(Book.blocks("invalid", "here")), OWN);
        assertThat(book.find(RuleList.BLOCK, nowhere.outside("030123456"), NOW)).isEmpty();
    }

    @Test
    void theMostExactRuleCounts() {
        var rules = new ArrayList<Rule>();
        for (var match :
                List.of(
                        "type:landline",
                        "country:DE",
                        "regex:12",
                        "neighbour:6",
                        "prefix:+49",
                        "prefix:+493012",
                        "range:+49301000000-+49301999999",
                        "range:+49301230000-+49301239999",
                        "+49301234599")) {
            rules.add(Book.blocks(match, match));
        }
        for (int left = rules.size(); left > 0; left--) {
            var book = RuleBook.of(rules.subList(0, left), OWN);
            // The two prefixes and the two ranges stand with the better one last.
            assertThat(found(book, "+49301234599")).contains(rules.get(left - 1).place());
        }
    }

    @Test
    void amongEqualsTheFirstCounts() {
        for (var match : List.of("+4930123499", "prefix:+4930", "regex:99", "country:DE")) {
            var book =
                    RuleBook.of(List.of(Book.blocks(match, "one"), Book.blocks(match, "two")), OWN);
            assertThat(found(book, "+4930123499")).contains("one");
        }
    }

    @Test
    void expiredRulesDoNotCount() {
        var book =
                RuleBook.of(
                        List.of(
                                Book.until(Book.blocks("+4930123499", "expired"), NOW),
                                Book.until(Book.blocks("+4930123499", "soon"), NOW.plusMillis(1)),
                                Book.blocks("prefix:+4930", "behind")),
                        OWN);
        assertThat(found(book, "+4930123499")).contains("soon");
        assertThat(
                        book.find(
                                        RuleList.BLOCK,
                                        NUMBERS.outside("+4930123499"),
                                        NOW.plusSeconds(1))
                                .map(Rule::place))
                .contains("behind");
    }

    @Test
    void overlappingRangesAreAllFound() {
        var random = new Random(5);
        for (int round = 0; round < 50; round++) {
            var rules = new ArrayList<Rule>();
            for (int i = random.nextInt(60); i > 0; i--) {
                int from = 100_000 + random.nextInt(800_000);
                int to = from + random.nextInt(i % 7 == 0 ? 90_000 : 900);
                rules.add(Book.blocks("range:+4940%d-+4940%d".formatted(from, to), "r" + i));
            }
            var book = RuleBook.of(rules, OWN);
            for (int i = 0; i < 100; i++) {
                assertAgrees(book, "+4940" + (100_000 + random.nextInt(900_000)));
            }
        }
    }

    @Test
    void theIndexFindsWhatASearchFinds() {
        var random = new Random(6);
        var book = RuleBook.of(GeneratedRules.of(random, 2_000), OWN);
        for (int i = 0; i < 5_000; i++) {
            assertAgrees(book, GeneratedRules.callerId(random));
        }
    }

    /** There is a rule where there is one, and it is one that matches. */
    private static void assertAgrees(RuleBook book, String callerId) {
        var number = NUMBERS.outside(callerId);
        var found = book.find(RuleList.BLOCK, number, NOW);
        var first =
                book.rules().stream()
                        .filter(rule -> rule.countsAt(NOW) && Book.matches(rule.match(), number))
                        .min(GeneratedRules.MOST_EXACT);
        assertThat(found).as(number.key()).isEqualTo(first);
    }
}
