package io.sidetone.lab.audio;

/** The telephone network's eight bits a sample (ITU-T G.711, µ-law). */
public final class MuLaw {

    private static final int BIAS = 0x84;
    private static final int CLIP = 32_635;

    private MuLaw() {}

    public static byte[] encode(Pcm pcm) {
        byte[] coded = new byte[pcm.samples().length];
        for (int i = 0; i < coded.length; i++) {
            coded[i] = encode(pcm.samples()[i]);
        }
        return coded;
    }

    private static byte encode(short sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs((int) sample), CLIP) + BIAS;
        int exponent = 24 - Integer.numberOfLeadingZeros(magnitude);
        int mantissa = magnitude >> (exponent + 3) & 0x0F;
        return (byte) ~(sign | exponent << 4 | mantissa);
    }
}
