package io.sidetone.lab.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes WAV files of 16-bit linear PCM, one channel (RIFF, Microsoft 1991). */
public final class WavFile {

    private static final int HEADER = 44;
    private static final int CHUNK_HEADER = 8;
    private static final int FIRST_CHUNK = 12;

    private WavFile() {}

    public static Pcm read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    /**
     * Reads a whole file. A data chunk that claims more or less than there is, as in a file that is
     * still being written, is taken to reach to the end.
     */
    public static Pcm read(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int rate = bytes.getInt(24);
        int at = FIRST_CHUNK;
        while (!name(file, at).equals("data")) {
            at += CHUNK_HEADER + bytes.getInt(at + 4);
        }
        int claimed = bytes.getInt(at + 4);
        int there = file.length - at - CHUNK_HEADER;
        short[] samples = new short[(claimed <= 0 ? there : Math.min(claimed, there)) / 2];
        bytes.position(at + CHUNK_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().get(samples);
        return new Pcm(samples, rate);
    }

    /** Whether the lengths in the header fit the file: nobody is writing it any more. */
    public static boolean isComplete(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return bytes.length >= HEADER
                && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4)
                        == bytes.length - CHUNK_HEADER;
    }

    public static void write(Pcm pcm, Path file) throws IOException {
        int size = pcm.samples().length * 2;
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(HEADER - CHUNK_HEADER + size).put(ascii("WAVE"));
        bytes.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        bytes.putInt(pcm.rate()).putInt(pcm.rate() * 2).putShort((short) 2).putShort((short) 16);
        bytes.put(ascii("data")).putInt(size);
        for (short sample : pcm.samples()) {
            bytes.putShort(sample);
        }
        Files.write(file, bytes.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String name(byte[] file, int at) {
        if (at + CHUNK_HEADER > file.length) {
            throw new IllegalArgumentException("no data chunk in this WAV file");
        }
        return new String(file, at, 4, StandardCharsets.US_ASCII);
    }
}
