package io.sidetone.core.audio.encode;

import java.util.List;
import java.util.Locale;

/** What a recording is mailed as. */
public enum AudioFormat {
    /** As it was recorded: 16-bit linear, 8 kHz. */
    WAV("audio/wav", ""),
    /** A quarter of the size; 32 kbit/s is more than a telephone line carries. */
    MP3("audio/mpeg", "lame --quiet -b 32 {in} {out}"),
    /** Ogg Vorbis. */
    OGG("audio/ogg", "oggenc --quiet --output {out} {in}");

    private final String mediaType;
    private final String command;

    AudioFormat(String mediaType, String command) {
        this.mediaType = mediaType;
        this.command = command;
    }

    /** As it stands in a mail's {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of the file's name, without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The encoder that Debian has for it, with {@code {in}} and {@code {out}}; empty for WAV. */
    public List<String> usualCommand() {
        return command.isEmpty() ? List.of() : List.of(command.split(" "));
    }
}
