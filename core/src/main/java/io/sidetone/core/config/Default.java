package io.sidetone.core.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a record component gets when its key is not in the file. The text is YAML, exactly what a
 * user would write after the colon: {@code @Default("30s")}, {@code @Default("[127.0.0.1,
 * '::1']")}, {@code @Default("{}")}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    /** The value as YAML. */
    String value();
}
