package io.sidetone.lab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.serve.Features;
import io.sidetone.core.feature.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A feature has one name: in its package, its sample, its page and its section. */
class FeatureRegistryTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    static List<Feature<?>> features() {
        return Features.all();
    }

    @ParameterizedTest
    @MethodSource("features")
    void itsNameIsInKebabCase(Feature<?> feature) {
        assertThat(feature.name()).matches("[a-z]+(-[a-z]+)*");
    }

    @ParameterizedTest
    @MethodSource("features")
    void itsPackageHasItsName(Feature<?> feature) {
        assertThat(feature.section().type().getPackageName())
                .endsWith("." + feature.name().replace("-", ""));
    }

    @ParameterizedTest
    @MethodSource("features")
    void itHasASampleThatCallsItByThatName(Feature<?> feature) throws IOException {
        assertThat(
                        Files.readString(
                                PROJECT.resolve("dialplan-samples/" + feature.name() + ".conf")))
                .containsAnyOf("/" + feature.name() + ",", "," + feature.name() + ",");
    }

    @ParameterizedTest
    @MethodSource("features")
    void itHasAPageThatShowsItsSection(Feature<?> feature) throws IOException {
        assertThat(Files.readString(PROJECT.resolve("docs/" + feature.name() + ".md")))
                .contains("\n" + feature.name() + ":\n");
    }
}
