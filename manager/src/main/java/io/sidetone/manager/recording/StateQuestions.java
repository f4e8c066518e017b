package io.sidetone.manager.recording;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other commands ask a PBX about its state, and a recording must therefore know. */
final class StateQuestions {

    /** Boxes whose counts are asked for; a house has some ten. */
    private static final int BOXES = 500;

    private static final List<AmiAction> FIRST =
            List.of(
                            "CoreSettings",
                            "CoreStatus",
                            "CoreShowChannels",
                            "Status",
                            "BridgeList",
                            "ParkedCalls",
                            "DeviceStateList",
                            "ExtensionStateList",
                            "PJSIPShowEndpoints",
                            "PJSIPShowContacts",
                            "PJSIPShowRegistrationsOutbound",
                            "PJSIPShowRegistrationsInbound",
                            "QueueStatus",
                            "QueueSummary",
                            "VoicemailUsersList")
                    .stream()
                    .map(AmiAction::named)
                    .toList();

    private static final String COUNT = "MailboxCount";
    private static final String BOX = "VoicemailUserStatus";

    private static final Set<String> NAMES =
            Stream.concat(FIRST.stream().map(AmiAction::name), Stream.of(COUNT, BOX))
                    .collect(Collectors.toUnmodifiableSet());

    private StateQuestions() {}

    /** Those that need no other answer. */
    static List<AmiAction> first() {
        return FIRST;
    }

    /** Those that an answer leads to. */
    static List<AmiAction> after(AmiAction question, AmiResponse answer) {
        if (!question.name().equals("VoicemailUsersList")) {
            return List.of();
        }
        return answer.events().stream()
                .filter(box -> box.first("VoiceMailbox").isPresent())
                .limit(BOXES)
                .flatMap(StateQuestions::about)
                .toList();
    }

    private static Stream<AmiAction> about(AmiMessage entry) {
        var box = entry.first("VoiceMailbox").orElse("");
        var context = entry.first("VMContext").orElse("default");
        return (box + context).chars().anyMatch(Character::isISOControl)
                ? Stream.of()
                : Stream.of(
                        AmiAction.named(COUNT).with("Mailbox", box + "@" + context),
                        AmiAction.named(BOX).with("Mailbox", box).with("Context", context));
    }

    /** Whether it changes nothing. */
    static boolean isOne(String action) {
        return NAMES.contains(action);
    }
}
