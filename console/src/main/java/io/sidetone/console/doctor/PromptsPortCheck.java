package io.sidetone.console.doctor;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.BooleanSupplier;

/**
 * Whether the port that Asterisk pulls prompts from is free, or taken by a Sidetone that runs.
 *
 * @param address where prompts are served
 * @param running whether a Sidetone runs; asked only when the port is taken
 */
public record PromptsPortCheck(InetSocketAddress address, BooleanSupplier running)
        implements Check {

    @Override
    public String name() {
        return "prompts port";
    }

    @Override
    public Outcome examine() {
        int port = address.getPort();
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return new Outcome.Fine("port " + port + " is free");
        } catch (BindException e) {
            return running.getAsBoolean()
                    ? new Outcome.Fine("a running Sidetone has port " + port)
                    : trouble(e);
        } catch (IOException e) {
            return trouble(e);
        }
    }

    private Outcome trouble(IOException e) {
        int port = address.getPort();
        return new Outcome.Trouble(
                "cannot listen on %s port %d: %s"
                        .formatted(address.getAddress().getHostAddress(), port, e.getMessage()),
                "Who has it: ss -ltnp 'sport = :%d'; stop it, or change prompts.port"
                        .formatted(port));
    }
}
