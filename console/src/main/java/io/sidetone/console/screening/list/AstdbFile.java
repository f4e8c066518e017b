package io.sidetone.console.screening.list;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads Asterisk's database itself, {@code astdb.sqlite3}, which stays as it is. */
final class AstdbFile {

    /** The beginning of every SQLite 3 file; https://sqlite.org/fileformat.html. */
    static final String MAGIC = "SQLite format 3\0";

    private static final String ENTRIES =
            "SELECT key, value FROM astdb WHERE key LIKE '/"
                    + AstdbEntry.FAMILY
                    + "/%' ORDER BY key";

    /** Asterisk holds the file for moments only. */
    private static final String BUSY_MILLISECONDS = "2000";

    private AstdbFile() {}

    /**
     * Every number blacklisted; their numbers as lines are their places in the order of keys.
     *
     * @throws IOException when it is no such file, or cannot be read
     */
    static List<ImportLine> read(Path file) throws IOException {
        var options = new Properties();
        options.setProperty("open_mode", "1"); // SQLITE_OPEN_READONLY
        options.setProperty("busy_timeout", BUSY_MILLISECONDS);
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file, options);
                var query = database.prepareStatement(ENTRIES);
                var rows = query.executeQuery()) {
            return read(rows);
        } catch (SQLException e) {
            throw new IOException("it cannot be read as Asterisk's database: " + e.getMessage(), e);
        }
    }

    private static List<ImportLine> read(ResultSet rows) throws SQLException {
        var read = new ArrayList<ImportLine>();
        for (int number = 1; rows.next(); number++) {
            var path = rows.getString("key");
            var key = path.substring(AstdbEntry.FAMILY.length() + 2);
            var value = rows.getString("value");
            AstdbEntry.of(number, path, key, value == null ? "" : value.strip())
                    .ifPresent(read::add);
        }
        return read;
    }
}
