package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.console.output.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A treatment on the command line, in kebab-case. */
final class TreatmentOption implements ITypeConverter<Treatment> {

    @Override
    public Treatment convert(String text) {
        try {
            return Words.read(Treatment.class, text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
