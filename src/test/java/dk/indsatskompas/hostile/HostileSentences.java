package dk.indsatskompas.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.indsatskompas.rulebook.folder.Folder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sentences and rules that make the one who reads them compare each with each, or try every way to read one. */
final class HostileSentences {

    private static final String RULES = "laesehold_2020/rules.dslr";
    private static final String PHRASES = "language/da.dsl";
    private static final int MOST = 5_000;

    private HostileSentences() {}

    static Stream<HostileFolder> folders() {
        return Stream.concat(phrases(), rules());
    }

    private static Stream<HostileFolder> phrases() {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("2,000 sentences of one meaning", many(2_000, i -> "[when]- er ansat " + i + "=inEmployment == true"));
        more.put(
                "20,000 sentences of one meaning",
                many(20_000, i -> "[when]- er ansat " + i + "=inEmployment == true"));
        more.put(
                "as many sentences as there may be",
                many(MOST - 20, i -> "[when]- er " + word(i) + " under {n:\\d+} år=age < {n}"));
        more.put("sentences that are all one", "[when]- {n:\\d+} år=age < {n}\n".repeat(MOST));
        more.put(
                "sentences that match each other",
                many(3_000, i -> "[when]- \"{code}\" er \"X" + i + "\"=benefit == \"{code}\""));
        more.put("sentences of slots only", many(3_000, i -> "[when]- {a" + i + ":\\d+}=age < {a" + i + "}"));
        more.put(
                "a sentence of 300 slots",
                "[when]- " + many(300, i -> "{n" + i + ":\\d+}").replace("\n", " ") + "=age < {n0}");
        more.put(
                "a sentence of 300 codes",
                "[when]- " + many(300, i -> "\"{c" + i + "}\"").replace("\n", "") + "=benefit == \"{c0}\"");
        more.put("a sentence of 60,000 letters", "[when]- er " + "a".repeat(60_000) + "=inEmployment == true");
        more.put("a condition of 60,000 letters", "[when]- er glad=" + "a".repeat(60_000) + " == true");
        more.put(
                "a condition of 400 codes",
                "[when]- er noget=benefit in ("
                        + many(400, i -> "\"C" + i + "\"").strip().replace("\n", ", ") + ")");
        more.put("a condition of spaces", "[when]- er glad=inEmployment " + " ".repeat(1_900) + "== true");
        more.put(
                "half a condition of contains", "[when]- ønsker alt=" + "wants contains \"EMPLOYMENT\" || ".repeat(50));
        more.put(
                "an attribute of 60,000 letters, nearly known",
                many(500, i -> "[when]- er " + word(i) + "=inEmploymen" + i + " == true"));
        more.put("equals signs", "=".repeat(60_000));
        more.put("brackets", many(MOST, i -> "[when][" + "[".repeat(i % 50)));
        more.put("lines that are no sentences", many(100_000, i -> "x" + i));
        more.put(
                "keywords and options of the expander",
                "#/ debug display result steps keyword when then usage\n[keyword]regel=rule\n[*]alt=eval(true)");
        more.put("the marks of a merge", "<<<<<<< HEAD\n".repeat(10_000));
        more.put("special characters of expressions", "[when]- er \\E(a+)+$ glad=inEmployment == true");
        more.put(
                "a dotted capital I",
                many(2_000, i -> "[when]- er " + "İ".repeat(1 + i % 40) + i + "=inEmployment == true"));
        return more.entrySet().stream()
                .map(one -> HostileFolder.changed(
                        "phrases: " + one.getKey(), PHRASES, text -> text + "\n" + one.getValue() + "\n"));
    }

    private static Stream<HostileFolder> rules() {
        Map<String, String> more = new LinkedHashMap<>();
        more.put(
                "as many rules as there may be",
                many(MOST - 20, i -> rule("R" + i, "er under " + (16 + i % 80) + " år", "mentor")));
        more.put(
                "more rules than there may be",
                many(20_000, i -> rule("R" + i, "er under " + (16 + i % 80) + " år", "mentor")));
        more.put("rules of one name", many(MOST, i -> rule("R", "er i job", "mentor")));
        more.put(
                "a rule of 20,000 conditions",
                rule(
                        "R",
                        many(20_000, i -> "er under " + (16 + i % 80) + " år")
                                .strip()
                                .replace("\n", "\n      - "),
                        "mentor"));
        more.put(
                "a rule of 20,000 conditions that exclude each other",
                rule(
                        "R",
                        many(10_000, i -> "er under 20 år\n      - er mindst 30 år")
                                .strip()
                                .replace("\n", "\n      - ")
                                .replace("- - ", "- "),
                        "mentor"));
        more.put("rules about what is not there", many(MOST, i -> rule("R" + i, "er i job", "mento" + i)));
        more.put(
                "100,000 lines that are no sentences",
                rule("R", many(100_000, i -> "er glad " + i).strip().replace("\n", "\n      - "), "mentor"));
        more.put(
                "rules of 2,000 sentences nearly known",
                many(2_000, i -> rule("R" + i, "er undr " + i + " år", "mentor")));
        more.put("an id of 60,000 letters", rule("R", "er i job", "m".repeat(60_000)));
        more.put(
                "ids of 1,900 letters, nearly known",
                many(800, i -> rule("R" + i, "er i job", "mentor" + "m".repeat(1_890))));
        more.put("a number of 1,900 digits", rule("R", "er under " + "9".repeat(1_900) + " år", "mentor"));
        more.put("a number of 1.9 million digits", rule("R", "er under " + "9".repeat(1_900_000) + " år", "mentor"));
        more.put(
                "findings by the thousand",
                "rule \"R\"\n    @basedOn("
                        + many(60_000, i -> "\"F" + i + "\"").strip().replace("\n", ", ")
                        + ")\nwhen\n    Borgeren\n      - er i job\nthen\n    Anbefal \"mentor\"\nend");
        more.put("findings that never end", "rule \"R\"\n    @basedOn(" + "\"F\", ".repeat(300));
        more.put("rules that never end", "rule \"R\"\nwhen\n".repeat(MOST));
        more.put("ends", "end\n".repeat(300_000));
        more.put("comments that never end", "/* ".repeat(600_000));
        more.put("the word rule", "rule ".repeat(300_000));
        more.put("the word query", "query\n".repeat(300_000));
        more.put("hyphens", "- ".repeat(900_000));
        more.put("quotation marks", "\"".repeat(1_900_000));
        more.put("slots in a code", rule("R", "modtager \"{code}{code}\"", "{id}{id}"));
        more.put("dollars and backslashes in a name", rule("R $1 $0", "er i job", "mentor"));
        more.put("numbers in words", many(3_000, i -> rule("R" + i, "er under " + word(i) + " år", "mentor")));
        Stream<HostileFolder> ofTheStudy = more.entrySet().stream()
                .map(one -> HostileFolder.changed(
                        "rules: " + one.getKey(), RULES, text -> text + "\n" + one.getValue() + "\n"));
        return Stream.concat(ofTheStudy, Stream.of(manyOfBoth()));
    }

    /** As many sentences as there may be, each used by a rule of its own. */
    private static HostileFolder manyOfBoth() {
        Map<String, byte[]> base =
                Folder.of(Path.of("src/test/resources/broken/_base")).files();
        int many = MOST / 2 - 20;
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                PHRASES,
                added(base, PHRASES, many(many, i -> "[when]- har ventet " + word(i) + "=weeksOnBenefit >= " + i)));
        files.put(
                "language/en.dsl",
                added(
                        base,
                        "language/en.dsl",
                        many(many, i -> "[when]- has waited " + word(i) + "=weeksOnBenefit >= " + i)));
        files.put(RULES, added(base, RULES, many(many, i -> rule("R" + i, "har ventet " + word(i), "mentor"))));
        return HostileFolder.with("rules and sentences, as many as there may be of both", files);
    }

    private static byte[] added(Map<String, byte[]> base, String file, String more) {
        return (new String(base.get(file), UTF_8) + "\n" + more).getBytes(UTF_8);
    }

    private static String rule(String name, String sentences, String recommended) {
        return "rule \"" + name + "\"\n    @basedOn(\"READ-E1-JOB\")\nwhen\n    Borgeren\n      - " + sentences
                + "\nthen\n    Anbefal \"" + recommended + "\"\nend";
    }

    private static String word(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c < 'a' ? c - '0' + 'q' : c)))
                .collect(Collectors.joining());
    }

    private static String many(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }
}
