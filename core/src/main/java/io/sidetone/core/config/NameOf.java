package io.sidetone.core.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text must be a key of another section: {@code Map<String, List<@NameOf("people") String>>
 * codes}. An unknown name is reported where it is written, in the same run as everything else.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface NameOf {

    /** The section whose keys are meant. */
    String value();
}
