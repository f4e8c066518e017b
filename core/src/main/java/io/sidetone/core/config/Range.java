package io.sidetone.core.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The smallest and the largest value allowed, both inclusive and written as in the file:
 * {@code @Range(min = "1", max = "65535") int port}, {@code @Range(min = "1s", max = "1h") Duration
 * maximum}. Stands before any comparable type, a list's elements included.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Range {

    /** The smallest value; empty for no lower limit. */
    String min() default "";

    /** The largest value; empty for no upper limit. */
    String max() default "";
}
