package io.sidetone.lab.faults;

import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bin/bench faults}: the campaigns in their long form, and a table of what came of them. */
@Command(
        name = "bin/bench faults",
        mixinStandardHelpOptions = true,
        description = "Does harm to a running house, and shows that nothing is lost by it.",
        exitCodeList = {"0:every claim held", "2:usage", "5:a claim did not hold; see the log"})
public final class Faults implements Callable<Integer> {

    @Parameters(
            paramLabel = "CAMPAIGN",
            arity = "0..*",
            description = "Only these; all when none is named. --list shows them.")
    private List<String> names = List.of();

    @Option(names = "--list", description = "Show the campaigns and what each one claims.")
    private boolean list;

    @Option(names = "--short", description = "The short form, as bin/test runs it.")
    private boolean shortForm;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What chance decides, decided as in an earlier run.")
    private long seed = Clock.systemUTC().millis();

    private final Clock clock = Clock.systemUTC();
    // Progress is talk; the table at the end is what was asked for.
    private final Narrator narrator = new Narrator(System.err, clock, clock.instant());

    /** Exits as {@code --help} says. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Faults()).execute(arguments));
    }

    @Override
    public Integer call() {
        List<Campaign> chosen = chosen();
        if (list) {
            chosen.forEach(c -> System.out.println("%-20s %s".formatted(c.name(), c.claim())));
            return 0;
        }
        narrator.tell("seed", Long.toString(seed));
        return chosen.stream().filter(campaign -> !holds(campaign)).count() == 0 ? 0 : 5;
    }

    private List<Campaign> chosen() {
        List<String> known = Campaigns.all().stream().map(Campaign::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new CommandLine.ParameterException(
                        new CommandLine(this),
                        "There is no campaign '%s'; there are: %s"
                                .formatted(name, String.join(", ", known)));
            }
        }
        return Campaigns.all().stream()
                .filter(campaign -> names.isEmpty() || names.contains(campaign.name()))
                .toList();
    }

    private boolean holds(Campaign campaign) {
        narrator.tell("campaign", campaign.name() + ": " + campaign.claim());
        Path folder = ProjectFolder.find().path().resolve("target/faults").resolve(campaign.name());
        // Each has an Asterisk of its own: some kill it.
        try (LabExchange exchange = LabExchange.open(LabHost.find(System.getenv()))) {
            FolderSweep.remove(folder);
            Files.createDirectories(folder);
            return holds(campaign, exchange, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holds(Campaign campaign, LabExchange exchange, Path folder) throws IOException {
        try {
            print(campaign, campaign.run(field(exchange, folder)));
            return true;
        } catch (LabFailure failure) {
            Files.writeString(folder.resolve("asterisk.log"), exchange.asterisk().log());
            System.out.println(
                    "| %s | **does not hold** | %s |".formatted(campaign.name(), folder));
            narrator.tell("failed", String.valueOf(failure.getMessage()));
            return false;
        }
    }

    private Field field(LabExchange exchange, Path folder) {
        var size = shortForm ? Field.Size.SHORT : Field.Size.LONG;
        return new Field(exchange, folder, size, new Random(seed), narrator);
    }

    private static void print(Campaign campaign, List<Finding> findings) {
        for (Finding finding : findings) {
            System.out.println(
                    "| %s | %s | %s |"
                            .formatted(campaign.name(), finding.what(), finding.measured()));
        }
    }
}
