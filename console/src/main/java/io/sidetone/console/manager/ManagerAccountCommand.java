package io.sidetone.console.manager;

import io.sidetone.console.output.Console;
import io.sidetone.console.output.PrintedLines;
import io.sidetone.console.output.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a user for manager.conf that may do what it needs and no more. */
@Command(
        name = "account",
        description = {
            "Print a section to paste into manager.conf: a user with the least rights that these"
                    + " commands need, a new strong secret, and only this machine let in.",
            "Nothing is changed or asked; each time the secret is another."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} >> /etc/asterisk/manager.conf && asterisk -rx 'manager reload'",
            "  ${COMMAND-FULL-NAME} wallboard --for tables --from 192.0.2.7",
            "  ${COMMAND-FULL-NAME} desk --for calls,act"
        })
public final class ManagerAccountCommand implements Callable<Integer> {

    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** 190 bits: nobody tries them all. */
    private static final int SECRET_LENGTH = 32;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,62}");

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)(/[0-9a-fA-F:.]+)?");

    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,3}))?.*");

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            defaultValue = "sidetone",
            description = "How the user is called. Default: sidetone")
    private String name = "sidetone";

    @Option(
            names = "--for",
            paramLabel = "WHAT",
            split = ",",
            defaultValue = "events,calls,mailboxes,tables",
            description = {
                "What it is for: events, calls, mailboxes, tables (endpoints, queues, trunks),"
                        + " act (hang up, redirect, park, originate).",
                "Default: all but act"
            })
    private List<String> purposes = List.of();

    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Where it may come from: an address, or a network as 192.0.2.0/24."
                            + " Default: 127.0.0.1")
    private String from = "127.0.0.1";

    @Option(
            names = "--asterisk",
            paramLabel = "VERSION",
            defaultValue = "22.1",
            description = "The oldest Asterisk that is to read it. Default: 22.1")
    private String version = "22.1";

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private final RandomGenerator random;

    /**
     * The command.
     *
     * @param random a strong one
     */
    public ManagerAccountCommand(Console console, RandomGenerator random) {
        this.console = console;
        this.random = random;
    }

    @Override
    public Integer call() {
        if (!NAME.matcher(name).matches() || name.equals("general")) {
            throw usage("'" + name + "' cannot be a manager user; use letters, digits, . _ and -");
        }
        if (!ADDRESS.matcher(from).matches()) {
            throw usage(
                    "--from: '"
                            + from
                            + "' is no address; write it like 192.0.2.7 or 192.0.2.0/24");
        }
        var account = new AccountText(name, secret(), from, chosen(), knowsNames());
        console.show(new PrintedLines(account.lines()));
        return 0;
    }

    private Set<Purpose> chosen() {
        var chosen = EnumSet.noneOf(Purpose.class);
        for (var word : purposes) {
            try {
                chosen.add(Words.read(Purpose.class, word.strip()));
            } catch (IllegalArgumentException e) {
                throw usage("--for: " + e.getMessage());
            }
        }
        return chosen;
    }

    /** Filters by the name of an event came with 20.11, 21.6 and 22.1. */
    private boolean knowsNames() {
        var parts = VERSION.matcher(version);
        if (!parts.matches()) {
            throw usage("--asterisk: '" + version + "' is no version; write it like 22.1");
        }
        int major = Integer.parseInt(parts.group(1));
        int minor = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return switch (major) {
            case 20 -> minor >= 11;
            case 21 -> minor >= 6;
            case 22 -> minor >= 1;
            default -> major > 22;
        };
    }

    private String secret() {
        var secret = new StringBuilder();
        while (secret.length() < SECRET_LENGTH) {
            secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
