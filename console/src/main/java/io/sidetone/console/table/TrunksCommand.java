package io.sidetone.console.table;

import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.trunk.TrunksConfig;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Shows the lines to providers. */
@Command(
        name = "trunks",
        description = {
            "Show the lines to providers as Asterisk has them: registration, reachability, calls.",
            "On a terminal the table changes as they do; q leaves it.",
            "What callers have used up of them, 'sidetone trunk usage' shows."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --once --pbx office",
            "  ${COMMAND-FULL-NAME} --json | jq -e 'all(.registration.status == \"registered\")'"
        })
public final class TrunksCommand extends TableCommand {

    /** {@code PJSIP/provider}, or {@code PJSIP/${number}@provider}. */
    private static final Pattern ENDPOINT = Pattern.compile("PJSIP/(?:[^@/]*@)?([^@/]+)(?:/.*)?");

    private final ConfigurationFile file;

    /** The command. */
    public TrunksCommand(TableTools tools, ConfigurationFile file) {
        super(tools);
        this.file = file;
    }

    @Override
    StateTable table() {
        return new TrunksTable(configured());
    }

    /** Without a configuration, or with a broken one, Asterisk still tells what registers. */
    private Set<String> configured() {
        return file.section(TrunksConfig.class).stream()
                .flatMap(trunks -> trunks.byName().values().stream())
                .map(trunk -> ENDPOINT.matcher(trunk.endpoint().template()))
                .filter(Matcher::matches)
                .map(endpoint -> endpoint.group(1))
                .collect(Collectors.toSet());
    }
}
