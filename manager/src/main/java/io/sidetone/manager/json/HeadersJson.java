package io.sidetone.manager.json;

import io.sidetone.manager.ami.AmiPacket;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The headers of an event as the members of an object; a repeated one as an array. */
final class HeadersJson {

    /** More than any event of Asterisk's has; each is compared with each up to here. */
    private static final int FEW = 64;

    private static final int NONE = -1;

    /** Fibonacci hashing: 2 to the power of 32 by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private final JsonBytes out;
    private final int[] prints = new int[FEW];
    private final int[] few = new int[FEW];
    private final BitSet written = new BitSet();

    HeadersJson(JsonBytes out) {
        this.out = out;
    }

    /**
     * Writes all but one.
     *
     * @param without index of the one that is left out; -1 for none
     */
    void write(AmiPacket packet, int without) {
        var next = packet.size() > FEW ? nextOfMany(packet) : nextOfFew(packet);
        written.clear();
        if (without >= 0) {
            written.set(without);
        }
        var separated = true;
        for (int i = 0; i < packet.size(); i++) {
            if (!written.get(i)) {
                if (!separated) {
                    out.raw(',');
                }
                separated = false;
                member(packet, i, next);
            }
        }
    }

    private void member(AmiPacket packet, int index, int[] next) {
        out.value(packet.array(), packet.nameFrom(index), packet.nameTo(index)).raw(':');
        if (next[index] == NONE) {
            value(packet, index);
            return;
        }
        out.raw('[');
        for (int i = index; i != NONE; i = next[i]) {
            if (i != index) {
                out.raw(',');
            }
            written.set(i);
            value(packet, i);
        }
        out.raw(']');
    }

    private void value(AmiPacket packet, int index) {
        out.value(packet.array(), packet.valueFrom(index), packet.valueTo(index));
    }

    /** For each header the next of the same name. */
    private int[] nextOfFew(AmiPacket packet) {
        var size = packet.size();
        var next = few;
        long seen = 0;
        for (int i = size - 1; i >= 0; i--) {
            var print = print(packet, i);
            prints[i] = print;
            // One bit of 64 for each print: mostly no other has it, and none need be compared.
            var bit = 1L << ((print * SPREAD) >>> 26);
            next[i] = (seen & bit) == 0 ? NONE : nextOf(packet, i);
            seen |= bit;
        }
        return next;
    }

    private int nextOf(AmiPacket packet, int index) {
        for (int i = index + 1; i < packet.size(); i++) {
            if (prints[i] == prints[index] && isSameName(packet, index, i)) {
                return i;
            }
        }
        return NONE;
    }

    private static int print(AmiPacket packet, int index) {
        int from = packet.nameFrom(index);
        int to = packet.nameTo(index);
        var bytes = packet.array();
        return from == to
                ? 0
                : ((to - from) << 24)
                        ^ (bytes[from] << 16)
                        ^ (bytes[(from + to) >>> 1] << 8)
                        ^ bytes[to - 1];
    }

    private static boolean isSameName(AmiPacket packet, int one, int other) {
        return Arrays.equals(
                packet.array(),
                packet.nameFrom(one),
                packet.nameTo(one),
                packet.array(),
                packet.nameFrom(other),
                packet.nameTo(other));
    }

    private static int[] nextOfMany(AmiPacket packet) {
        var next = new int[packet.size()];
        Map<String, Integer> later = new HashMap<>();
        for (int i = next.length - 1; i >= 0; i--) {
            var known = later.put(packet.name(i), i);
            next[i] = known == null ? NONE : known;
        }
        return next;
    }
}
