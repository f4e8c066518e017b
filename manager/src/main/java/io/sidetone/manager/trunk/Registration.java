package io.sidetone.manager.trunk;

import io.sidetone.manager.ami.AmiMessage;
import java.time.Duration;
import java.util.Optional;

/**
 * An outbound registration of PJSIP. The password, which Asterisk tells as well, is never read.
 *
 * @param name its section in pjsip.conf
 * @param server whom it is registered with, a SIP URI
 * @param client as whom, a SIP URI
 * @param next how long until Asterisk registers again; empty when it does not say
 * @param endpoint whose calls come over it; empty when it names none
 */
public record Registration(
        String name,
        String server,
        String client,
        Status status,
        Optional<Duration> next,
        String endpoint) {

    /** What has become of it. */
    public enum Status {
        REGISTERED,
        /** The provider refuses. */
        REJECTED,
        /** Not yet, or the provider does not answer. */
        UNREGISTERED;

        static Status of(String word) {
            return switch (word) {
                case "Registered" -> REGISTERED;
                case "Rejected" -> REJECTED;
                default -> UNREGISTERED;
            };
        }
    }

    static Registration of(AmiMessage detail) {
        var next = detail.first("NextReg").orElse("");
        return new Registration(
                detail.first("ObjectName").orElse(""),
                detail.first("ServerUri").orElse(""),
                detail.first("ClientUri").orElse(""),
                Status.of(detail.first("Status").orElse("")),
                next.matches("[1-9]\\d{0,8}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(next)))
                        : Optional.empty(),
                detail.first("Endpoint").orElse(""));
    }
}
