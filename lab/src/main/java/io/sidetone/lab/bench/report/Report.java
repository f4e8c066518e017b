package io.sidetone.lab.bench.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that was measured, with what is needed to measure it again.
 *
 * @param command the command that makes this
 * @param date when it was made
 * @param machine where
 * @param sections the numbers
 */
public record Report(String command, LocalDate date, Machine machine, List<Section> sections) {

    private static final String BEGIN = "<!-- measured: written by bin/bench, not by hand -->";
    private static final String END = "<!-- end of measured -->";

    public Report {
        sections = List.copyOf(sections);
    }

    /** Whether a goal was missed. */
    public boolean missed() {
        return sections.stream().anyMatch(Section::missed);
    }

    /** Tables for a page. */
    public String markdown() {
        return "`%s` on %s, %s. Median of the runs, with the least and the most.%n%n%s%n"
                .formatted(
                        command,
                        date,
                        machine,
                        sections.stream()
                                .map(Section::markdown)
                                .collect(Collectors.joining("\n\n")));
    }

    /** The same for programs, with every run. */
    public String json() {
        try {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts the tables in place of those that are in the page.
     *
     * @throws LabFailure when the page has no place for them
     */
    public void into(Path page) {
        try {
            String text = Files.readString(page);
            int from = text.indexOf(BEGIN);
            int to = text.indexOf(END);
            if (from < 0 || to < from) {
                throw new LabFailure("%s lacks a line '%s' or '%s'".formatted(page, BEGIN, END));
            }
            Files.writeString(
                    page,
                    text.substring(0, from)
                            + BEGIN
                            + "\n\n"
                            + markdown()
                            + "\n"
                            + text.substring(to));
        } catch (IOException e) {
            throw new LabFailure("cannot write " + page, e);
        }
    }
}
