package io.sidetone.console.number;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.ReportingCommand;
import io.sidetone.console.output.Result;
import io.sidetone.console.serve.HouseBuilder;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.number.Explanation;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.Origin;
import io.sidetone.core.trunk.TollGuard;
import io.sidetone.core.trunk.TrunksConfig;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows every step from what was dialled or sent to what it means. */
@Command(
        name = "explain",
        description = {
            "Show every step from a text to the number it means.",
            "It is read as dialled on a telephone of the house, trunks' prefixes and users included,",
            "or as one of:"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} 0800123456",
            "  ${COMMAND-FULL-NAME} --outside 03012345678 --country DE"
        })
public final class NumberExplainCommand extends ReportingCommand {

    /** Where the number comes from. */
    private static final class From {

        @Option(names = "--outside", description = "The caller ID of a call over a trunk.")
        private boolean outside;

        @Option(
                names = "--inside",
                description = "The caller ID of a call from a telephone of the house.")
        private boolean inside;

        @Option(names = "--written", description = "What stands in the configuration.")
        private boolean written;

        Origin origin() {
            if (outside) {
                return Origin.OUTSIDE;
            } else if (inside) {
                return Origin.INSIDE;
            }
            return written ? Origin.WRITTEN : Origin.DIALLED;
        }
    }

    @ArgGroup private @Nullable From from;

    @Option(
            names = "--country",
            paramLabel = "CC",
            description = "As in a house there (DE, US, …), with nothing else configured.")
    private @Nullable String country;

    @Parameters(
            arity = "1..*",
            paramLabel = "NUMBER",
            description = "Any text. After -- it may begin with a dash.")
    private List<String> number = List.of();

    private final Console console;
    private final ConfigurationFile file;

    /**
     * The command.
     *
     * @param file says where the house stands
     */
    public NumberExplainCommand(Console console, ConfigurationFile file) {
        super(console);
        this.console = console;
        this.file = file;
    }

    @Override
    protected Result report() throws CommandFailed {
        var numbers = numbers();
        var origin = from == null ? Origin.DIALLED : from.origin();
        return NumberReport.of(numbers, explain(numbers, origin, String.join(" ", number)));
    }

    /** Behind an access prefix the same digits are something else. */
    private Explanation explain(Numbers numbers, Origin origin, String text) throws CommandFailed {
        boolean houses = origin == Origin.DIALLED && country == null && file.isExpected();
        return houses && file.configuration().find(TrunksConfig.class).isPresent()
                ? HouseBuilder.trunks(file.configuration(), TollGuard.OPEN).explain(text)
                : numbers.explain(origin, text);
    }

    private Numbers numbers() throws CommandFailed {
        if (country != null) {
            return in(country);
        }
        if (file.isExpected()) {
            return HouseBuilder.numbers(file.configuration().get(HouseConfig.class));
        }
        console.say(
                "There is no "
                        + file.path()
                        + ": this is a house in no country; --country CC puts it in one.");
        return new Numbers(PhoneNumberUtil.getInstance(), Optional.empty());
    }

    private static Numbers in(String country) throws CommandFailed {
        if (!Numbers.isCountry(PhoneNumberUtil.getInstance(), country)) {
            throw new CommandFailed(
                    new Failure.Usage(
                            "--country: no telephone numbers are known for '%s'; write two letters"
                                            .formatted(country)
                                    + " such as DE",
                            "sidetone number explain"));
        }
        return new Numbers(PhoneNumberUtil.getInstance(), Optional.of(country));
    }
}
