package dk.indsatskompas.analysis;

import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Small rulebooks of a few random rules over a few attributes, some of them a narrower form of another, and everybody there is for them: each value on either side
 * of each threshold, every list of wishes, and unknown.
 */
public final class RandomRules {

    private static final Path BASE = Path.of("src/test/resources/broken/_base");
    private static final String RANKING = "ranking.yaml";
    static final List<String> IDS = List.of("mentor", "ips", "stable-contact-person", "contact-person-two-legs");
    private static final List<String> FINDINGS = List.of("READ-E1-JOB", "READ-Q1-ADVISER", "READ-M1-BOOKS");
    static final List<String> SENTENCES = List.of(
            "er under 25 år",
            "er under 40 år",
            "er mindst 25 år",
            "er mindst 40 år",
            "er i job",
            "er ikke i job",
            "ønsker \"EMPLOYMENT\"",
            "ønsker \"EDUCATION\"",
            "ønsker ikke \"EDUCATION\"",
            "ønsker noget",
            "har allerede indsatsen \"mentor\"",
            "har ikke indsatsen \"ips\"");
    private static final Map<Attribute, List<Object>> VALUES = Map.of(
            ShippedWords.AGE, List.of(24, 25, 39, 40),
            ShippedWords.IN_EMPLOYMENT, List.of(true, false),
            ShippedWords.WANTS,
                    List.of(List.of(), List.of("EMPLOYMENT"), List.of("EDUCATION"), List.of("EMPLOYMENT", "EDUCATION")),
            ShippedWords.CURRENT_INTERVENTIONS,
                    List.of(List.of(), List.of("mentor"), List.of("ips"), List.of("mentor", "ips")),
            ShippedWords.MENTOR_AVAILABLE, List.of(true, false),
            ShippedWords.IPS_AVAILABLE, List.of(true, false));

    private RandomRules() {}

    /** That many rulebooks; the same seed gives the same ones. */
    public static Stream<Rulebook> rulebooks(int seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> of(rules(random), ranking(random))).limit(count);
    }

    /** A rulebook of these rules, which are written without the head of their file. */
    static Rulebook of(String rules) {
        return of(rules, Folder.of(BASE).text(RANKING).orElseThrow());
    }

    private static Rulebook of(String rules, String ranking) {
        return of(files(rules, ranking));
    }

    static Rulebook of(Map<String, byte[]> files) {
        Folder folder = Folder.of(files);
        return Rulebook.of(folder, Rulebook.read(folder, new Problems()));
    }

    static Map<String, byte[]> files(String rules, String ranking) {
        Map<String, byte[]> files = new TreeMap<>(Folder.of(BASE).files());
        put(files, "laesehold_2020/rules.dslr", HEAD + rules);
        put(
                files,
                "catalogue.yaml",
                "recommendations:\n" + IDS.stream().map(RandomRules::entry).collect(Collectors.joining()));
        put(
                files,
                "vocabulary.yaml",
                Folder.of(BASE)
                        .text("vocabulary.yaml")
                        .orElseThrow()
                        .replaceFirst(
                                "fact: IpsOffer((?s:.*?)type: YES_NO)",
                                "fact: IpsOffer\n    offerOf: ips$1\n        role: AVAILABILITY"));
        put(files, RANKING, ranking);
        put(files, "language/da.dsl", Folder.of(BASE).text("language/da.dsl").orElseThrow() + PHRASES);
        return files;
    }

    /** Everybody, with everything that can be unknown of them unknown too. */
    public static List<Profile> everybody() {
        List<Map<Attribute, Object>> all = new ArrayList<>(List.of(Map.of()));
        VALUES.forEach((attribute, values) -> List.copyOf(all)
                .forEach(known -> values.forEach(value -> {
                    Map<Attribute, Object> more = new TreeMap<>();
                    more.putAll(known);
                    more.put(attribute, value);
                    all.add(more);
                })));
        return all.stream().map(ShippedWords.ALL::profile).toList();
    }

    /** The keys in any order; ids come last, or nothing else would count. */
    static String ranking(Random random) {
        List<String> lines = new ArrayList<>(
                Folder.of(BASE).text(RANKING).orElseThrow().lines().toList());
        Collections.shuffle(lines.subList(1, lines.size() - 1), random);
        return String.join("\n", lines);
    }

    private static String rules(Random random) {
        StringBuilder rules = new StringBuilder();
        int count = 3 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            List<String> sentences = pick(SENTENCES, 1 + random.nextInt(3), random);
            String conclusion = random.nextInt(5) == 0
                    ? "Regn borgeren til den undersøgte målgruppe for \""
                            + pick(IDS, 1, random).get(0) + "\""
                    : "Anbefal \"" + pick(IDS, 1, random).get(0) + "\"";
            List<String> findings = pick(FINDINGS, 1 + random.nextInt(2), random);
            rules.append(rule(i, findings, sentences, conclusion));
            if (random.nextInt(3) == 0) {
                List<String> narrower = new ArrayList<>(sentences);
                narrower.add(pick(SENTENCES, 1, random).get(0));
                rules.append(rule(count + i, findings.subList(0, 1), narrower, conclusion));
            }
        }
        return rules.toString();
    }

    static String rule(int number, List<String> findings, List<String> sentences, String conclusion) {
        return "rule \"R" + number + "\"\n    @basedOn("
                + findings.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "))
                + ")\nwhen\n    Borgeren\n"
                + sentences.stream().map(one -> "      - " + one + "\n").collect(Collectors.joining())
                + "then\n    " + conclusion + "\nend\n\n";
    }

    static List<String> pick(List<String> from, int count, Random random) {
        List<String> left = new ArrayList<>(from);
        List<String> picked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            picked.add(left.remove(random.nextInt(left.size())));
        }
        return picked;
    }

    private static String entry(String id) {
        String kind = id.equals("mentor") || id.equals("ips") ? "INTERVENTION" : "PRACTICE";
        return "  - id: " + id + "\n    kind: " + kind + "\n    title: {da: \"" + id + " d\", en: \"" + id
                + " e\"}\n    description: {da: \"Dansk.\", en: \"English.\"}\n";
    }

    static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static final String HEAD = """
            package indsatskompas.rules
            import dk.indsatskompas.vocabulary.*
            import dk.indsatskompas.vocabulary.Conclusion.*
            expander da.dsl

            """;

    private static final String PHRASES = """
            [when]- ønsker "{code}"=wants contains "{code}"
            [when]- ønsker noget=wants contains "EMPLOYMENT" || wants contains "EDUCATION"
            [when]- ønsker ikke "{code}"=wants != null && wants not contains "{code}"
            [when]- har allerede indsatsen "{code}"=currentInterventions contains "{code}"
            [when]- har ikke indsatsen "{code}"=currentInterventions != null && currentInterventions not contains "{code}"
            [then]Regn borgeren til den undersøgte målgruppe for "{id}"=insert(new StudiedPopulation("{id}"));
            """;
}
