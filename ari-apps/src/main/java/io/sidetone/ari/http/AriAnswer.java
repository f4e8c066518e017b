package io.sidetone.ari.http;

/**
 * What ARI answered to a request.
 *
 * @param status HTTP's
 * @param body as text, empty when there is none
 */
public record AriAnswer(int status, String body) {

    /** Whether ARI did what was asked for. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
