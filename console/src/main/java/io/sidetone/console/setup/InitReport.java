package io.sidetone.console.setup;

import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import java.nio.file.Path;
import java.util.List;

/** The file that was written and what is left to do in it. */
record InitReport(Path file, List<Template.Edit> edits) implements Result {

    /** The report in JSON. */
    record Json(String file, List<Template.Edit> edits) {}

    @Override
    public Rendering text() {
        var rows =
                edits.stream()
                        .map(edit -> List.of(String.valueOf(edit.line()), edit.key(), edit.what()))
                        .toList();
        return new Rendering.Parts(
                List.of(
                        Rendering.lines(
                                "Wrote " + file + ", for your eyes only (mode 600).",
                                "",
                                "These lines need your own values:"),
                        new Rendering.Table(List.of("LINE", "KEY", "WHAT"), rows),
                        Rendering.lines("", "Then: sidetone config check --config " + file)));
    }

    @Override
    public Object json() {
        return new Json(file.toString(), edits);
    }
}
