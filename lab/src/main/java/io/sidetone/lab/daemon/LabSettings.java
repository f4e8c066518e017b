package io.sidetone.lab.daemon;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between the {@code sidetone.yaml} of one test and another: the values of the
 * template's {@code @placeholders@}, and the options of the Java that runs it.
 *
 * @param values by placeholder
 */
public record LabSettings(Map<String, String> values) {

    private static final String ESPEAK =
            "{engine: command, voices: {en: en-gb}, command:"
                    + " [espeak-ng, -v, \"{voice}\", -w, \"{file}\", \"{text}\"]}";

    private static final String SCREENING =
            "house: {country: DE, area-code: \"30\"}\nscreening:\n  inside: [PJSIP/door]";

    public LabSettings {
        values = Map.copyOf(values);
    }

    /** A house in which Anna (+4930123456) calls Ben under 42, Ben and Cleo under 43. */
    public static LabSettings house() {
        return new LabSettings(
                Map.ofEntries(
                        Map.entry("ari.more", ""),
                        Map.entry("recordings.by", "ari"),
                        Map.entry("fastagi.more", ""),
                        Map.entry("speech", ESPEAK),
                        Map.entry("mail.transport", "smtp"),
                        Map.entry("mail.more", ""),
                        Map.entry("smtp.more", ""),
                        Map.entry("on-hangup", "send"),
                        Map.entry("unknown-caller", "send"),
                        Map.entry("podcast.more", ""),
                        Map.entry("anna.more", ""),
                        Map.entry("ben.more", ""),
                        Map.entry("people.more", ""),
                        Map.entry("screening", "")));
    }

    /**
     * The same house in Berlin with its calls screened: outside callers reach Anna under 201, Ben,
     * who is called Benny too, under 202. Nobody has long to find the keys.
     *
     * @param section more of the section {@code screening}, lines of YAML
     */
    public LabSettings screening(String... section) {
        return with("anna.more", ", extension: \"201\"")
                .with("ben.more", ", extension: \"202\", nicknames: [Benny]")
                .with("screening", SCREENING + indented(section));
    }

    /** The same in Berlin with further sections of the configuration, whole. */
    public LabSettings sections(String yaml) {
        String before = values.getOrDefault("screening", "");
        String house = before.isEmpty() ? "house: {country: DE, area-code: \"30\"}" : before;
        return with("screening", house + "\n" + yaml);
    }

    private static String indented(String... lines) {
        return Stream.of(lines)
                .flatMap(String::lines)
                .map(line -> "\n  " + line)
                .collect(Collectors.joining());
    }

    /** The same with one value of its own. */
    public LabSettings with(String placeholder, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(placeholder, value);
        return new LabSettings(changed);
    }

    /** The same in a Java that is started with these options of its own. */
    public LabSettings withJava(String... options) {
        return with("java", String.join(" ", options));
    }

    /** The same with one value of its own. */
    public LabSettings with(String placeholder, int value) {
        return with(placeholder, Integer.toString(value));
    }

    /** The same, where nobody has said otherwise yet. */
    public LabSettings unlessSet(String placeholder, int value) {
        return unlessSet(placeholder, Integer.toString(value));
    }

    /** The same, where nobody has said otherwise yet. */
    public LabSettings unlessSet(String placeholder, String value) {
        return values.containsKey(placeholder) ? this : with(placeholder, value);
    }

    /** The configuration file. */
    String yaml() {
        String text = template();
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }

    private static String template() {
        try (InputStream in = LabSettings.class.getResourceAsStream("sidetone.yaml")) {
            if (in == null) {
                throw new LabFailure("the lab was built without its sidetone.yaml");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LabFailure("cannot read the lab's sidetone.yaml", e);
        }
    }
}
