package io.sidetone.core.prompt.speech;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration's section {@code speech}.
 *
 * @param engine what speaks
 * @param command an argument list with {@code {voice}}, {@code {file}}, {@code {text}}; without
 *     {@code {text}} the text is its standard input
 * @param url a speech service, with {@code {text}} to be fetched, without to be posted to
 * @param post how the text is posted
 * @param voices language tag to the engine's voice; the tag itself for a language not listed
 * @param patience how long a caller waits for a phrase that was never spoken before
 * @param timeLimit one rendering takes no longer
 * @param cacheMegabytes disk space for what was spoken, in MiB
 */
public record SpeechConfig(
        @Default("command") Engine engine,
        @Default("[espeak-ng, -v, '{voice}', --stdin, -w, '{file}']") List<String> command,
        Optional<String> url,
        @Default("json") SpeechBody post,
        @Default("{en: en-gb, de: de}") Map<String, String> voices,
        @Default("3s") Duration patience,
        @Default("10s") Duration timeLimit,
        @Default("64") @Range(min = "1", max = "100000") int cacheMegabytes) {

    /** What speaks. */
    public enum Engine {
        COMMAND,
        HTTP,
        /** Nothing: Asterisk's own sounds and the user's files must do. */
        NONE
    }
}
