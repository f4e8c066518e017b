package io.sidetone.console.pbx;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.core.config.Secret;
import io.sidetone.manager.wire.AmiUrl;
import io.sidetone.manager.wire.PbxAddress;
import io.sidetone.manager.wire.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A PBX that the command line describes, but for its password. */
record AddressOption(
        String url, @Nullable Path passwordFile, @Nullable Path ca, @Nullable String fingerprint) {

    private static final String VARIABLE = "SIDETONE_AMI_PASSWORD";

    /** A secret is a line, not a disk. */
    private static final int LARGEST_FILE = 4096;

    /**
     * The address with its password.
     *
     * @param usage makes an error of the command line out of a message
     */
    PbxAddress address(PbxSources sources, Function<String, ? extends RuntimeException> usage)
            throws CommandFailed {
        try {
            var parsed = AmiUrl.parse(url);
            var user =
                    parsed.user()
                            .filter(name -> !name.isBlank())
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "no user in it; write it like ami://user@host"));
            var trust = new Trust(Optional.ofNullable(ca), Optional.ofNullable(fingerprint));
            return new PbxAddress(
                    parsed.place(), parsed, user, password(sources, user, parsed.place()), trust);
        } catch (IllegalArgumentException e) {
            throw usage.apply("--ami: " + e.getMessage());
        }
    }

    private Secret password(PbxSources sources, String user, String place) throws CommandFailed {
        if (passwordFile != null) {
            return new Secret(firstLine(passwordFile));
        }
        return Optional.ofNullable(sources.environment().get(VARIABLE))
                .filter(text -> !text.isEmpty())
                .or(() -> sources.prompt().ask("Password of " + user + " at " + place + ": "))
                .map(Secret::new)
                .orElseThrow(() ->
                        new CommandFailed(
                                new Failure.Fixable(
                                        "There is no password for " + user + " at " + place,
                                        "Put it into "
                                                + VARIABLE
                                                + ", or name its file with --password-file")));
    }

    private static String firstLine(Path file) throws CommandFailed {
        try (var in = Files.newInputStream(file)) {
            var text =
                    new String(
                            in.readNBytes(LARGEST_FILE), java.nio.charset.StandardCharsets.UTF_8);
            return text.lines()
                    .findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> unreadable(file, "its first line is empty", null));
        } catch (IOException e) {
            throw unreadable(file, "it cannot be read", e);
        }
    }

    private static CommandFailed unreadable(Path file, String why, @Nullable IOException cause) {
        return new CommandFailed(
                new Failure.Fixable(
                        "There is no password in " + file + ": " + why,
                        "Write it there, readable for you alone, or set " + VARIABLE),
                cause);
    }
}
