package io.sidetone.lab.bench.events;

import io.sidetone.core.config.Secret;
import io.sidetone.manager.ami.AmiConfig;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.Pbx;
import io.sidetone.manager.stream.StreamItem;
import io.sidetone.manager.wire.LivePbx;
import io.sidetone.manager.wire.PbxAddress;
import java.io.IOException;
import java.util.Optional;

/** Sidetone's stream of events and nothing behind it, in a process of its own. */
public final class SidetoneReader {

    private SidetoneReader() {}

    /**
     * Reads to the end and prints the score.
     *
     * @param arguments the port, and how many events are left out of the rates
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        AmiConfig config =
                new AmiConfig(
                        "127.0.0.1", Integer.parseInt(arguments[0]), "bench", new Secret("bench"));
        ReadTally tally = new ReadTally(Long.parseLong(arguments[1]));
        try (Pbx pbx = LivePbx.at(PbxAddress.of("bench", config));
                EventStream stream = pbx.follow(EventWish.ALL)) {
            read(stream, tally);
        }
        System.out.print(tally.score().lines());
        System.exit(0);
    }

    private static void read(EventStream stream, ReadTally tally) throws InterruptedException {
        boolean ended = false;
        while (!ended) {
            Optional<StreamItem> item = stream.next();
            ended = item.isEmpty() || isEnd(item.get(), tally);
        }
    }

    private static boolean isEnd(StreamItem item, ReadTally tally) {
        return switch (item) {
            case ManagerEvent event when event.type().equals(StreamPeer.END) -> true;
            case ManagerEvent event -> {
                // The log-in's own is none of the stream's.
                if (!event.type().equals("FullyBooted")) {
                    tally.came();
                }
                yield false;
            }
            case Gap gap -> {
                System.err.println("missing: " + gap);
                yield false;
            }
            case Lost lost -> {
                System.err.println("lost: " + lost);
                yield true;
            }
            case Connected _ -> false;
        };
    }
}
