package io.sidetone.console.calls;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiResponse;
import java.util.Optional;

/** What Asterisk is told to do with a channel. */
final class Orders {

    private Orders() {}

    static AmiAction hangUp(String channel, int cause) {
        return AmiAction.named("Hangup")
                .with("Channel", channel)
                .with("Cause", Integer.toString(cause));
    }

    /** Whether Asterisk has no such channel any more. */
    static boolean isGone(AmiResponse answer) {
        return answer.message().startsWith("No such channel");
    }

    /**
     * @param lot the parking lot; empty for the default one
     */
    static AmiAction park(String channel, Optional<String> lot) {
        var park = AmiAction.named("Park").with("Channel", channel);
        return lot.map(name -> park.with("Parkinglot", name)).orElse(park);
    }
}
