package io.sidetone.core.prompt;

/**
 * What is to be spoken for a phrase.
 *
 * @param text all values filled in
 * @param language the tag of the language it is in
 */
public record Words(String text, String language) {}
