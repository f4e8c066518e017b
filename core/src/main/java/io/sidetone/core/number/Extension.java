package io.sidetone.core.number;

/**
 * A telephone of the house. Comes only from {@link Numbers#inside}, {@link Numbers#dialled} and
 * {@link Numbers#written}; to make one of a caller ID from outside would let a stranger in.
 *
 * @param digits as dialled inside
 */
public record Extension(String digits) implements PartyNumber {

    @Override
    public String key() {
        return "extension:" + digits;
    }

    @Override
    public String text() {
        return digits;
    }
}
