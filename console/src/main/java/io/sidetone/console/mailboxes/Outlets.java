package io.sidetone.console.mailboxes;

import io.sidetone.core.mqtt.MqttConfig;
import io.sidetone.manager.lcd.ChannelGlob;
import io.sidetone.manager.lcd.LcdAddress;
import io.sidetone.manager.lcd.LcdBoard;
import io.sidetone.manager.lcd.LcdCharacters;
import io.sidetone.manager.lcd.LcdDisplay;
import io.sidetone.manager.mailbox.MailboxListener;
import io.sidetone.manager.mailbox.MailboxPicture;
import io.sidetone.manager.mailbox.mqtt.MailboxPublisher;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where else mailboxes are shown, each on a thread of its own: none of them waits for another. */
final class Outlets implements AutoCloseable {

    private final Consumer<String> talk;
    private final Deque<Runnable> open = new ArrayDeque<>();

    Outlets(Consumer<String> talk) {
        this.talk = talk;
    }

    MailboxListener display(
            LcdAddress address,
            LcdCharacters characters,
            ChannelGlob calls,
            Supplier<MailboxPicture> mailboxes,
            Clock clock) {
        var board = new LcdBoard(mailboxes, calls, clock);
        var display = new LcdDisplay(address, characters, board::scene, talk, new SecureRandom());
        board.onChange(display::wake);
        display.start();
        open.push(display::close);
        return board;
    }

    MailboxListener broker(MqttConfig config, Supplier<MailboxPicture> mailboxes) {
        var publisher = new MailboxPublisher(config, mailboxes, new SecureRandom());
        publisher.start();
        open.push(publisher::close);
        return publisher;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }
}
