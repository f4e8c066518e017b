package io.sidetone.console.man;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The manual page of a command.
 *
 * @param version of the program, {@code sidetone 1.2}
 */
record ManPage(CommandSpec spec, String version) {

    /** {@code sidetone-calls-hangup}. */
    String name() {
        return spec.qualifiedName("-");
    }

    /** {@code sidetone-calls-hangup.1}. */
    String file() {
        return name() + ".1";
    }

    /** Its source, for {@code man}. */
    String source() {
        var page = new Roff();
        page.title(name().toUpperCase(Locale.ROOT), version, "Sidetone");
        page.section("NAME").text(name() + " - " + summary(spec));
        page.section("SYNOPSIS").text(synopsis());
        page.section("DESCRIPTION").paragraphs(lines(spec.usageMessage().description()));
        commands(page);
        options(page);
        exitCodes(page);
        examples(page);
        seeAlso(page);
        return page.toString();
    }

    private String synopsis() {
        var help = new CommandLine.Help(spec, CommandLine.Help.defaultColorScheme(Ansi.OFF));
        return help.synopsis(0).replaceAll("\\s+", " ").strip();
    }

    private void commands(Roff page) {
        var shown = shown().toList();
        if (!shown.isEmpty()) {
            page.section("COMMANDS");
            shown.forEach(one -> page.item(one.name(), List.of(summary(one))));
        }
    }

    private void options(Roff page) {
        page.section("OPTIONS");
        spec.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .forEach(parameter ->
                        page.item(parameter.paramLabel(), lines(parameter.description())));
        spec.options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> page.item(term(option), lines(option.description())));
    }

    private static String term(OptionSpec option) {
        var names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private void exitCodes(Roff page) {
        var codes = spec.usageMessage().exitCodeList();
        if (!codes.isEmpty()) {
            page.section("EXIT STATUS");
            codes.forEach((code, meaning) -> page.item(code.strip(), List.of(meaning)));
        }
    }

    private void examples(Roff page) {
        var footer = lines(spec.usageMessage().footer());
        if (!footer.isEmpty()) {
            page.section("EXAMPLES").verbatim(footer);
        }
    }

    private void seeAlso(Roff page) {
        var parent = Stream.ofNullable(spec.parent()).map(one -> one.qualifiedName("-"));
        var others =
                Stream.concat(parent, shown().map(one -> one.qualifiedName("-")))
                        .map(other -> other + "(1)")
                        .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            page.section("SEE ALSO").text(others);
        }
    }

    private Stream<CommandSpec> shown() {
        return spec.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(one -> !one.usageMessage().hidden());
    }

    static String summary(CommandSpec spec) {
        return lines(spec.usageMessage().description()).stream().findFirst().orElse("");
    }

    private static List<String> lines(String[] text) {
        return Arrays.stream(text)
                .flatMap(line -> line.replace("%n", "\n").replace("%%", "%").lines())
                .toList();
    }
}
