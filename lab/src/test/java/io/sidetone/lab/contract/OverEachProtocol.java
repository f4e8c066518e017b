package io.sidetone.lab.contract;

import io.sidetone.lab.OneAsterisk;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every test of the class runs over each protocol, on the real Asterisk. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OneAsterisk.class)
@ParameterizedClass
@EnumSource(Protocol.class)
@interface OverEachProtocol {}
