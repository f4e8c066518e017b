package io.sidetone.console.pbx;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.Words;
import io.sidetone.console.serve.AsteriskConfig;
import io.sidetone.core.config.Configuration;
import io.sidetone.manager.stream.Pbx;
import io.sidetone.manager.wire.LivePbx;
import io.sidetone.manager.wire.PbxAddress;
import io.sidetone.manager.wire.PbxsConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options by which every command about a PBX names it. */
public final class PbxOptions implements PbxChoice {

    /** How the PBX of the section {@code asterisk} is called. */
    public static final String DEFAULT_NAME = "asterisk";

    @Option(
            names = "--pbx",
            paramLabel = "NAME",
            description = {
                "The PBX, by its name in the configuration's section pbxs.",
                "Default: asterisk.ami"
            })
    private @Nullable String name;

    @Option(
            names = "--ami",
            paramLabel = "URL",
            description = {
                "The PBX, by its address; no configuration is needed then:",
                "ami://user@host:5038, amis://user@host:5039, http://user@host:8088/rawman",
                "The password comes from SIDETONE_AMI_PASSWORD, --password-file or is asked for."
            })
    private @Nullable String ami;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The file that holds the password for --ami, in its first line.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "The certificates that --ami trusts, in PEM form.")
    private @Nullable Path ca;

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256",
            description = "The fingerprint of the one certificate that --ami trusts.")
    private @Nullable String fingerprint;

    @Option(names = "--replay", paramLabel = "FILE", description = "A recording in place of a PBX.")
    private @Nullable Path recording;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "How many times as fast a recording is told; 0 for at once. Default: 1")
    private double speed = 1;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private final PbxSources sources;

    public PbxOptions(PbxSources sources) {
        this.sources = sources;
    }

    @Override
    public Pbx open() throws CommandFailed {
        check();
        if (recording != null) {
            return sources.recordings().open(recording, speed == 0 ? 1 / 0.0 : speed);
        }
        return LivePbx.at(address());
    }

    private void check() {
        var ways = Stream.of(name, ami, recording).filter(way -> way != null).count();
        if (ways > 1) {
            throw usage("--pbx, --ami and --replay exclude each other");
        }
        if (!(speed >= 0)) {
            throw usage("--speed is 0 or more");
        }
        if (ami == null && Stream.of(passwordFile, ca, fingerprint).anyMatch(one -> one != null)) {
            throw usage("--password-file, --ca and --fingerprint go with --ami");
        }
    }

    private PbxAddress address() throws CommandFailed {
        return ami != null
                ? new AddressOption(ami, passwordFile, ca, fingerprint)
                        .address(sources, this::usage)
                : configured();
    }

    private PbxAddress configured() throws CommandFailed {
        if (!sources.configuration().isExpected()) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "There is no PBX to ask: no configuration at "
                                    + sources.configuration().path(),
                            """
                            Name one in one of three ways:
                              --ami ami://USER@HOST      the manager interface of an Asterisk
                              --replay FILE              a recording of 'sidetone events --record'
                              --config FILE              a sidetone.yaml with asterisk.ami or pbxs in it\
                            """));
        }
        var configuration = sources.configuration().configuration();
        return name == null || name.equals(DEFAULT_NAME)
                ? standard(configuration)
                : named(configuration, name);
    }

    private PbxAddress standard(Configuration configuration) throws CommandFailed {
        return configuration
                .get(AsteriskConfig.class)
                .ami()
                .map(config -> PbxAddress.of(DEFAULT_NAME, config))
                .or(() -> only(configuration))
                .orElseThrow(() ->
                        new CommandFailed(
                                new Failure.Fixable(
                                        "The configuration %s has no asterisk.ami"
                                                .formatted(sources.configuration().path()),
                                        "Add asterisk.ami with user and password, or name a PBX of the section pbxs with --pbx")));
    }

    private static Optional<PbxAddress> only(Configuration configuration) {
        return configuration
                .find(PbxsConfig.class)
                .filter(pbxs -> pbxs.byName().size() == 1)
                .flatMap(pbxs -> pbxs.byName().entrySet().stream().findFirst())
                .map(one -> one.getValue().address(one.getKey()));
    }

    private PbxAddress named(Configuration configuration, String wanted) throws CommandFailed {
        var byName = configuration.find(PbxsConfig.class).map(PbxsConfig::byName);
        var found = byName.map(all -> all.get(wanted));
        if (found.isPresent()) {
            return found.get().address(wanted);
        }
        var known = new ArrayList<String>();
        known.add(DEFAULT_NAME);
        byName.ifPresent(all -> known.addAll(all.keySet()));
        throw new CommandFailed(
                new Failure.Fixable(
                        "--pbx: " + Words.unknown(wanted, known),
                        "Name it in the section pbxs of " + sources.configuration().path()));
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
