package io.sidetone.manager.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.ManagerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {

    private static final ManagerEvent DIAL =
            event(
                    "Event", "DialBegin",
                    "Privilege", "call,all",
                    "Channel", "PJSIP/trunk-0000001a",
                    "CallerIDNum", "004930123456",
                    "CallerIDName", "",
                    "Linkedid", "1763.7",
                    "DestChannel", "PJSIP/kitchen-0000001b",
                    "DestLinkedid", "1763.7",
                    "ChanVariable", "A=1",
                    "ChanVariable", "B=2");

    @ParameterizedTest
    @CsvSource({
        "Context=*, false",
        "CallerIDNum=0049*, true",
        "callerIDNUM=0049*, true",
        "CallerIDNum=049*, false",
        "CallerIDNum=?04930123456, true",
        "CallerIDNum!=0049*, false",
        "Context!=*, true",
        "Context!=from-trunk, true",
        "CallerIDName=, true",
        "CallerIDName=?, false",
        "CallerIDNum~^00, true",
        "CallerIDNum~^49, false",
        "CallerIDNum~30.*6$, true",
        "ChanVariable=B=2, true",
        "ChanVariable!=B=2, false",
        "ChanVariable~^A, true",
        "Linkedid=1763.7, true"
    })
    void aConditionIsAboutTheHeadersOfOneName(String condition, boolean expected) {
        assertThat(where(condition).accepts(DIAL)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PJSIP/kitchen, true",
        "PJSIP/kitchen-0000001b, true",
        "PJSIP/kit, false",
        "PJSIP/kit*, true",
        "PJSIP/trunk, true",
        "*-0000001?, true",
        "pjsip/kitchen, false",
        "1763*, false"
    })
    void aChannelIsMeantInAnyRoleAndADeviceWithAllItsChannels(String channel, boolean expected) {
        var filter = new EventFilter.Builder().channel(channel).build();
        assertThat(filter.accepts(DIAL)).isEqualTo(expected);
    }

    @Test
    void allConditionsHoldAtOnceAndNotInvertsThemTogether() {
        var builder =
                new EventFilter.Builder()
                        .types(Set.of("dialbegin", "hangup"))
                        .classes(Set.of("agent", "call"))
                        .call("1763.7")
                        .where("CallerIDNum=00*");
        assertThat(builder.build().accepts(DIAL)).isTrue();
        assertThat(builder.build().wish())
                .isEqualTo(new EventWish(Set.of("agent", "call"), Set.of("dialbegin", "hangup")));

        var inverted = builder.inverted().build();
        assertThat(inverted.accepts(DIAL)).isFalse();
        assertThat(inverted.accepts(event("Event", "DialBegin"))).isTrue();
        assertThat(inverted.wish()).as("Asterisk cannot invert").isEqualTo(EventWish.ALL);
    }

    @Test
    void aClassIsAWholeWordOfThePrivilege() {
        var filter = new EventFilter.Builder().classes(Set.of("all")).build();
        assertThat(filter.accepts(DIAL)).isTrue();
        assertThat(new EventFilter.Builder().classes(Set.of("cal")).build().accepts(DIAL))
                .isFalse();
        assertThat(filter.accepts(event("Event", "DialBegin"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CallerIDNum|'CallerIDNum' is no condition",
                "=1|'=1' is no condition",
                "!=1|'!=1' is no condition",
                "Key~(|'(' is no regular expression: unclosed group at character 1",
                "Key~a**+*|dangling meta character"
            })
    void whatIsNoConditionIsRefusedInWords(String condition, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> where(condition))
                .withMessageContaining(words);
    }

    @Test
    void aRegularExpressionThatBacktracksGivesUpAndTheEventIsShownAndCounted() {
        var hostile = event("Event", "UserEvent", "Text", "a".repeat(5_000));
        for (var condition : new String[] {"Text~(a+)+b", "Text~(a|aa)+$b", "Text~(x|a)*b"}) {
            var filter = where(condition);
            var began = System.nanoTime();
            assertThat(filter.accepts(hostile)).as(condition).isTrue();
            assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
            assertThat(filter.undecided()).as(condition).isEqualTo(1);
        }
    }

    @Test
    void anInvertedOneShowsWhatItCannotDecideToo() {
        var filter = new EventFilter.Builder().where("Text~(a+)+b").inverted().build();
        assertThat(filter.accepts(event("Event", "E", "Text", "a".repeat(5_000)))).isTrue();
        assertThat(filter.undecided()).isEqualTo(1);
    }

    @Test
    void aGlobIsNeverSlow() {
        var glob = new Glob("*a*a*a*a*a*a*a*a*a*b");
        assertThat(glob.matches("a".repeat(20_000))).isFalse();
        assertThat(glob.matches("a".repeat(100) + "b")).isTrue();
        assertThat(new Glob("").matches("")).isTrue();
        assertThat(new Glob("**").matches("")).isTrue();
    }

    @Test
    void theListHoldsWhatAsteriskDocuments() {
        var documented = DocumentedEvents.load();
        assertThat(documented.names()).hasSize(181).contains("Newchannel", "AOC-D", "Wink");
        assertThat(documented.isKnown("newEXTEN")).isTrue();
        assertThat(documented.nearest("Newchanel")).contains("Newchannel");
        assertThat(documented.telling("hangup")).contains("Cause-txt");
    }

    private static EventFilter where(String condition) {
        return new EventFilter.Builder().where(condition).build();
    }

    private static ManagerEvent event(String... namesAndValues) {
        var headers = new ArrayList<AmiHeader>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new AmiHeader(namesAndValues[i], namesAndValues[i + 1]));
        }
        return ManagerEvent.of(Instant.EPOCH, headers);
    }
}
