package io.sidetone.lab.caller;

import io.sidetone.lab.audio.Pcm;
import java.nio.file.Path;

/**
 * Something to say into a telephone.
 *
 * @param pcm the samples, 8 kHz
 * @param file the same as a WAV file
 */
public record Speech(Pcm pcm, Path file) {}
