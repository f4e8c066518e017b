package io.sidetone.agi.screening.reputation;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import io.sidetone.core.config.Secret;

/**
 * The section {@code screening: reputation: phoneblock}: the community's list at phoneblock.net.
 *
 * @param token made in one's account there
 * @param url where hashes are looked up
 * @param minimumVotes fewer complaints than this say nothing
 * @param points against a caller with so many complaints or more
 */
public record PhoneBlockConfig(
        Secret token,
        @Default("https://phoneblock.net/phoneblock/api/check?sha1={sha1}&format=json")
                UrlTemplate url,
        @Default("4") @Range(min = "1", max = "1000000") int minimumVotes,
        @Default("60") @Range(min = "0", max = "1000") int points) {

    /**
     * @throws IllegalArgumentException when the token is none
     */
    public PhoneBlockConfig {
        if (!HeaderText.isSent("Authorization", token)) {
            throw new IllegalArgumentException("`token` is one line of letters and digits");
        }
    }
}
