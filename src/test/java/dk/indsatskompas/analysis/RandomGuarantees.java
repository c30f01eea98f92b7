package dk.indsatskompas.analysis;

import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Small random rulebooks in which all that guarantees speak of differs from citizen to citizen, each with some random guarantees:
 * studied populations, a delivery condition, strengths that fall, what is in place. Everybody is as in {@link RandomRules}, and
 * beside that with and without what the delivery condition asks.
 */
final class RandomGuarantees {
    private static final String SCALE = "evidence_scale/scale.yaml";
    private static final String STUDY = "laesehold_2020/study.yaml";
    private static final List<String> FINDINGS =
            List.of("READ-E1-JOB", "READ-E2-SCHOOL", "READ-Q1-ADVISER", "READ-D1-WEEKLY");
    private static final List<String> STRENGTHS =
            List.of("MODERATE", "INDICATIVE", "LIMITED", "PRACTICE_EXPERIENCE", "PART_OF_TESTED_MODEL");

    private RandomGuarantees() {}

    static Stream<Rulebook> rulebooks(int seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> RandomRules.of(files(random))).limit(count);
    }

    static List<Profile> everybody() {
        return RandomRules.everybody().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one),
                        Stream.of(0, 1).map(contacts -> with(one, ShippedWords.MENTOR_CONTACTS, contacts))))
                .toList();
    }

    private static Profile with(Profile one, Attribute attribute, Object value) {
        Map<Attribute, Object> more = new TreeMap<>(one.known());
        more.put(attribute, value);
        return ShippedWords.ALL.profile(more);
    }

    private static Map<String, byte[]> files(Random random) {
        Map<String, byte[]> files = RandomRules.files(rules(random), RandomRules.ranking(random));
        edit(files, "language/da.dsl", phrases -> phrases + PHRASES);
        edit(files, SCALE, scale -> scale.replace("  - id: ASSOCIATION\n", LIMITED + "  - id: ASSOCIATION\n") + DOUBTS);
        edit(files, "evidence_scale/rules.dslr", rules -> rules + SCALE_RULES);
        edit(files, STUDY, study -> study.replace("  - id: READ-Q1-ADVISER\n", SCHOOL + "  - id: READ-Q1-ADVISER\n"));
        edit(
                files,
                "catalogue.yaml",
                catalogue -> catalogue.replaceFirst(
                        "(?s)(id: mentor\n.*?description: [^\n]*\n)",
                        "$1    deliveryConditions:\n      - {id: weekly, finding: READ-D1-WEEKLY, text: {da: \"a\", en: \"a\"}}\n"));
        RandomRules.put(files, "guarantees.dslr", RandomRules.HEAD + guarantees(random));
        return files;
    }

    private static void edit(Map<String, byte[]> files, String path, UnaryOperator<String> change) {
        RandomRules.put(files, path, change.apply(new String(files.get(path), StandardCharsets.UTF_8)));
    }

    private static String rules(Random random) {
        return IntStream.range(0, 6 + random.nextInt(5))
                        .mapToObj(number -> RandomRules.rule(
                                number,
                                RandomRules.pick(FINDINGS, 1 + random.nextInt(2), random),
                                RandomRules.pick(RandomRules.SENTENCES, 1 + random.nextInt(3), random),
                                conclusion(random)))
                        .collect(Collectors.joining())
                + DELIVERED;
    }

    private static String conclusion(Random random) {
        String id = one(RandomRules.IDS, random);
        return switch (random.nextInt(8)) {
            case 0 -> "Regn borgeren til den undersøgte målgruppe for \"" + id + "\"";
            case 1 -> "Det vides ikke, om borgeren hører til målgruppen for \"" + id + "\"";
            case 2 -> "Regn \"" + id + "\" for at være på plads";
            default -> "Anbefal \"" + id + "\"";
        };
    }

    private static String guarantees(Random random) {
        return IntStream.range(0, 8)
                .mapToObj(number -> "rule \"G" + number + "\"\nwhen\n" + conditions(random) + "then\n    "
                        + claim(random) + "\nend\n\n")
                .collect(Collectors.joining());
    }

    private static String conditions(Random random) {
        List<String> lines = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            lines.add("Borgeren");
            RandomRules.pick(RandomRules.SENTENCES, 1 + random.nextInt(2), random)
                    .forEach(line -> lines.add("- " + line));
        }
        if (random.nextInt(4) == 0) {
            lines.add("Det vides ikke, om borgeren");
            lines.add("- " + one(RandomRules.SENTENCES, random));
        }
        if (random.nextInt(3) == 0) {
            lines.add("Tilfældet");
            lines.add("- " + one(CASES, random));
        }
        if (random.nextInt(2) == 0 || lines.isEmpty()) {
            lines.add(random.nextInt(6) == 0 ? "Det vides ikke, om anbefalingen" : "Anbefalingen");
            RandomRules.pick(RECOMMENDED, 1 + random.nextInt(2), random).forEach(line -> lines.add("- " + line));
        }
        return lines.stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private static String claim(Random random) {
        List<String> two = RandomRules.pick(RandomRules.IDS, 2, random);
        return switch (random.nextInt(8)) {
            case 0 -> "Garantér, at \"" + two.get(0) + "\" aldrig anbefales";
            case 1 -> "Garantér, at \"" + two.get(0) + "\" altid anbefales";
            case 2 -> "Garantér, at \"" + two.get(0) + "\" altid anbefales eller er på plads";
            case 3, 4 -> "Garantér, at \"" + two.get(0) + "\" aldrig står over \"" + two.get(1) + "\"";
            case 5 -> "Garantér, at \"" + two.get(0) + "\" har mindst styrken \"" + one(STRENGTHS, random) + "\"";
            case 6 -> "Garantér, at den aldrig gives";
            default ->
                random.nextBoolean()
                        ? "Garantér, at mindst én gives"
                        : "Garantér, at mindst én gives eller er på plads";
        };
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static final List<String> CASES = List.of(
            "ligger inden for gruppen",
            "ligger uden for gruppen",
            "ligger måske i gruppen",
            "har noget, der ikke er opfyldt");

    private static final List<String> RECOMMENDED = List.of(
            "er \"ips\"",
            "er en indsats",
            "er en praksis",
            "har styrken \"MODERATE\" her",
            "har styrken \"INDICATIVE\" her",
            "bygger på styrken \"MODERATE\"",
            "bygger på arten \"EFFECT\"",
            "bygger ikke på arten \"PRACTICE\"",
            "svarer på ønsket",
            "svarer ikke på ønsket",
            "findes her",
            "findes ikke her");

    private static final String PHRASES = """
            [when]Tilfældet=Case()
            [when]Anbefalingen=Recommended()
            [when]Det vides ikke, om borgeren=Unknown.Citizen()
            [when]Det vides ikke, om anbefalingen=Unknown.Recommended()
            [when]- ligger inden for gruppen=population == "INSIDE"
            [when]- ligger uden for gruppen=population == "OUTSIDE"
            [when]- ligger måske i gruppen=population in ("UNKNOWN", "NOT_DEFINED")
            [when]- har noget, der ikke er opfyldt=conditions contains "NOT_MET"
            [when]- er "{code}"=entry == "{code}"
            [when]- er en indsats=entryKind == "INTERVENTION"
            [when]- er en praksis=entryKind == "PRACTICE"
            [when]- har styrken "{code}" her=appliedStrength == "{code}"
            [when]- bygger på styrken "{code}"=evidenceStrength == "{code}"
            [when]- bygger på arten "{code}"=findingKinds contains "{code}"
            [when]- bygger ikke på arten "{code}"=findingKinds != null && findingKinds not contains "{code}"
            [when]- svarer på ønsket=addressesWish == true
            [when]- svarer ikke på ønsket=addressesWish == false
            [when]- findes her=available == true
            [when]- findes ikke her=available == false
            [then]Det vides ikke, om borgeren hører til målgruppen for "{id}"=insert(new PopulationUnknown("{id}"));
            [then]Regn "{id}" for at være på plads=insert(new InPlace("{id}"));
            [then]"{id}" taler imod=insert(new Indirectness("{id}"));
            [then]Garantér, at "{id}" aldrig anbefales=insert(new Never("{id}"));
            [then]Garantér, at "{id}" altid anbefales=insert(new Always("{id}"));
            [then]Garantér, at "{id}" altid anbefales eller er på plads=insert(new AlwaysOrInPlace("{id}"));
            [then]Garantér, at "{id}" aldrig står over "{other}"=insert(new NeverAbove("{id}", "{other}"));
            [then]Garantér, at "{id}" har mindst styrken "{strength}"=insert(new AtLeast("{id}", "{strength}"));
            [then]Garantér, at den aldrig gives=insert(new Never());
            [then]Garantér, at mindst én gives=insert(new Always());
            [then]Garantér, at mindst én gives eller er på plads=insert(new AlwaysOrInPlace());
            """;

    private static final String LIMITED = """
              - id: LIMITED
                label: {da: "Begrænset", en: "Limited"}
                meaning: {da: "det laveste", en: "the lowest"}
                mayCreate: NOTHING
            """;

    private static final String DOUBTS = """

            indirectness:
              - {id: OUTSIDE, lowers: 1, text: {da: "Uden for.", en: "Outside."}}
              - {id: NOT_MET, lowers: 1, text: {da: "Ikke opfyldt.", en: "Not met."}}
            """;

    private static final String SCALE_RULES = """

            rule "Indikation"
            when
                Fundet
                  - er af arten "EFFECT"
                  - har designet "COMPARISON_GROUP"
            then
                Evidensstyrken er "INDICATIVE"
            end

            rule "Uden for"
            when
                Tilfældet
                  - ligger uden for gruppen
            then
                "OUTSIDE" taler imod
            end

            rule "Ikke opfyldt"
            when
                Tilfældet
                  - har noget, der ikke er opfyldt
            then
                "NOT_MET" taler imod
            end
            """;

    private static final String SCHOOL = """
              - id: READ-E2-SCHOOL
                kind: EFFECT
                design: COMPARISON_GROUP
                outcomes: [SCHOOL]
                direction: POSITIVE
                locator: "§1 ¶2"
                text:
                  da: "Flere begyndte i skole."
                  en: "More started school."
            """;

    private static final String DELIVERED = """
            rule "Hver uge"
                @basedOn("READ-D1-WEEKLY")
            when
                Mentortilbuddet
                  - giver kontakt 1 eller flere gange om ugen
            then
                Leveringsbetingelsen "weekly" er opfyldt
            end
            """;
}
