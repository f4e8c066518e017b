package io.sidetone.lab.bench.server;

import io.sidetone.agi.call.AgiCall;
import io.sidetone.agi.server.AgiConnection;
import io.sidetone.agi.server.FastAgiConfig;
import io.sidetone.agi.server.FastAgiServer;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.prompt.Prompt;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Sidetone's FastAGI server and nothing else, in a process of its own. */
public final class SidetoneServer {

    /** The calls of the largest run, and none to spare. */
    private static final int CALLS = 10_000;

    private SidetoneServer() {}

    /** Serves until the process is ended; prints its port first. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        FastAgiServer server = start();
        System.out.println(server.port());
        Thread.currentThread().join();
    }

    /** Serves on a port that the system chooses, for 10,000 calls at once. */
    public static FastAgiServer start() throws IOException {
        FastAgiConfig usual = FastAgiConfig.DEFAULTS;
        FastAgiConfig config =
                new FastAgiConfig(
                        usual.listen(),
                        0,
                        usual.allow(),
                        CALLS,
                        usual.refusals(),
                        usual.stopLimit(),
                        usual.limits());
        FastAgiServer server =
                new FastAgiServer(
                        config, Map.of("bench", SidetoneServer::lead), SidetoneServer::call);
        server.start();
        return server;
    }

    private static Call call(AgiConnection connection) {
        return new AgiCall(connection, (phrase, language) -> List.of(), "/var/spool/asterisk");
    }

    private static void lead(Call call) throws CallEnded {
        call.answer();
        call.setVariable("BENCH_ONE", "1");
        call.setVariable("BENCH_TWO", "2");
        call.variable("BENCH_ONE");
        call.variable("BENCH_TWO");
        call.setVariable("BENCH_THREE", "3");
        call.play(new Prompt.Recorded("greeting"));
        call.waitForDigit(Session.LONGEST_WAIT);
        call.play(new Prompt.Recorded("farewell"));
        call.setVariable("SIDETONE_RESULT", "DONE");
        call.hangUp();
    }
}
