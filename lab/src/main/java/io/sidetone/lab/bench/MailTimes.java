package io.sidetone.lab.bench;

/**
 * Where the time between a hang-up and the mail server's consent went, in milliseconds.
 *
 * @param calling until the mail server was called: the recording is pulled, joined and journalled
 * @param talking until the server wants the message
 * @param sending until it has it
 * @param consenting until it has said so
 */
record MailTimes(double calling, double talking, double sending, double consenting) {

    double whole() {
        return calling + talking + sending + consenting;
    }

    @Override
    public String toString() {
        return "%.0f ms: %.0f until called, %.0f until wanted, %.0f until there, %.0f until said so"
                .formatted(whole(), calling, talking, sending, consenting);
    }
}
