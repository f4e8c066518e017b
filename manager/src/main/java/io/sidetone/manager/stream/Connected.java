package io.sidetone.manager.stream;

import java.time.Instant;

/**
 * Events come from here on; whatever was known before is to be asked for anew. Told again when
 * Asterisk was only starting and now has.
 *
 * @param version of the manager interface, {@code 11.0.0} for Asterisk 22
 */
public record Connected(Instant at, String version) implements StreamItem {}
