package io.sidetone.core.audio.tone;

import io.sidetone.core.audio.convert.Pcm;
import io.sidetone.core.audio.convert.TelephoneWav;
import java.time.Duration;
import java.util.List;

/**
 * Notes one after the other, without a gap, as exact as samples can be. Asterisk's own generator
 * ({@code Playtones}) knows whole hertz only and no level.
 *
 * @param name what it is called in logs and on a terminal; one word
 * @param lead silence before the first note
 * @param level of each note in dBm0, -60 to 3: a note's power against that of the digital milliwatt
 * @param notes at least one
 */
public record ToneRow(String name, Duration lead, double level, List<Note> notes) {

    /** Changes whenever the same row gives other samples, for whoever keeps the result. */
    public static final int VERSION = 1;

    /** A raised cosine this long begins and ends a note, so that it does not click. */
    public static final Duration EDGE = Duration.ofMillis(2);

    /** The level of a sine that just fills µ-law (ITU-T G.711, table 2: T_max = 3.17 dBm0). */
    private static final double FULL_LEVEL = 3.17;

    /** The amplitude of such a sine: 8,159 of 14 bits, in 16 bits of which 1 is full scale. */
    private static final double FULL_AMPLITUDE = 8159 * 4 / 32768.0;

    private static final Duration LONGEST_LEAD = Duration.ofSeconds(10);

    /**
     * @throws IllegalArgumentException when there is no note, or a value is out of range
     */
    public ToneRow {
        notes = List.copyOf(notes);
        if (notes.isEmpty() || !name.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("a row needs a name of one word, and a note");
        }
        if (lead.isNegative() || lead.compareTo(LONGEST_LEAD) > 0) {
            throw new IllegalArgumentException("a row begins within 10 s, not after " + lead);
        }
        if (!(level >= -60 && level <= 3)) {
            throw new IllegalArgumentException("a level is from -60 to 3 dBm0, not " + level);
        }
    }

    /** A whole WAV file for the telephone: 16-bit linear, 8 kHz, mono. */
    public byte[] wav() {
        var total = samples(lead) + notes.stream().mapToInt(note -> samples(note.length())).sum();
        var sound = new float[total];
        int at = samples(lead);
        for (var note : notes) {
            at = write(note, sound, at);
        }
        return TelephoneWav.encode(new Pcm(TelephoneWav.RATE, sound));
    }

    private int write(Note note, float[] sound, int from) {
        var amplitude = FULL_AMPLITUDE * Math.pow(10, (level - FULL_LEVEL) / 20);
        int length = samples(note.length());
        for (int at = 0; at < length; at++) {
            var phase = 2 * Math.PI * note.hertz() * at / TelephoneWav.RATE;
            sound[from + at] = (float) (amplitude * edge(at, length) * Math.sin(phase));
        }
        return from + length;
    }

    private static double edge(int at, int length) {
        var nearest = Math.min(at + 0.5, length - at - 0.5) / samples(EDGE);
        return nearest >= 1 ? 1 : (1 - Math.cos(Math.PI * nearest)) / 2;
    }

    private static int samples(Duration length) {
        return Math.toIntExact(length.toNanos() * TelephoneWav.RATE / 1_000_000_000);
    }
}
