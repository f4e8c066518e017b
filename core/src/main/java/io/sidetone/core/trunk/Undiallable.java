package io.sidetone.core.trunk;

import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.Extension;
import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.ShortNumber;
import io.sidetone.core.number.SipUser;
import io.sidetone.core.number.StarCode;
import io.sidetone.core.number.Unplaced;
import io.sidetone.core.number.UserName;
import io.sidetone.core.number.Withheld;
import java.util.Optional;

/** What no trunk can dial, in words. */
final class Undiallable {

    private Undiallable() {}

    /** Why not; empty when a trunk may. */
    static Optional<String> why(PartyNumber number) {
        return switch (number) {
            case PublicNumber _, ShortNumber _, Unplaced _, EmergencyNumber _ -> Optional.empty();
            case SipUser(var user) ->
                    UserName.isSafe(user)
                            ? Optional.empty()
                            : Optional.of("a user's name with signs that no dial string may have");
            case Extension _ -> Optional.of("an extension of the house, which no trunk calls");
            case StarCode _ -> Optional.of("a code for the PBX, which no trunk calls");
            case Withheld _ -> Optional.of("nothing was dialled");
            case InvalidNumber invalid -> Optional.of("no number: " + invalid.why().text());
        };
    }
}
