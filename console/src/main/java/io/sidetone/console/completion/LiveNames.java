package io.sidetone.console.completion;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiMessage;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The names that a PBX knows now, by kind. */
enum LiveNames {
    CHANNEL("CoreShowChannels", message -> message.first("Channel")),
    CALL("CoreShowChannels", message -> message.first("Linkedid")),
    ENDPOINT(
            "DeviceStateList",
            message ->
                    message.first("Device")
                            .filter(device -> device.startsWith("PJSIP/"))
                            .map(device -> device.substring("PJSIP/".length()))),
    MAILBOX(
            "VoicemailUsersList",
            message ->
                    message.first("VoiceMailbox")
                            .map(box -> box + "@" + message.first("VMContext").orElse("default"))),
    QUEUE(
            "QueueStatus",
            message ->
                    message.event().orElse("").equals("QueueParams")
                            ? message.first("Queue")
                            : Optional.empty()),
    TRUNK(
            "PJSIPShowRegistrationsOutbound",
            message ->
                    message.event().orElse("").equals("OutboundRegistrationDetail")
                            ? message.first("ObjectName")
                            : Optional.empty());

    private final String action;

    @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
    private final Function<AmiMessage, Optional<String>> name;

    LiveNames(String action, Function<AmiMessage, Optional<String>> name) {
        this.action = action;
        this.name = name;
    }

    /** What tells them. */
    AmiAction question() {
        return AmiAction.named(action);
    }

    /** The name in one event of the answer. */
    Stream<String> in(AmiMessage message) {
        return name.apply(message).stream();
    }
}
