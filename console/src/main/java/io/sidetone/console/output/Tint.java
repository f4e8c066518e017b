package io.sidetone.console.output;

/** A colour with a meaning; nothing depends on it being seen. */
public enum Tint {
    PLAIN(""),
    GOOD("32"),
    CAUTION("33"),
    BAD("31"),
    FAINT("2"),
    /** The row that a key would act upon; seen without colours too. */
    SELECTED("7");

    private final String code;

    Tint(String code) {
        this.code = code;
    }

    /** The text between the terminal's escape sequences (ECMA-48 SGR). */
    public String paint(String text) {
        return code.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
