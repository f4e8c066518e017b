package io.sidetone.manager.stream;

import java.time.Instant;

/**
 * The connection is gone, and is made anew for ever; a {@link Gap} and {@link Connected} follow
 * when it is back.
 *
 * @param why in words, one line
 */
public record Lost(Instant at, String why) implements StreamItem {}
