package io.sidetone.core.number;

/** No number is shown. Nobody's: two withheld numbers are not the same. */
public record Withheld() implements OutsideNumber {

    @Override
    public String key() {
        return "";
    }

    @Override
    public String text() {
        return "";
    }
}
