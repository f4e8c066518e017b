package io.sidetone.lab.bench.peer;

import io.sidetone.lab.FreePorts;
import io.sidetone.lab.bench.server.Session;
import java.io.IOException;
import java.net.InetAddress;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;

/** asterisk-java's FastAGI server as it comes, in a process of its own: what we compare with. */
public final class AsteriskJavaServer {

    private AsteriskJavaServer() {}

    /** Serves until the process is ended; prints its port first. */
    public static void main(String[] arguments) throws IOException {
        // Its pool, backlog and time-outs stay as they are; only where it listens is said.
        AgiScript script = (request, channel) -> lead(channel);
        DefaultAgiServer server = new DefaultAgiServer(script);
        server.setAddress(InetAddress.getLoopbackAddress());
        server.setPort(FreePorts.tcp(1).getFirst());
        System.out.println(server.getPort());
        server.startup();
    }

    private static void lead(AgiChannel channel) throws AgiException {
        channel.answer();
        channel.setVariable("BENCH_ONE", "1");
        channel.setVariable("BENCH_TWO", "2");
        channel.getVariable("BENCH_ONE");
        channel.getVariable("BENCH_TWO");
        channel.setVariable("BENCH_THREE", "3");
        channel.streamFile("greeting");
        channel.waitForDigit(Math.toIntExact(Session.LONGEST_WAIT.toMillis()));
        channel.streamFile("farewell");
        channel.hangup();
    }
}
