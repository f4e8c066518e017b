package io.sidetone.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The tables of one feature, as the migrations that lead to them. Each feature counts its own
 * versions. One SQL serves both databases; {@code ${row-number}} stands where they differ.
 *
 * @param feature its name, in kebab-case
 * @param anchor a class beside whose folder {@code migration} the files lie
 * @param files their names in order, {@code V1__calls.sql}
 */
public record Schema(String feature, Class<?> anchor, List<String> files) {

    static final Schema OWN = new Schema("store", Schema.class, List.of("V1__changes.sql"));

    public Schema {
        files = List.copyOf(files);
    }

    /** The table in which Flyway notes what was done for this feature. */
    String history() {
        return feature.replace('-', '_') + "_schema_history";
    }

    /** What stands in one of the files. */
    String text(String file) {
        try (var stream = anchor.getResourceAsStream("migration/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("no migration/" + file + " beside " + anchor);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
