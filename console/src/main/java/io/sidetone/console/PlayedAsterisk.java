package io.sidetone.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * As much of a manager interface as a {@link Rehearsal} needs: everything succeeds, and whoever
 * wishes for events is told of a call, some times over.
 */
final class PlayedAsterisk implements AutoCloseable {

    private static final int TIMES = 100;

    private static final String CALL =
            """
            Event: Newchannel
            Privilege: call,all
            Timestamp: 1700000000.000001
            Channel: PJSIP/kitchen-00000001
            ChannelState: 4
            ChannelStateDesc: Ring
            CallerIDNum: 0555
            CallerIDName: Nobody
            ConnectedLineNum: <unknown>
            Context: house
            Exten: 201
            Priority: 1
            Uniqueid: 1700000000.1
            Linkedid: 1700000000.1

            Event: Newexten
            Privilege: dialplan,all
            Channel: PJSIP/kitchen-00000001
            Uniqueid: 1700000000.1
            Linkedid: 1700000000.1
            Application: Dial
            AppData: PJSIP/201

            Event: Hangup
            Privilege: call,all
            Channel: PJSIP/kitchen-00000001
            Uniqueid: 1700000000.1
            Linkedid: 1700000000.1
            Cause: 16
            Cause-txt: Normal Clearing

            """
                    .replace("\n", "\r\n");

    private static final String BOOTED =
            "Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n";

    private final ServerSocket listener;

    PlayedAsterisk() throws IOException {
        listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("played-asterisk").start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        try {
            while (true) {
                var socket = listener.accept();
                Thread.ofPlatform().daemon().name("played-link").start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The rehearsal is over.
        }
    }

    private static void serve(Socket socket) {
        try (socket;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            send(socket, "Asterisk Call Manager/11.0.0\r\n");
            var action = "";
            var id = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                action = line.startsWith("Action: ") ? line : action;
                id = line.startsWith("ActionID: ") ? line : id;
                if (line.isEmpty()) {
                    answer(socket, action, id);
                }
            }
        } catch (IOException gone) {
            // The command has ended.
        }
    }

    private static void answer(Socket socket, String action, String id) throws IOException {
        send(socket, "Response: Success\r\n" + id + "\r\nChallenge: 1\r\nPing: Pong\r\n\r\n");
        if (action.equals("Action: Login")) {
            send(socket, BOOTED);
        } else if (action.equals("Action: Events")) {
            send(socket, CALL.repeat(TIMES));
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
