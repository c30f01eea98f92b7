package dk.indsatskompas.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What makes readers of YAML call code, fill the memory, or never end. */
final class HostileYaml {

    private static final int MANY = 30_000;

    private HostileYaml() {}

    static Stream<HostileFolder> folders(int port) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("a list in a list, a hundred thousand deep", "[".repeat(100_000));
        values.put("a list in a list, closed", "[".repeat(5_000) + "]".repeat(5_000));
        values.put("a section in a section", "{a: ".repeat(20_000) + "1" + "}".repeat(20_000));
        values.put("a key of a key", "? ".repeat(20_000) + "x");
        values.put("hyphens in hyphens", "\n  " + "- ".repeat(20_000) + "x");
        values.put("a number with a huge exponent", "1e999999999");
        values.put("a number with a tiny exponent", "1e-999999999");
        values.put("a number of 1.9 million digits", "9".repeat(1_900_000));
        values.put("a fraction of 60,000 digits", "0." + "7".repeat(60_000));
        values.put("a hexadecimal number of 60,000 digits", "0x" + "f".repeat(60_000));
        values.put("a date that never comes", "999999999-12-31");
        values.put("not a number", ".nan");
        values.put("infinity", "-.inf");
        values.put("a text of a megabyte", "\"" + "a".repeat(1_000_000) + "\"");
        values.put("a text of a megabyte without quotation marks", "a: ".repeat(300_000));
        values.put("quotation marks that never end", "\"a ".repeat(20_000));
        values.put("quotation marks and colons", "a: \"b\" ".repeat(10_000));
        values.put("apostrophes", "'".repeat(60_000));
        values.put("a URL to fetch", "!!java.net.URL [\"http://127.0.0.1:" + port + "/\"]");
        values.put(
                "an engine for scripts",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:"
                        + port + "/\"]]]]");
        values.put("a class of ours", "!!dk.indsatskompas.Indsatskompas {}");
        values.put("bytes", "!!binary " + "AAAA".repeat(20_000));
        values.put("a tag of 30,000 letters", "!<tag:" + "x".repeat(MANY) + "> 1");
        values.put("a text of nothing but escapes", "\"" + "\\x00\\u2028\\L".repeat(5_000) + "\"");
        values.put("half a letter", "\"\\ud800\"");
        values.put("an anchor to itself", "&a [*a]");
        values.put("a merge of itself", "&a {<<: *a}");
        values.put("lines that are folded", ">\n" + "  a\n\n".repeat(MANY));
        Stream<HostileFolder> asValues = values.entrySet().stream()
                .map(value -> HostileFolder.replaced(
                        "in YAML: " + value.getKey(),
                        "laesehold_2020/study.yaml",
                        "years: \"2020\"",
                        "years: " + value.getValue()));

        Map<String, String> files = new LinkedHashMap<>();
        files.put("a billion laughs", laughs());
        files.put("many documents", "--- a\n".repeat(MANY));
        files.put("many directives", "%TAG !a! tag:a,2000:\n".repeat(MANY) + "--- a\n");
        files.put("many keys", keys("k%s: 1\n"));
        files.put("one key many times", "version: 1\n".repeat(MANY));
        files.put("one id many times", "id: 1\n".repeat(MANY));
        files.put(
                "keys of 2,000 letters",
                IntStream.range(0, 700)
                        .mapToObj(i -> "k" + i + "x".repeat(1_990) + ": 1\n")
                        .collect(Collectors.joining()));
        files.put(
                "keys nearly known",
                IntStream.range(0, MANY).mapToObj(i -> "versio" + i + ": 1\n").collect(Collectors.joining()));
        files.put("tabs", "\t".repeat(1_000_000));
        files.put("line feeds", "\n".repeat(1_900_000));
        files.put("carriage returns", "\r".repeat(1_900_000));
        files.put("spaces", " ".repeat(1_900_000) + "x");
        files.put("spaces that do not break", "\u00a0".repeat(900_000) + "a: 1");
        files.put("byte order marks", "\ufeff".repeat(600_000));
        files.put("a comment of two megabytes", "#" + "x".repeat(1_900_000));
        files.put("curly quotation marks", "a: “b”\n".repeat(MANY));
        files.put("colons without spaces", "a:b\n".repeat(MANY));
        files.put("braces that are not closed", "a: {b\n".repeat(MANY));
        files.put("an odd indent", "a:\n   b: 1\n  c: 2\n".repeat(MANY));
        files.put("words that lack a colon", "- abc def\n".repeat(MANY) + ": {");
        files.put("decimal commas", "a: {value: 6,5}\n".repeat(MANY));
        Stream<HostileFolder> asFiles = files.entrySet().stream()
                .map(file ->
                        HostileFolder.changed("as YAML: " + file.getKey(), "rulebook.yaml", text -> file.getValue()));
        return Stream.concat(asValues, asFiles);
    }

    private static String laughs() {
        StringBuilder all = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (int i = 1; i < 40; i++) {
            all.append("a%s: &a%s [*a%s, *a%s]\n".formatted(i, i, i - 1, i - 1));
        }
        return all.toString();
    }

    private static String keys(String line) {
        return IntStream.range(0, MANY).mapToObj(line::formatted).collect(Collectors.joining());
    }
}
