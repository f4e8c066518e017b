package io.sidetone.console.screening.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a list from CSV: number, note, expires, treatment. A first line that names them may put
 * them in another order; all but the number may be missing. Spreadsheets that write semicolons are
 * understood too.
 */
final class CsvFile {

    private static final List<String> COLUMNS = List.of(Csv.HEADER.split(","));

    private final List<String> lines;
    private final char separator;

    CsvFile(List<String> lines) {
        this.lines = lines;
        var first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        separator = first.contains(";") && !first.contains(",") ? ';' : ',';
    }

    /** Every line that is not blank and no heading. */
    List<ImportLine> read() {
        var read = new ArrayList<ImportLine>();
        var columns = COLUMNS;
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (first && isHeading(line)) {
                columns = heading(line);
            } else {
                read.add(read(i + 1, line, columns));
            }
            first = false;
        }
        return read;
    }

    private boolean isHeading(String line) {
        return line.toLowerCase(Locale.ROOT).matches("(.*[\",; ])?number([\",; ].*)?");
    }

    private List<String> heading(String line) {
        return Csv.values(line, separator).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private ImportLine read(int number, String line, List<String> columns) {
        try {
            var values = Csv.values(line, separator);
            if (values.size() > columns.size()) {
                throw new IllegalArgumentException(
                        "%d values where %d are known: %s; quote what has a comma in it"
                                .formatted(
                                        values.size(), columns.size(), String.join(", ", columns)));
            }
            return new ImportLine.Raw(
                    number,
                    line,
                    value("number", values, columns),
                    value("note", values, columns),
                    value("expires", values, columns),
                    value("treatment", values, columns));
        } catch (IllegalArgumentException e) {
            return new ImportLine.Bad(number, line, String.valueOf(e.getMessage()));
        }
    }

    private static String value(String column, List<String> values, List<String> columns) {
        int at = columns.indexOf(column);
        return at < 0 || at >= values.size() ? "" : values.get(at);
    }
}
