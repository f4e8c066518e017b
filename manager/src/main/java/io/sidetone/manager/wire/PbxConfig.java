package io.sidetone.manager.wire;

import io.sidetone.core.config.Host;
import io.sidetone.core.config.Range;
import io.sidetone.core.config.Secret;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One PBX of the configuration.
 *
 * @param url where its manager interface is; excludes {@code host} and {@code port}
 * @param host name or address, for the plain protocol over TCP
 * @param port of the host; 5038 without it
 * @param user name of the section in manager.conf
 * @param password its secret
 * @param ca certificates to trust, in PEM form
 * @param fingerprint SHA-256 of the certificate to trust
 */
public record PbxConfig(
        Optional<PbxUrl> url,
        Optional<Host> host,
        Optional<@Range(min = "1", max = "65535") Integer> port,
        String user,
        Secret password,
        Optional<Path> ca,
        Optional<String> fingerprint) {

    /**
     * @throws IllegalArgumentException when it has no address or two, or a trust that is none
     */
    public PbxConfig {
        if (url.isPresent() == host.isPresent()) {
            throw new IllegalArgumentException("either `url` or `host` says where it is");
        }
        if (url.isPresent() && port.isPresent()) {
            throw new IllegalArgumentException("`port` belongs to `host`; `url` has its own");
        }
        if (user.isBlank()) {
            throw new IllegalArgumentException("`user` is empty");
        }
        var trust = new Trust(ca, fingerprint);
        if (!trust.equals(Trust.USUAL) && !where(url, host, port).scheme().isSecure()) {
            throw new IllegalArgumentException(
                    "`ca` and `fingerprint` are for `url: amis://…` or `https://…` only");
        }
    }

    /** The address of it. */
    public PbxAddress address(String name) {
        return new PbxAddress(
                name, where(url, host, port), user, password, new Trust(ca, fingerprint));
    }

    private static AmiUrl where(Optional<PbxUrl> url, Optional<Host> host, Optional<Integer> port) {
        return url.map(PbxUrl::parsed)
                .orElseGet(() ->
                        AmiUrl.of(
                                AmiUrl.Scheme.AMI,
                                host.map(Host::name).orElseThrow(),
                                port.orElse(AmiUrl.Scheme.AMI.usualPort())));
    }
}
