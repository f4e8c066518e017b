package io.sidetone.lab.leak;

import io.sidetone.lab.asterisk.LabAsterisk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that Asterisk has of calls at one moment, by its own words and by the files that it holds
 * open: ARI lists neither live recordings nor playbacks.
 *
 * @param asterisk whom to ask
 * @param clock to tell since when
 */
public record Inventory(LabAsterisk asterisk, InstantSource clock) {

    /** Id, name, number of channels, type, technology, duration. */
    private static final Pattern BRIDGE =
            Pattern.compile("\\S+ +\\S.* +\\d+ +\\S+ +\\S+ +(\\d+):(\\d\\d):(\\d\\d)");

    private static final Pattern SOUND =
            Pattern.compile(".*(\\.(wav|gsm|ulaw|alaw|sln\\d*)|/bucket-[^/]*)( \\(deleted\\))?");

    /** The last fields of a line: duration, bridge and unique id. */
    private static final int DURATION_FROM_END = 3;

    /** All of it. */
    public List<Leftover> take() {
        List<Leftover> all = new ArrayList<>(channels());
        all.addAll(bridges());
        all.addAll(openSounds());
        return all;
    }

    private List<Leftover> channels() {
        return asterisk.command("core show channels concise").stream()
                .filter(line -> line.contains("!"))
                .map(this::channel)
                .toList();
    }

    private Leftover channel(String line) {
        String[] fields = line.split("!", -1);
        String seconds = fields[Math.max(0, fields.length - DURATION_FROM_END)];
        Duration age = Duration.ofSeconds(seconds.matches("\\d+") ? Long.parseLong(seconds) : 0);
        return new Leftover("channel", line, Optional.of(before(age)));
    }

    private List<Leftover> bridges() {
        return asterisk.command("bridge show all").stream()
                .map(String::strip)
                .map(BRIDGE::matcher)
                .filter(Matcher::matches)
                .map(this::bridge)
                .toList();
    }

    private Leftover bridge(Matcher line) {
        Duration age =
                Duration.ofHours(Long.parseLong(line.group(1)))
                        .plusMinutes(Long.parseLong(line.group(2)))
                        .plusSeconds(Long.parseLong(line.group(3)));
        return new Leftover("bridge", line.group(), Optional.of(before(age)));
    }

    private Instant before(Duration age) {
        return clock.instant().minus(age);
    }

    private List<Leftover> openSounds() {
        return asterisk.openFiles().stream()
                .filter(file -> SOUND.matcher(file).matches())
                .map(this::sound)
                .toList();
    }

    private Leftover sound(String file) {
        boolean recorded = Path.of(file).startsWith(asterisk.recordings());
        return new Leftover(recorded ? "recording" : "playback", file, Optional.empty());
    }
}
