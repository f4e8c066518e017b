package io.sidetone.manager.wire;

import io.sidetone.core.config.Secret;
import io.sidetone.manager.ami.AmiConfig;

/**
 * Where a PBX is, and who we are there.
 *
 * @param name how it is called
 * @param trust matters for TLS only
 */
public record PbxAddress(String name, AmiUrl url, String user, Secret password, Trust trust) {

    /** The PBX of the configuration's section {@code asterisk.ami}. */
    public static PbxAddress of(String name, AmiConfig config) {
        var url = AmiUrl.of(AmiUrl.Scheme.AMI, config.host(), config.port());
        return new PbxAddress(name, url, config.user(), config.password(), Trust.USUAL);
    }
}
