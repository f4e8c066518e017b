package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.Result;
import io.sidetone.console.screening.DeskAccess;
import io.sidetone.console.screening.DeskCommand;
import io.sidetone.console.screening.ScreeningDesk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds the entries of a file to a list. */
@Command(
        name = "import",
        description = {
            "Add the entries of a file to the list: all of them, or none when a line is bad.",
            "",
            "CSV: number,note,expires,treatment - with that heading, or without it and in",
            "that order; all but the number may be missing. Asterisk's own database: what",
            "'database show blacklist' prints, or the file astdb.sqlite3 itself."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} list.csv --dry-run",
            "  asterisk -rx 'database show blacklist' | ${COMMAND-FULL-NAME} -",
            "  ${COMMAND-FULL-NAME} /var/lib/asterisk/astdb.sqlite3"
        })
public final class RuleImportCommand extends DeskCommand {

    /** Between two words about how far it is. */
    private static final int STRIDE = 5_000;

    @Parameters(paramLabel = "FILE", description = "The file; - for standard input.")
    private String file = "";

    @Option(names = "--dry-run", description = "Only tell what would be done.")
    private boolean dryRun;

    @Option(names = "--skip-bad", description = "Leave bad lines out, and import the rest.")
    private boolean skipBad;

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            description = "The note of entries that have none of their own.")
    private String note = "";

    @ArgGroup private @Nullable Ending ending;

    @Option(
            names = "--treatment",
            paramLabel = "WORD",
            converter = TreatmentOption.class,
            description = "What entries meet that say nothing of it; for the block list.")
    private @Nullable Treatment treatment;

    private final Console console;
    private final RuleList list;
    private final InputStream in;

    /** The command for one of the lists. */
    public RuleImportCommand(Console console, DeskAccess access, RuleList list, InputStream in) {
        super(console, access);
        this.console = console;
        this.list = list;
        this.in = in;
    }

    @Override
    protected Result report(ScreeningDesk desk) throws CommandFailed, IOException {
        if (list == RuleList.ALLOW && treatment != null) {
            throw usage("--treatment is for the block list: who is allowed meets none");
        }
        var reader = reader(desk);
        var entries = new ArrayList<ImportLine.Entry>();
        var bad = new ArrayList<ImportLine.Bad>();
        for (var line : lines()) {
            switch (reader.read(line)) {
                case ImportLine.Entry entry -> entries.add(entry);
                case ImportLine.Bad wrong -> bad.add(wrong);
                case ImportLine.Raw raw -> throw new IllegalStateException("unread: " + raw);
            }
            if ((entries.size() + bad.size()) % STRIDE == 0) {
                console.progress("line " + line.number());
            }
        }
        console.progressEnds();
        return done(desk, entries, bad);
    }

    private ImportReport done(
            ScreeningDesk desk, List<ImportLine.Entry> entries, List<ImportLine.Bad> bad)
            throws IOException {
        var merge = Merge.into(desk, list, access().now());
        var changes = entries.stream().map(entry -> merge.add(entry.rule())).toList();
        var outcome = outcome(bad);
        if (outcome == ImportReport.Outcome.IMPORTED) {
            Merge.write(desk, changes);
        }
        return new ImportReport(list, outcome, changes, bad);
    }

    private ImportReport.Outcome outcome(List<ImportLine.Bad> bad) {
        if (!bad.isEmpty() && !skipBad) {
            return ImportReport.Outcome.REFUSED;
        }
        return dryRun ? ImportReport.Outcome.DRY_RUN : ImportReport.Outcome.IMPORTED;
    }

    private EntryReader reader(ScreeningDesk desk) {
        try {
            var times = times(desk);
            return new EntryReader(
                    list,
                    desk.matches(),
                    times,
                    Notes.kept(note),
                    ending == null ? Optional.empty() : ending.instant(times),
                    Optional.ofNullable(treatment));
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private List<ImportLine> lines() throws CommandFailed {
        try {
            return ImportFile.read(file, in, list);
        } catch (IOException | InvalidPathException e) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "'%s' cannot be imported: %s".formatted(file, e.getMessage()),
                            "'sidetone screening %s import --help' tells what can be"
                                    .formatted(list == RuleList.ALLOW ? "allow" : "block")),
                    e);
        }
    }
}
