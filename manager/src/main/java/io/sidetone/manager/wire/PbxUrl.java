package io.sidetone.manager.wire;

import io.sidetone.core.config.Inline;

/**
 * The address of a PBX in the configuration.
 *
 * @param text {@code amis://pbx.example.org:5039}
 */
@Inline
public record PbxUrl(String text) {

    /**
     * @throws IllegalArgumentException when it is no address of a PBX, or names a user
     */
    public PbxUrl {
        if (AmiUrl.parse(text).user().isPresent()) {
            throw new IllegalArgumentException("the user has a key of its own, `user`");
        }
    }

    AmiUrl parsed() {
        return AmiUrl.parse(text);
    }
}
