package io.sidetone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Every command tells what it does and shows how. */
class HelpTest extends CommandTest {

    @Test
    void everyCommandSaysWhatItDoes() {
        assertThat(all())
                .allSatisfy(spec ->
                        assertThat(spec.usageMessage().description())
                                .as(spec.qualifiedName())
                                .isNotEmpty());
    }

    @Test
    void everyCommandThatDoesSomethingShowsExamplesOfItself() {
        assertThat(leaves())
                .allSatisfy(spec -> {
                    assertThat(spec.usageMessage().footerHeading())
                            .as(spec.qualifiedName())
                            .contains("Example");
                    assertThat(String.join("\n", spec.usageMessage().footer()))
                            .as(spec.qualifiedName())
                            .contains(spec.qualifiedName());
                });
    }

    @Test
    void everyCommandThatDoesSomethingTellsItsExitCodes() {
        assertThat(leaves())
                .allSatisfy(spec ->
                        assertThat(spec.usageMessage().exitCodeList())
                                .as(spec.qualifiedName())
                                .isNotEmpty());
    }

    @Test
    void everyOptionAndArgumentIsDescribed() {
        assertThat(all())
                .allSatisfy(spec ->
                        assertThat(spec.args())
                                .as(spec.qualifiedName())
                                .extracting(ArgSpec::description)
                                .allSatisfy(said -> assertThat(said).isNotEmpty()));
    }

    private Stream<CommandSpec> leaves() {
        return all().filter(spec -> spec.subcommands().isEmpty());
    }

    private Stream<CommandSpec> all() {
        asShipped();
        return below(line().getCommandSpec());
    }

    private static Stream<CommandSpec> below(CommandSpec spec) {
        return Stream.concat(
                Stream.of(spec),
                spec.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .flatMap(HelpTest::below));
    }

    @Test
    void helpIsShownWithinTheWidthOfATerminal() {
        assertThat(run("manager", "action", "--help").out().lines())
                .noneMatch(line -> line.length() > 100);
        assertThat(Arrays.asList(run("trunk", "usage", "--help").out().split("\n")))
                .anyMatch(line -> line.contains("Examples:"));
    }
}
