package io.sidetone.core.mail;

import io.sidetone.core.audio.AudioEncoder;
import io.sidetone.core.audio.EncodedAudio;
import io.sidetone.core.audio.encode.AudioFormat;
import io.sidetone.core.audio.encode.CommandEncoder;
import io.sidetone.core.config.Default;
import io.sidetone.core.process.CommandRunner;
import io.sidetone.core.process.CommandTemplate;
import java.util.List;
import java.util.Optional;

/**
 * The configuration's {@code mail: attachment:}.
 *
 * @param format what a recording is mailed as
 * @param encoder the program that encodes it, with {@code {in}} and {@code {out}} among its
 *     arguments; empty for the usual one of the format
 */
public record AttachmentConfig(
        @Default("wav") AudioFormat format, @Default("[]") List<String> encoder) {

    /**
     * @throws IllegalArgumentException when the encoder lacks {@code {in}} or {@code {out}}
     */
    public AttachmentConfig {
        encoder = List.copyOf(encoder);
        if (!encoder.isEmpty()) {
            new CommandEncoder(format, new CommandTemplate(encoder), new CommandRunner());
        }
    }

    /** The encoder's command; empty when recordings are mailed as they are. */
    public Optional<CommandEncoder> command(CommandRunner runner) {
        var arguments = encoder.isEmpty() ? format.usualCommand() : encoder;
        return format == AudioFormat.WAV
                ? Optional.empty()
                : Optional.of(new CommandEncoder(format, new CommandTemplate(arguments), runner));
    }

    /** The same for a {@link RecordingMailer}. */
    AudioEncoder audioEncoder(CommandRunner runner) {
        return command(runner).map(AttachmentConfig::adapt).orElse(AudioEncoder.NONE);
    }

    private static AudioEncoder adapt(CommandEncoder encoder) {
        var format = encoder.format();
        return (wav, directory) ->
                encoder.encode(wav, directory)
                        .map(file ->
                                new EncodedAudio(file, format.mediaType(), format.extension()));
    }
}
