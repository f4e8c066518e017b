package io.sidetone.lab.bench.events;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.LabAsterisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Calls of every kind through a real Asterisk, for the events they make: over SIP with RTCP, into
 * bridges and a queue, transferred, into voicemail, with digits, variables, device states and
 * events of the dialplan's own.
 */
final class BenchTraffic {

    private static final String DIALPLAN =
            """

            [bench]
            exten => talk,1,Answer()
             same => n,Set(BENCH_CHANNEL=${CHANNEL})
             same => n,Set(__BENCH_INHERITED=zwei)
             same => n,Set(DEVICE_STATE(Custom:bench)=INUSE)
             same => n,UserEvent(BenchCall,Caller: ${CALLERID(all)},Note: Grüße)
             same => n,SendDTMF(12)
             same => n,Wait(1)
             same => n,Set(DEVICE_STATE(Custom:bench)=NOT_INUSE)
             same => n,Hangup()
            exten => sound,1,Answer()
             same => n,Playtones(440)
             same => n,Wait(3)
             same => n,Hangup()
            exten => dial,1,Answer()
             same => n,Dial(Local/talk@bench/n,20,g)
             same => n,Set(BENCH_STATUS=${DIALSTATUS})
             same => n,Hangup()
            exten => sip,1,Dial(PJSIP/record@network,20,S(2)g)
             same => n,Hangup()
            exten => nobody,1,Dial(Local/missing@bench,5)
             same => n,Hangup(20)
            exten => wait,1,Queue(bench,,,,4)
             same => n,Hangup()
            exten => mail,1,Answer()
             same => n,VoiceMail(4242@bench,s)
             same => n,Hangup()
            exten => 700,hint,Custom:bench
            """;

    private static final String QUEUE =
            """

            [bench]
            strategy = ringall
            timeout = 3
            member => Local/talk@bench/n
            """;

    private static final String MAILBOX =
            """

            [bench]
            4242 => 1234,Bench
            """;

    private static final Duration OVER = Duration.ofSeconds(30);

    private final LabAsterisk asterisk;
    private int calls;

    BenchTraffic(LabAsterisk asterisk) {
        this.asterisk = asterisk;
    }

    /** Teaches Asterisk what these calls need, beside what the lab has taught it. */
    void prepare() {
        append("extensions.conf", DIALPLAN);
        append("queues.conf", QUEUE);
        append("voicemail.conf", MAILBOX);
        append("rtp.conf", "\nrtcpinterval = 500\n");
        load("func_devstate.so");
        load("app_userevent.so");
        load("app_queue.so");
        load("app_voicemail.so");
        asterisk.command("module reload res_rtp_asterisk.so");
        asterisk.command("queue reload all");
        asterisk.command("voicemail reload");
        asterisk.command("dialplan reload");
    }

    /**
     * Places some calls of each kind at once, and waits until all have ended.
     *
     * @param each how many of each kind
     */
    void flow(int each) {
        for (int i = 0; i < each; i++) {
            call("dial", "sound");
            call("sip", "sound");
            call("wait", "sound");
            call("mail", "sound");
            call("nobody", "sound");
            transfer(call("dial", "sound"));
        }
        Await.until("the calls have ended", OVER, this::isQuiet);
    }

    private String call(String extension, String other) {
        calls++;
        // As Asterisk makes them, so that they are changed like its own.
        String id = "1700000000.%d".formatted(calls);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Channel", "Local/" + extension + "@bench/n");
        headers.put("Context", "bench");
        headers.put("Exten", other);
        headers.put("Priority", "1");
        headers.put("CallerID", "\"Küche %d\" <0170555%04d>".formatted(calls, calls));
        headers.put("ChannelId", id);
        headers.put("OtherChannelId", id + "9");
        headers.put("Async", "true");
        asterisk.ami().send("Originate", headers);
        return id + "9";
    }

    /** Once the other half is in a bridge. */
    private void transfer(String channel) {
        Await.until("a call to transfer", OVER, () -> isBridged(channel));
        asterisk.ami()
                .send(
                        "BlindTransfer",
                        Map.of("Channel", channel, "Context", "bench", "Exten", "sound"));
    }

    private boolean isBridged(String channel) {
        return asterisk.ami().events(channel).stream().anyMatch(e -> e.isEvent("BridgeEnter"));
    }

    private boolean isQuiet() {
        return asterisk.command("core show channels count").stream()
                .anyMatch(line -> line.startsWith("0 active channels"));
    }

    /** Not by a command of the console: over AMI that is forbidden. */
    private void load(String module) {
        boolean loaded =
                asterisk.command("module show like " + module).stream()
                        .anyMatch(line -> line.startsWith(module));
        if (!loaded) {
            asterisk.ami().send("ModuleLoad", Map.of("Module", module, "LoadType", "load"));
        }
    }

    private void append(String file, String text) {
        Path path = asterisk.folder().resolve("etc").resolve(file);
        try {
            Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new LabFailure("cannot write " + path, e);
        }
    }
}
