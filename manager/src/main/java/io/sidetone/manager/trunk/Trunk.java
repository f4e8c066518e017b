package io.sidetone.manager.trunk;

import io.sidetone.manager.endpoint.Endpoint;
import java.util.Optional;

/**
 * A line to a provider: a registration, the endpoint that calls go over, or both.
 *
 * @param name the registration's, else the endpoint's
 */
public record Trunk(
        String name, Optional<Registration> registration, Optional<Endpoint> endpoint) {}
