package io.sidetone.core.number;

/**
 * A code for the PBX or the network, {@code *43} or {@code *31#030123456}, as dialled.
 *
 * @param code digits, stars and hashes
 */
public record StarCode(String code) implements PartyNumber {

    @Override
    public String key() {
        return "code:" + code;
    }

    @Override
    public String text() {
        return code;
    }
}
