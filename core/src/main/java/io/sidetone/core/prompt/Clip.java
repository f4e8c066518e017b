package io.sidetone.core.prompt;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A prompt's audio, ready for the telephone.
 *
 * @param wav a whole WAV file of 16-bit linear, 8 kHz, mono; not copied
 * @param file where it lies on disk too; null when the disk would not take it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Clip(byte[] wav, @Nullable Path file) {}
