package io.sidetone.console.simulate;

import io.sidetone.ari.steer.SteeredFlow;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.people.PeopleConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays a call flow in the terminal: keys are typed, prompts are printed, nothing is sent. */
@Command(
        name = "simulate",
        description = {
            "Play a call flow in the terminal, without any PBX.",
            "Keys and speech are typed, prompts are printed, and no mail leaves. Without a",
            "sidetone.yaml it plays in a sample house in which 42 reaches Anna."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} podcast 42",
            "  ${COMMAND-FULL-NAME} podcast --caller +4930123456"
        })
public final class SimulateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FLOW", description = "The flow, such as podcast.")
    private String flow = "";

    @Parameters(
            index = "1..*",
            paramLabel = "ARGUMENT",
            description = "What the dialplan hands over: for the podcast, the code dialled.")
    private List<String> arguments = List.of();

    @Option(
            names = "--caller",
            paramLabel = "NUMBER",
            description = "The caller ID. Default: the first one in people.")
    private @Nullable String caller;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "The channel's language. Default: en")
    private String language = "en";

    private final Console console;
    private final ConfigurationFile file;
    private final List<Feature<?>> features;
    private final BufferedReader in;
    private final boolean person;

    /**
     * @param in what the caller types
     * @param person whether a person types it
     */
    public SimulateCommand(
            Console console,
            ConfigurationFile file,
            List<Feature<?>> features,
            BufferedReader in,
            boolean person) {
        this.console = console;
        this.file = file;
        this.features = List.copyOf(features);
        this.in = in;
        this.person = person;
    }

    @Override
    public Integer call() throws CommandFailed {
        var feature = feature();
        try (var booth = new TelephoneBooth(configuration(), features, console::print)) {
            var callFlow =
                    booth.flow(feature).orElseThrow(() -> new CommandFailed(leftOut(feature)));
            if (callFlow instanceof SteeredFlow) {
                throw new CommandFailed(steered());
            }
            var from = new CallerId(callerNumber(booth.configuration()), "");
            console.print(
                    "☎ %s calls %s %s".formatted(from.number(), flow, String.join(" ", arguments)));
            if (person) {
                console.say("  a key is typed with Enter, Enter alone waits, Ctrl-D hangs up");
            }
            var call = booth.call(from, arguments, language, new Handset(in, person));
            booth.run(callFlow, call);
            console.print("☎ over; SIDETONE_RESULT=" + call.variable("SIDETONE_RESULT").orElse(""));
            return 0;
        } catch (IOException e) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "The simulation needs a temporary directory: " + e,
                            "Is the disk full, or TMPDIR wrong?"),
                    e);
        }
    }

    private Failure leftOut(Feature<?> feature) {
        return new Failure.Fixable(
                file.path() + " has no section " + feature.name(),
                "`sidetone init` writes one that has: copy the section from there");
    }

    private Failure steered() {
        return new Failure.Fixable(
                "%s calls telephones, and a terminal has none".formatted(flow),
                "'sidetone config check' and 'sidetone doctor' look at its settings, 'sidetone dial"
                        + " explain NUMBER' says what becomes of a call out, 'sidetone calls log'"
                        + " what became of real ones; 'bin/lab' has an Asterisk to play with");
    }

    private Feature<?> feature() throws CommandFailed {
        return features.stream()
                .filter(each -> each.name().equals(flow))
                .findFirst()
                .orElseThrow(() ->
                        new CommandFailed(
                                new Failure.Usage(
                                        "there is no flow called '%s'; there is %s"
                                                .formatted(flow, names()),
                                        "sidetone simulate")));
    }

    private String names() {
        return features.stream().map(Feature::name).collect(Collectors.joining(", "));
    }

    private Configuration configuration() throws CommandFailed, IOException {
        if (file.isExpected()) {
            return file.configuration();
        }
        console.say("There is no " + file.path() + ": this plays in a sample house.");
        return file.sample();
    }

    private String callerNumber(Configuration configuration) {
        if (caller != null) {
            return caller;
        }
        return configuration
                .find(PeopleConfig.class)
                .flatMap(people ->
                        people.byKey().values().stream()
                                .flatMap(person -> person.callerId().stream())
                                .findFirst())
                .orElse("");
    }
}
