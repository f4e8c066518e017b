package io.sidetone.manager.queue;

import io.sidetone.manager.ami.AmiMessage;

/** Numbers as Asterisk writes them. */
final class Numbers {

    private Numbers() {}

    /** 0 when there is none. */
    static long of(AmiMessage message, String name) {
        var text = message.first(name).orElse("");
        return text.matches("\\d{1,11}") ? Long.parseLong(text) : 0;
    }
}
