package io.sidetone.console.screening.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what {@code asterisk -rx "database show blacklist"} prints: {@code /blacklist/KEY : VALUE}
 * with the key filled up to 50 characters, and a last line that counts them. Other families are
 * left out.
 */
final class AstdbText {

    private static final Pattern ENTRY = Pattern.compile("/([^/]+)/(.*?) *: (.*)");
    private static final Pattern COUNT = Pattern.compile("\\d+ results? found\\.");

    private AstdbText() {}

    /** Whether a file looks like this. */
    static boolean isMeant(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> ENTRY.matcher(line).matches() || COUNT.matcher(line.strip()).matches())
                .orElse(false);
    }

    /** Every line that tells of somebody blacklisted, or of nothing that is understood. */
    static List<ImportLine> read(List<String> lines) {
        var read = new ArrayList<ImportLine>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var entry = ENTRY.matcher(line);
            if (entry.matches()) {
                if (entry.group(1).equals(AstdbEntry.FAMILY)) {
                    AstdbEntry.of(i + 1, line, entry.group(2), entry.group(3).strip())
                            .ifPresent(read::add);
                }
            } else if (!line.isBlank() && !COUNT.matcher(line.strip()).matches()) {
                read.add(new ImportLine.Bad(i + 1, line, "not as 'database show' writes"));
            }
        }
        return read;
    }
}
