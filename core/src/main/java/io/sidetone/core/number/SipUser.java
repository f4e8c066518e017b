package io.sidetone.core.number;

/**
 * The user part of a SIP address that is a name, {@code echo123} or {@code alice.b}. Left alone,
 * byte for byte, percent signs and all; capitals count (RFC 3261, 19.1.4).
 *
 * @param user without a character that could end a line or a SIP header
 */
public record SipUser(String user) implements OutsideNumber {

    @Override
    public String key() {
        return "sip:" + user;
    }

    @Override
    public String text() {
        return user;
    }
}
