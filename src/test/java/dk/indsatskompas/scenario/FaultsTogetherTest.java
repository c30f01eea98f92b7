package dk.indsatskompas.scenario;

import static dk.indsatskompas.scenario.MadeFolder.DANISH;
import static dk.indsatskompas.scenario.MadeFolder.RULES;
import static dk.indsatskompas.scenario.MadeFolder.SCENARIOS;
import static dk.indsatskompas.scenario.MadeFolder.STUDY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of one fault is told as well when there is another: in the same file or elsewhere, before it or after. */
class FaultsTogetherTest {

    private static final String MANIFEST = "rulebook.yaml";
    private static final String CATALOGUE = "catalogue.yaml";
    private static final String CODES = "codelists.yaml";
    private static final String WORDS = "vocabulary.yaml";
    private static final String POPULATION = "population.yaml";
    private static final String RANKING = "ranking.yaml";
    private static final String SCALE = "evidence_scale/scale.yaml";
    private static final String CITIZENS = "whole_citizens.yaml";

    /** A fault on a line of its own, which moves no other. */
    private record Fault(String file, String from, String to) {
        MadeFolder in(MadeFolder folder) {
            return folder.replace(file, from, to);
        }
    }

    private static final List<Fault> FAULTS = List.of(
            new Fault(MANIFEST, "steward: {da", "stewrd: {da"),
            new Fault(MANIFEST, "languages: [da, en]", "languages: [da]"),
            new Fault(MANIFEST, "outside: false", "outside: måske"),
            new Fault(MANIFEST, "Borgeren er mindst 70 år", "Borgeren er mindst halvfjerds år"),
            new Fault(MANIFEST, "Borgeren er visiteret som \\\"JOBPARAT", "Borgeren er visiteret som \\\"JOBPARAR"),
            new Fault(MANIFEST, "text: {da: \"Alt her er opdigtet.\", en", "text: {da: \"Alt her er opdigtet.\", xx"),
            new Fault(CATALOGUE, "kind: INTERVENTION", "kind: INDSATS"),
            new Fault(CATALOGUE, "finding: READ-D1-WEEKLY", "finding: READ-D1-WEEKLI"),
            new Fault(CATALOGUE, "remarks: [READ-M1-BOOKS]", "remarks: [READ-M1-BOKS]"),
            new Fault(
                    CATALOGUE,
                    "title: {da: \"Fast vejleder\", en: \"A stable adviser\"}",
                    "title: {da: \"Fast vejleder\"}"),
            new Fault(CODES, "- {id: EDUCATION,", "- {id: EMPLOYMENT,"),
            new Fault(
                    CODES,
                    "{id: SCHOOL, label: {da: \"Skole\", en: \"School\"}, addresses: [EDUCATION]}",
                    "{id: SCHOOL, label: {da: \"Skole\", en: \"School\"}, addresses: [EDUCATON]}"),
            new Fault(
                    CODES,
                    "title: {da: \"Begrundelse\", en: \"Reason\"}",
                    "titel: {da: \"Begrundelse\", en: \"Reason\"}"),
            new Fault(CODES, "label: {da: \"Passer\", en: \"Fits\"}", "label: {da: \"\", en: \"Fits\"}"),
            new Fault(POPULATION, "percent: 93", "percent: 930"),
            new Fault(POPULATION, "of: [citizen.wants]", "of: [citizen.wnts]"),
            new Fault(POPULATION, "percent: 60", "percent: mange"),
            new Fault(POPULATION, "  - attribute: citizen.inEmployment", "  - attribut: citizen.inEmployment"),
            new Fault(RANKING, "id: studiedPopulation", "id: goalFit"),
            new Fault(
                    RANKING,
                    "{da: \"den findes lokalt\", en: \"it is available locally\"}",
                    "{da: \"den findes lokalt\"}"),
            new Fault(RANKING, "id: appliedStrength", "id: appliedStrenth"),
            new Fault(SCALE, "mayCreate: INTERVENTION", "mayCreate: ALT"),
            new Fault(
                    SCALE,
                    "meaning: {da: \"en antydning, som kilden selv tager forbehold for\", en",
                    "meaning: {da: \"en antydning, som kilden selv tager forbehold for\", e"),
            new Fault(SCALE, "label: {da: \"Ingen effekt fundet\"", "labl: {da: \"Ingen effekt fundet\""),
            new Fault(WORDS, "from: 0", "from: nul"),
            new Fault(WORDS, "type: CODE\n", "type: KODE\n"),
            new Fault(WORDS, "list: readiness", "list: readines"),
            new Fault(WORDS, "da: \"uger på ydelsen\"", "dansk: \"uger på ydelsen\""),
            new Fault(WORDS, "change: life", "change: livet"),
            new Fault(WORDS, "role: IN_PLACE", "role: PLACE"),
            new Fault(WORDS, "better: YES", "better: MAYBE"),
            new Fault(STUDY, "design: RANDOMISED", "design: LODTRÆKNING"),
            new Fault(
                    STUDY,
                    "name: {da: \"Læsehold\", en: \"Reading group\"}, size: 500",
                    "name: {da: \"Læsehold\", en: \"Reading group\"}, size: -5"),
            new Fault(STUDY, "source: {document: star-note,", "source: {document: sol-note,"),
            new Fault(STUDY, "outcomes: [JOB]", "outcomes: [JOBB]"),
            new Fault(STUDY, "direction: POSITIVE", "direction: UP"),
            new Fault(STUDY, "absolute: {value: 6,", "absolute: {value: 7,"),
            new Fault(STUDY, "locator: \"§1 ¶2\"", "lokator: \"§1 ¶2\""),
            new Fault(STUDY, "kind: CONDITION", "kind: BETINGELSE"),
            new Fault(RULES, "@basedOn(\"READ-E1-JOB\")", "@basedOn(\"READ-E1-JOBB\")"),
            new Fault(RULES, "- er under 30 år", "- er undr 30 år"),
            new Fault(RULES, "- er ikke i job", "• er ikke i job"),
            new Fault(RULES, "Anbefal \"mentor\"\nend", "Anbefal \"mentr\"\nend"),
            new Fault(RULES, "@basedOn(\"READ-D1-WEEKLY\")", "@basedOn(READ-D1-WEEKLY)"),
            new Fault(RULES, "when\n    Mentortilbuddet", "When\n    Mentortilbuddet"),
            new Fault(RULES, "- giver kontakt 1 eller", "- giver kontakt en eller"),
            new Fault(RULES, "then\n    Leveringsbetingelsen", "thn\n    Leveringsbetingelsen"),
            new Fault(
                    RULES, "Leveringsbetingelsen \"weekly\" er opfyldt", "Leveringsbetingelsen \"weekli\" er opfyldt"),
            new Fault(
                    RULES,
                    "rule \"Fast vejleder til den, der mangler en\"",
                    "regel \"Fast vejleder til den, der mangler en\""),
            new Fault(RULES, "- mangler en fast vejleder", "- mangler fast vejleder"),
            new Fault(RULES, "    Anbefal \"stable-contact-person\"", "    Anbfal \"stable-contact-person\""),
            new Fault(SCENARIOS, "{age: 29, inEmployment: false}", "{age: 290, inEmployment: false}"),
            new Fault(SCENARIOS, "silent: [\"Læsehold til unge uden job\"]", "silent: [\"Læsehold til uge uden job\"]"),
            new Fault(SCENARIOS, "offers: {mentor: {contactsPerWeek: 1}}", "offers: {mentor: {contactPerWeek: 1}}"),
            new Fault(SCENARIOS, "contact: {primaryContactPerson: true}", "contact: {primaryContactPerson: ja}"),
            new Fault(
                    CITIZENS,
                    "{age: 20, inEmployment: false, wants: [EMPLOYMENT]}",
                    "{age: 20, inEmployment: false, wants: [EMPLOYMNT]}"),
            new Fault(CITIZENS, "contact: {primaryContactPerson: false}", "contakt: {primaryContactPerson: false}"),
            new Fault(CITIZENS, "id: mentor, strength: MODERATE", "id: mentr, strength: MODERATE"),
            new Fault(
                    CITIZENS,
                    "{id: stable-contact-person, strength: PRACTICE_EXPERIENCE",
                    "{id: stable-contact-person, strength: PRACTISE_EXPERIENCE"),
            new Fault(
                    DANISH,
                    "- er i gang med en uddannelse=inEducation == true",
                    "- er i gang med en uddannelse=inEducatio == true"),
            new Fault(DANISH, "- er i job=inEmployment == true", "- er i job=inEmployment ==== true"));

    @Test
    void allAreTold() {
        assertThat(hidden(FAULTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MANIFEST,
                CATALOGUE,
                CODES,
                POPULATION,
                RANKING,
                SCALE,
                WORDS,
                STUDY,
                RULES,
                SCENARIOS,
                CITIZENS,
                DANISH
            })
    void allOfAFileAreTold(String file) {
        List<Fault> faults =
                FAULTS.stream().filter(fault -> fault.file().equals(file)).toList();
        assertThat(faults).hasSizeGreaterThan(1);
        assertThat(hidden(faults)).isEmpty();
    }

    /** What is told of a fault alone, and not of all together. */
    private static Set<String> hidden(List<Fault> faults) {
        Set<String> alone = new TreeSet<>();
        MadeFolder all = MadeFolder.base();
        for (Fault fault : faults) {
            List<String> found = fault.in(MadeFolder.base()).found();
            assertThat(found).isNotEmpty();
            alone.addAll(found);
            all = fault.in(all);
        }
        alone.removeAll(all.found());
        return alone;
    }
}
