package io.sidetone.lab.faults;

/**
 * One measured fact, a row of the report.
 *
 * @param what such as {@code kills while the recording runs}
 * @param measured such as {@code 118, all delivered whole}
 */
public record Finding(String what, String measured) {}
