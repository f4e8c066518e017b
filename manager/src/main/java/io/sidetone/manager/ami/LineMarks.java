package io.sidetone.manager.ami;

import java.util.Arrays;

/** Where the lines of a message begin, part and end; used again for the next one. */
final class LineMarks {

    private int[] marks = new int[32 * AmiPacket.MARKS];
    private int length;

    /** Notes a line; relative to the beginning of its message. */
    void add(int from, int colon, int to) {
        if (length == marks.length) {
            marks = Arrays.copyOf(marks, marks.length * 2);
        }
        marks[length] = from;
        marks[length + 1] = colon;
        marks[length + 2] = to;
        length += AmiPacket.MARKS;
    }

    int lines() {
        return length / AmiPacket.MARKS;
    }

    /** What was noted, and nothing from now on. */
    int[] take() {
        var taken = Arrays.copyOf(marks, length);
        length = 0;
        if (marks.length > 1024 * AmiPacket.MARKS) {
            marks = new int[32 * AmiPacket.MARKS]; // that one was an exception
        }
        return taken;
    }

    /** Those that end in the first bytes, and nothing from now on. */
    int[] takeWithin(int bytes) {
        while (length > 0 && marks[length - 1] > bytes) {
            length -= AmiPacket.MARKS;
        }
        return take();
    }

    /** A whole message of which all lines are wanted. */
    AmiPacket packet(byte[] bytes) {
        int from = 0;
        int colon = -1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == ':' && colon < 0) {
                colon = i;
            } else if (bytes[i] == '\n') {
                var to = i > from && bytes[i - 1] == '\r' ? i - 1 : i;
                if (to > from) {
                    add(from, colon < 0 ? from : colon, to);
                }
                from = i + 1;
                colon = -1;
            }
        }
        return new AmiPacket(bytes, take(), 0);
    }
}
