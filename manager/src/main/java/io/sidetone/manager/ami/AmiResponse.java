package io.sidetone.manager.ami;

import java.util.List;

/**
 * What Asterisk answered to an action.
 *
 * @param response the response itself
 * @param events the events of a list action, without the one that completes it
 */
public record AmiResponse(AmiMessage response, List<AmiMessage> events) {

    public AmiResponse {
        events = List.copyOf(events);
    }

    /** Whether Asterisk did not answer {@code Error}. */
    public boolean isSuccess() {
        return !response.first("Response").orElse("Error").equalsIgnoreCase("Error");
    }

    /** What Asterisk says about it in words; empty when it says nothing. */
    public String message() {
        return response.first("Message").orElse("");
    }
}
