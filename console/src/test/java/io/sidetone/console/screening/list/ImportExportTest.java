package io.sidetone.console.screening.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.console.screening.DeskTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class ImportExportTest extends DeskTest {

    private Ran imported(String text, String... options) {
        typed = text;
        var all = new String[options.length + 4];
        all[0] = "screening";
        all[1] = "block";
        all[2] = "import";
        all[3] = "-";
        System.arraycopy(options, 0, all, 4, options.length);
        return seen(all);
    }

    private String exported() {
        return run("screening", "block", "export").out();
    }

    @Test
    void whatIsExportedIsReadBack() throws Exception {
        var csv =
                """
                number,note,expires,treatment
                +4930123456,"Wine, cheese & ""more""\",2027-01-31T23:00:00Z,tarpit
                prefix:+4989,Munich,2020-01-01T00:00:00Z,
                anonymous,,,challenge
                """;
        assertThat(imported(csv).out())
                .isEqualTo("The block list got 3 new, 0 changed, 0 there already; 0 left out\n");
        assertThat(exported()).isEqualTo(csv);
        assertThat(imported(exported()).out()).contains("0 new, 0 changed, 3 there already");
        assertThat(desk.stored(RuleList.BLOCK)).hasSize(3);
    }

    @Test
    void aHeadingMayBeMissingOrInAnotherOrder() {
        assertThat(imported("030123456\n\n030 123457,plumber\n").out()).contains("got 2 new");
        assertThat(imported("\uFEFFnote;number\nspam;030123458\n").out()).contains("1 new");
        assertThat(exported()).contains("+4930123457,plumber,,\n", "+4930123458,spam,,\n");
    }

    @Test
    void withOneBadLineNothingIsImported() throws Exception {
        var ran = imported("number,note\n030123456,a\nhello,b\n\"030,c\n030123457,d,,,e\n,f\n");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .isEqualTo(
                        """
                        line 3: hello,b: it is no number that anybody has
                        line 4: "030,c: a quote is opened and not closed
                        line 5: 030123457,d,,,e: 5 values where 2 are known: number, note; quote what has a comma in it
                        line 6: ,f: the number is missing
                        Nothing is imported: put these lines right, or leave them out with --skip-bad
                        """);
        assertThat(desk.stored(RuleList.BLOCK)).isEmpty();
    }

    @Test
    void badLinesCanBeLeftOut() {
        assertThat(imported("030123456\nhello\n030123456,again\n", "--skip-bad"))
                .isEqualTo(
                        new Ran(
                                0,
                                """
                                line 2: hello: it is no number that anybody has
                                The block list got 1 new, 1 changed, 0 there already; 1 left out
                                """,
                                ""));
        assertThat(exported()).contains("+4930123456,again,,\n");
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        assertThat(imported("030123456\n", "--dry-run").out())
                .isEqualTo(
                        """
                        +4930123456: added
                        The block list would get 1 new, 0 changed, 0 there already; 0 left out. Nothing is changed
                        """);
        assertThat(desk.stored(RuleList.BLOCK)).isEmpty();
    }

    @Test
    void whatEntriesDoNotSayTheOptionsDo() {
        imported(
                "030123456\n030123457,own,2027-05-01,vacant\n",
                "--note",
                "from a friend",
                "--for",
                "1d",
                "--treatment",
                "tarpit");
        assertThat(exported())
                .contains(
                        "+4930123456,from a friend,2026-11-22T14:00:00Z,tarpit\n",
                        "+4930123457,own,2027-05-01T22:00:00Z,vacant\n");
    }

    @Test
    void asterisksBlacklistIsReadAsItPrintsIt() {
        var printed =
                """
                /blacklist/030123456                              : 1                        \s
                /blacklist/+4989123456                            : Spam: since 2019         \s
                /blacklist/blocked                                : 1                        \s
                /blacklist/dest                                   : app-blackhole,zapateller,1
                /CFU/201                                          : 0301234                  \s
                5 results found.
                """;
        assertThat(imported(printed).out()).contains("3 new");
        assertThat(exported())
                .isEqualTo(
                        """
                        number,note,expires,treatment
                        +4930123456,,,
                        +4989123456,Spam: since 2019,,
                        anonymous,,,
                        """);
        assertThat(imported("0 results found.\n").out()).contains("0 new");
        assertThat(imported("/blacklist/030123456 : 1\nnonsense\n").out())
                .contains("line 2: nonsense: not as 'database show' writes");
    }

    @Test
    void asterisksDatabaseIsReadDirectly() throws Exception {
        var file = here.resolve("astdb.sqlite3");
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    "CREATE TABLE astdb(key VARCHAR(256), value VARCHAR(256), PRIMARY KEY(key))");
            statement.executeUpdate(
                    "INSERT INTO astdb VALUES ('/blacklist/030123456', '1'),"
                            + " ('/blacklist/hello', 'x'), ('/DND/201', 'YES')");
        }
        var ran = run("screening", "block", "import", file.toString(), "--skip-bad");
        assertThat(ran.out()).contains("line 2: /blacklist/hello: it is no number", "got 1 new");
        assertThat(exported()).contains("+4930123456");
    }

    @Test
    void aBlacklistIsNotWhomToAllow() {
        typed = "/blacklist/030123456 : 1\n";
        var ran = run("screening", "allow", "import", "-");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("Asterisk's blacklist", "sidetone screening block import");
        typed = "030123456,x,,tarpit\n";
        assertThat(run("screening", "allow", "import", "-").out())
                .contains("who is allowed meets no treatment");
    }

    @Test
    void whatCannotBeReadIsSaidAndWhatToDo() throws Exception {
        assertThat(run("screening", "block", "import", "none.csv"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran ->
                        assertThat(ran.err())
                                .contains("'none.csv' cannot be imported: there is no such file"));
        var latin =
                Files.write(
                        here.resolve("latin.csv"),
                        "030123456,Müller\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("screening", "block", "import", latin.toString()).err())
                .contains("not in UTF-8; convert it: iconv");
        var database =
                Files.writeString(here.resolve("x.sqlite3"), "SQLite format 3\0" + "nonsense");
        assertThat(run("screening", "block", "import", database.toString()).err())
                .contains("cannot be read as Asterisk's database");
    }

    @Test
    void programsGetJson() {
        assertThat(imported("030123456\nhello\n", "--json"))
                .isEqualTo(
                        new Ran(
                                1,
                                "{\"list\":\"block\",\"outcome\":\"refused\",\"added\":1,"
                                        + "\"changed\":0,\"there\":0,\"bad\":[{\"number\":2,"
                                        + "\"text\":\"hello\",\"why\":\"it is no number that"
                                        + " anybody has\"}]}\n",
                                ""));
        assertThat(run("screening", "block", "export", "--json").out()).isEqualTo("[]\n");
    }
}
