package io.sidetone.lab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A trace as it should be, and the same with one sync missing, two calls swapped, or a late one.
 */
class PromisesKeptTest {

    private static final Path STATE = Path.of("/s");
    private static final String ID = "20261121-180405123-abcdefghijkl";
    private static final String TAKE = "sidetone-" + ID + "-1";
    private static final String AGI = "6<TCPv6:[[::1]:4573->[::1]:40000]>";
    private static final String ARI = "7<TCPv6:[[::1]:40001->[::1]:8088]>";
    private static final String SMTP = "8<TCP:[127.0.0.1:40002->127.0.0.1:25]>";

    private static final List<String> RIGHT =
            List.of(
                    "1 mkdir(\"/s\", 0700) = 0",
                    "1 mkdir(\"/s/outbox\", 0700) = 0",
                    "1 mkdir(\"/s/outbox/new\", 0700) = 0",
                    "1 mkdir(\"/s/outbox/draft\", 0700) = 0",
                    "1 mkdir(\"/s/outbox/queue\", 0700) = 0",
                    "1 mkdir(\"/s/outbox/sent\", 0700) = 0",
                    sync("/s/outbox"),
                    sync("/s"),
                    sync("/"),
                    "2 mkdir(\"/s/outbox/new/" + ID + "\", 0700) = 0",
                    write("new", "message.json.new", "begun"),
                    sync(at("new", "message.json.new")),
                    rename(at("new", "message.json.new"), at("new", "message.json")),
                    sync("/s/outbox/new/" + ID),
                    rename("/s/outbox/new/" + ID, "/s/outbox/draft/" + ID),
                    sync("/s/outbox/draft"),
                    write("draft", "message.json.new", TAKE),
                    sync(at("draft", "message.json.new")),
                    rename(at("draft", "message.json.new"), at("draft", "message.json")),
                    sync("/s/outbox/draft/" + ID),
                    say(AGI, "RECORD FILE \\\"/r/" + TAKE + "\\\" \\\"wav\\\""),
                    write("draft", "audio.wav.new", "RIFF"),
                    sync(at("draft", "audio.wav.new")),
                    rename(at("draft", "audio.wav.new"), at("draft", "audio.wav")),
                    sync("/s/outbox/draft/" + ID),
                    rename("/s/outbox/draft/" + ID, "/s/outbox/queue/" + ID),
                    sync("/s/outbox/queue"),
                    say(ARI, "DELETE /ari/recordings/stored/" + TAKE + " HTTP/1.1\\r\\n"),
                    say(SMTP, "MAIL FROM:<a@b>\\r\\n"),
                    write("queue", "message.json.new", "DELIVERED"),
                    sync(at("queue", "message.json.new")),
                    rename(at("queue", "message.json.new"), at("queue", "message.json")),
                    sync("/s/outbox/queue/" + ID),
                    say(AGI, "SET VARIABLE \\\"SIDETONE_RESULT\\\" \\\"SENT\\\""));

    @Test
    void theRightOrderPasses() {
        var verdict = PromisesKept.of(SystemCallTrace.of(split(RIGHT)), STATE);

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.promises()).isEqualTo(4);
    }

    static List<Integer> syncs() {
        return IntStream.range(0, RIGHT.size())
                .filter(at -> RIGHT.get(at).contains("fsync"))
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("syncs")
    void eachSyncIsMissedWhenItIsMissing(int missing) {
        List<String> doctored = new ArrayList<>(RIGHT);
        doctored.remove(missing);

        assertThat(faults(doctored)).as("without %s", RIGHT.get(missing)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("syncs")
    void aSyncThatFailsIsNone(int failing) {
        List<String> doctored = new ArrayList<>(RIGHT);
        doctored.set(failing, RIGHT.get(failing).replace("= 0", "= -1 EIO (Input/output error)"));

        assertThat(faults(doctored)).isNotEmpty();
    }

    @Test
    void aSyncThatHasNotEndedIsNone() {
        List<String> doctored = new ArrayList<>(RIGHT);
        int last = doctored.lastIndexOf(sync("/s/outbox/queue/" + ID));
        doctored.set(last, "2 fsync(9</s/outbox/queue/" + ID + "> <unfinished ...>");
        doctored.add("2 <... fsync resumed>) = 0");

        assertThat(faults(doctored)).singleElement().asString().contains("tells the caller SENT");
    }

    @Test
    void whatIsWrittenDuringASyncIsNotCoveredByIt() {
        List<String> doctored = new ArrayList<>(RIGHT);
        String file = at("draft", "audio.wav.new");
        int at = doctored.indexOf(sync(file));
        doctored.set(at, "2 fsync(9<" + file + "> <unfinished ...>");
        doctored.add(at + 1, "3 write(9<" + file + ">, \"more\", 4) = 4");
        doctored.add(at + 2, "2 <... fsync resumed>) = 0");

        assertThat(faults(doctored))
                .anyMatch(fault -> fault.contains("before the content of " + file));
    }

    private static List<String> faults(List<String> lines) {
        return PromisesKept.of(SystemCallTrace.of(split(lines)), STATE).faults();
    }

    private static List<String> split(List<String> lines) {
        return lines.stream().flatMap(String::lines).toList();
    }

    private static String at(String shelf, String name) {
        return "/s/outbox/" + shelf + "/" + ID + "/" + name;
    }

    private static String write(String shelf, String name, String text) {
        String file = at(shelf, name);
        return "2 openat(AT_FDCWD</>, \""
                + file
                + "\", O_WRONLY|O_CREAT|O_TRUNC, 0666) = 9<"
                + file
                + ">\n2 write(9<"
                + file
                + ">, \""
                + text
                + "\", 5) = 5";
    }

    private static String sync(String path) {
        return "2 fsync(9<" + path + ">) = 0";
    }

    private static String rename(String from, String to) {
        return "2 rename(\"" + from + "\", \"" + to + "\") = 0";
    }

    private static String say(String connection, String text) {
        return "4 write(" + connection + ", \"" + text + "\", 99) = 99";
    }
}
