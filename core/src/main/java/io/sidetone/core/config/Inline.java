package io.sidetone.core.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record of one component that stands in the file as that component's value, without a key
 * of its own: {@code @Inline record MailAddress(String text)} is written {@code a@example.org}, and
 * {@code @Inline record People(Map<String, Person> byName)} is the mapping itself. What the compact
 * constructor refuses is reported at the value.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Inline {}
