package io.sidetone.agi.screening.steering;

import io.sidetone.core.call.Call;

/** What the dialplan hands over behind the errand. */
final class Arguments {

    private Arguments() {}

    /** The second argument, any text; empty when there is none. */
    static String second(Call call) {
        return call.arguments().size() < 2 ? "" : call.arguments().get(1);
    }
}
