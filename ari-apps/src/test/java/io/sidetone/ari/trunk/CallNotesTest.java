package io.sidetone.ari.trunk;

import static io.sidetone.ari.trunk.OutgoingHouse.FIRST;
import static io.sidetone.ari.trunk.OutgoingHouse.NOW;
import static io.sidetone.ari.trunk.OutgoingHouse.answers;
import static io.sidetone.ari.trunk.OutgoingHouse.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.LegNews;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.cdr.CallRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One call is one record, from its beginning to its end. */
class CallNotesTest {

    private static final String NUMBER = "0891234567";

    private final OutgoingHouse house = new OutgoingHouse();

    @Test
    void aCallIsNotedWhenItBeginsWhenItIsAnsweredAndWhenItEnds() {
        house.calls(
                NUMBER,
                legs ->
                        legs.when(
                                FIRST,
                                leg -> {
                                    house.now = NOW.plus(Duration.ofSeconds(5));
                                    return answers().apply(leg);
                                }));

        assertThat(house.noted).extracting(CallRecord::id).containsOnly("1795251600.1").hasSize(3);
        assertThat(house.noted)
                .extracting(CallRecord::ending)
                .containsExactly(CallEnding.GOES_ON, CallEnding.GOES_ON, CallEnding.ANSWERED);
        assertThat(house.noted.get(1).answered()).contains(NOW.plus(Duration.ofSeconds(5)));
        assertThat(house.noted.get(1).ended()).isEmpty();
        var record = house.record();
        assertThat(record.feature()).isEqualTo("trunk");
        assertThat(record.caller()).isEqualTo("201");
        assertThat(record.dialled()).isEqualTo(NUMBER);
        assertThat(record.destination()).isEqualTo("+49891234567");
        assertThat(record.began()).isEqualTo(NOW);
        assertThat(record.legs())
                .singleElement()
                .satisfies(leg -> {
                    assertThat(leg.to()).isEqualTo(FIRST);
                    assertThat(leg.answered()).isPresent();
                    assertThat(leg.ended()).isPresent();
                    assertThat(leg.cause()).isEqualTo(16);
                });
    }

    @Test
    void everyTrunkThatWasTriedIsInItWithItsCause() {
        house.calls(
                NUMBER,
                legs -> legs.when(FIRST, refuses(503, 34)).when(OutgoingHouse.SECOND, answers()));

        assertThat(house.record().legs())
                .extracting(leg -> leg.to() + " " + leg.cause())
                .containsExactly("PJSIP/first 34", "PJSIP/second 16");
    }

    @Test
    void noLegOutlastsItsCall() {
        house.calls(
                NUMBER, legs -> legs.when(FIRST, _ -> List.of()).then(new LegNews.CallerLeft()));

        assertThat(house.record().legs()).allSatisfy(leg -> assertThat(leg.ended()).isPresent());
    }
}
