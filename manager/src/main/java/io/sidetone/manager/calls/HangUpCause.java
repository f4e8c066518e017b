package io.sidetone.manager.calls;

import java.util.Locale;
import java.util.Map;

/**
 * Why a channel ended.
 *
 * @param q850 ITU-T Q.850, or Asterisk's own 0 and 26; -1 when nothing was said
 * @param tech what the channel's protocol said, such as SIP's {@code 486}; empty when it did not
 */
public record HangUpCause(int q850, String tech) {

    /** Nothing was said. */
    public static final HangUpCause NONE = new HangUpCause(-1, "");

    /** ITU-T Q.850 (05/2018) table 1, and Asterisk's {@code causes.h}. */
    private static final Map<Integer, String> WORDS =
            Map.ofEntries(
                    Map.entry(0, "no cause given"),
                    Map.entry(1, "no such number"),
                    Map.entry(2, "no route to the transit network"),
                    Map.entry(3, "no route to the destination"),
                    Map.entry(5, "misdialled trunk prefix"),
                    Map.entry(6, "channel unacceptable"),
                    Map.entry(16, "hung up normally"),
                    Map.entry(17, "busy"),
                    Map.entry(18, "no telephone responds"),
                    Map.entry(19, "nobody answered"),
                    Map.entry(20, "not registered"),
                    Map.entry(21, "rejected"),
                    Map.entry(22, "number changed"),
                    Map.entry(23, "redirected to a new destination"),
                    Map.entry(26, "answered elsewhere"),
                    Map.entry(27, "destination out of order"),
                    Map.entry(28, "number incomplete"),
                    Map.entry(29, "facility rejected"),
                    Map.entry(31, "normal, unspecified"),
                    Map.entry(34, "no circuit available"),
                    Map.entry(38, "network out of order"),
                    Map.entry(41, "temporary failure"),
                    Map.entry(42, "switch congested"),
                    Map.entry(44, "requested circuit not available"),
                    Map.entry(50, "facility not subscribed"),
                    Map.entry(52, "outgoing calls barred"),
                    Map.entry(54, "incoming calls barred"),
                    Map.entry(57, "bearer capability not authorised"),
                    Map.entry(58, "bearer capability not available"),
                    Map.entry(65, "bearer capability not implemented"),
                    Map.entry(66, "channel type not implemented"),
                    Map.entry(69, "facility not implemented"),
                    Map.entry(81, "invalid call reference"),
                    Map.entry(88, "incompatible destination, as no codec in common"),
                    Map.entry(95, "invalid message"),
                    Map.entry(96, "mandatory element missing"),
                    Map.entry(97, "message type unknown"),
                    Map.entry(98, "message in the wrong state"),
                    Map.entry(99, "element unknown"),
                    Map.entry(100, "element with invalid contents"),
                    Map.entry(101, "message in the wrong call state"),
                    Map.entry(102, "timer expired"),
                    Map.entry(103, "parameter unknown"),
                    Map.entry(111, "protocol error"),
                    Map.entry(127, "interworking, unspecified"));

    /** RFC 3261 and its companions; what Q.850 tells less well. */
    private static final Map<String, String> SIP =
            Map.ofEntries(
                    Map.entry("401", "Unauthorized"),
                    Map.entry("403", "Forbidden"),
                    Map.entry("404", "Not Found"),
                    Map.entry("407", "Proxy Authentication Required"),
                    Map.entry("408", "Request Timeout"),
                    Map.entry("410", "Gone"),
                    Map.entry("415", "Unsupported Media Type"),
                    Map.entry("480", "Temporarily Unavailable"),
                    Map.entry("484", "Address Incomplete"),
                    Map.entry("486", "Busy Here"),
                    Map.entry("487", "Request Terminated"),
                    Map.entry("488", "Not Acceptable Here"),
                    Map.entry("500", "Server Internal Error"),
                    Map.entry("503", "Service Unavailable"),
                    Map.entry("504", "Server Time-out"),
                    Map.entry("600", "Busy Everywhere"),
                    Map.entry("603", "Decline"),
                    Map.entry("604", "Does Not Exist Anywhere"),
                    Map.entry("607", "Unwanted"),
                    Map.entry("608", "Rejected"));

    /** Whether the call went as calls go: it ended after a talk, or somebody else took it. */
    public boolean isNormal() {
        return q850 == 16 || q850 == 26 || q850 == 31 || q850 == 0 || q850 < 0;
    }

    /** Such as {@code busy (17), SIP 486 Busy Here}; empty when nothing was said. */
    public String words() {
        return q850 < 0
                ? ""
                : "%s (%d)%s"
                        .formatted(
                                WORDS.getOrDefault(q850, "a cause without a name"),
                                q850,
                                tech.isEmpty() ? "" : ", " + techWords());
    }

    private String techWords() {
        return tech.matches("[1-6]\\d\\d")
                ? ("SIP " + tech + " " + SIP.getOrDefault(tech, "")).strip()
                : tech.toLowerCase(Locale.ROOT).startsWith("sip") ? tech : "said " + tech;
    }
}
