package io.sidetone.agi.server;

import java.io.IOException;

/** The other side sent what no Asterisk sends, or too much of it. */
final class ProtocolBroken extends IOException {

    private static final long serialVersionUID = 1L;

    ProtocolBroken(String message) {
        super(message);
    }
}
