package io.sidetone.lab.mail;

/**
 * One line of a conversation, without its line end.
 *
 * @param conversation counted from 1
 * @param speaker who said it
 * @param text the line; the message itself appears as one remark of its size
 */
public record SmtpLine(int conversation, Speaker speaker, String text) {

    /** Who speaks. */
    public enum Speaker {
        CLIENT,
        SERVER,
        /** Not on the wire: what happened. */
        REMARK
    }

    /** The line as the demo and a failed test show it. */
    @Override
    public String toString() {
        return switch (speaker) {
            case CLIENT -> "C: " + text;
            case SERVER -> "S: " + text;
            case REMARK -> "   " + text;
        };
    }
}
