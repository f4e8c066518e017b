package io.sidetone.core.trunk;

import io.sidetone.core.number.Explanation;
import io.sidetone.core.number.PartyNumber;
import java.util.Optional;

/**
 * Who is called and by which way.
 *
 * @param route where the access prefix leads, or what needs none; empty when nothing takes it
 * @param explanation how that was found
 * @param digits what a trunk for numbers is given a form of; empty where there is nothing to dial
 */
record Destination(
        Optional<TrunkRoute> route, Explanation explanation, Optional<DialledNumber> digits) {

    PartyNumber number() {
        return explanation.number();
    }
}
