package dk.indsatskompas;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the arrows of the house: they only point down, and each outside library lives in one room. */
@Invariant("Arrows between the packages only point down")
class ArchitectureTest {

    private static final JavaClasses HOUSE = House.classes();

    @Test
    void arrowsOnlyPointDown() {
        House.read(() -> ApplicationModules.of(Indsatskompas.class)).verify();
    }

    @Test
    void droolsLivesInTheRulebookAndOnlyThere() {
        noClasses()
                .that(resideInAPackage("dk.indsatskompas..")
                        .and(resideInAPackage("dk.indsatskompas.rulebook..").negate()))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie.."))
                .check(HOUSE);
    }

    @Test
    void whatIsMeasuredIsKeptInOneRoomAndTheRootThatFurnishesIt() {
        noClasses()
                .that(resideInAPackage("dk.indsatskompas.*..")
                        .and(resideInAPackage("dk.indsatskompas.operations..").negate()))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.micrometer..", "io.opentelemetry..", "io.prometheus.."))
                .check(HOUSE);
    }

    @Test
    void whatMakesPagesLivesInItsOwnRoomAndOnlyThereButForWhatTemplatesBecome() {
        noClasses()
                .that(resideInAPackage("dk.indsatskompas..")
                        .and(resideInAPackage("dk.indsatskompas.page..").negate())
                        .and(nameMatching(".*\\.Jte\\w+Generated(\\$.*)?").negate()))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "gg.jte.."))
                .check(HOUSE);
    }

    @Test
    void theReasoningKnowsNothingOfSpring() {
        noClasses()
                .that(resideInAnyPackage(
                        "dk.indsatskompas.rulebook..",
                        "dk.indsatskompas.advice..",
                        "dk.indsatskompas.analysis..",
                        "dk.indsatskompas.impact..",
                        "dk.indsatskompas.evidence..",
                        "dk.indsatskompas.vocabulary..",
                        "dk.indsatskompas.guide..",
                        "dk.indsatskompas.page..",
                        "dk.indsatskompas.scenario.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta.servlet..")
                        .and(resideInAPackage("org.springframework.modulith..").negate()))
                .check(HOUSE);
    }

    @Test
    void noClassHidesBehindAnEmptyName() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .check(HOUSE);
    }

    @Test
    void nothingIsInjectedIntoFieldsAndOnlyTheCommandLinePrints() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(HOUSE);
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
                HOUSE.that(resideInAPackage("dk.indsatskompas.command..").negate()));
    }

    @Test
    void stateIsNeverKeptInAFieldThatAnybodyCanReach() {
        assertThat(HOUSE.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL)))
                .isEmpty();
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIs() throws IOException {
        try (Stream<Path> directories = Files.walk(Path.of("src/main/java/dk/indsatskompas"))) {
            List<Path> silent = directories
                    .filter(Files::isDirectory)
                    .filter(directory -> !Files.exists(directory.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }
}
