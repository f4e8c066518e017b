package io.sidetone.lab.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleRulesTest {

    private static final JavaClasses SIDETONE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    // What JMH writes around a benchmark is not ours to rule.
                    .withImportOption(location -> !location.contains("/jmh_generated/"))
                    // What core's tests lend to others is tests too, in a jar of its own.
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("io.sidetone");

    @Test
    void coreKnowsNoAsteriskProtocolAndNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage("io.sidetone.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.sidetone.agi..",
                        "io.sidetone.ari..",
                        "io.sidetone.manager..",
                        "io.sidetone.console..",
                        "io.sidetone.lab..",
                        "org.asteriskjava..")
                .check(SIDETONE);
    }

    @Test
    void protocolModulesDoNotKnowEachOther() {
        slices().matching("io.sidetone.(agi|ari|manager)..")
                .should()
                .notDependOnEachOther()
                .check(SIDETONE);
    }

    @Test
    void aCallFlowDoesNotKnowTheProtocolThatCarriesIt() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.sidetone.agi.podcast..",
                        "io.sidetone.agi.screening..",
                        "io.sidetone.agi.numbers..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.sidetone.agi.server..")
                                .or(resideInAPackage("io.sidetone.agi.call..")))
                .check(SIDETONE);
    }

    @Test
    void packagesOfCoreFormNoCycle() {
        slices().matching("io.sidetone.core.(*)..").should().beFreeOfCycles().check(SIDETONE);
    }

    @Test
    void asteriskJavaIsOnlyMeasuredBeside() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.sidetone.lab.bench.peer..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.asteriskjava..")
                .check(SIDETONE);
    }

    @Test
    void theMqttClientStaysBehindItsSeamAndNettyBehindTheClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.sidetone.core.mqtt..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.hivemq..", "io.reactivex..")
                .check(SIDETONE);
        noClasses().should().dependOnClassesThat().resideInAPackage("io.netty..").check(SIDETONE);
    }

    @Test
    void nothingKeepsStaticState() {
        fields().that()
                .areStatic()
                .and()
                .areNotAnnotatedWith("org.junit.jupiter.api.io.TempDir")
                .should()
                .beFinal()
                .check(SIDETONE);
    }

    @Test
    void nobodyRunsAShell() {
        noClasses().should().callMethod(Runtime.class, "exec", String.class).check(SIDETONE);
    }
}
