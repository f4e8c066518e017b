package io.sidetone.ari.doorbell;

/**
 * A telephone that rings.
 *
 * @param endpoint its dial string; no group
 * @param confirm whether whoever answers must press a key
 */
record Phone(Destination endpoint, boolean confirm) {}
