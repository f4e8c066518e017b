package io.sidetone.lab.phone;

import java.util.Optional;

/**
 * One INVITE that has reached a telephone.
 *
 * @param at when, in seconds since 1970
 * @param request its first line
 */
public record Ringing(double at, String request) {

    private static final int COLUMNS = 7;

    /** Reads a line of SIPp's short message log, of which only the beginnings of calls count. */
    static Optional<Ringing> parse(String line) {
        String[] columns = line.split("\t", COLUMNS);
        if (columns.length < COLUMNS
                || !columns[3].equals("R")
                || !columns[6].startsWith("INVITE ")) {
            return Optional.empty();
        }
        return Optional.of(new Ringing(Double.parseDouble(columns[2]), columns[6]));
    }
}
