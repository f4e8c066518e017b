package io.sidetone.manager.ami;

/**
 * One line of an AMI message, {@code name: value}.
 *
 * @param name compared without regard to case
 * @param value may be empty
 */
public record AmiHeader(String name, String value) {}
