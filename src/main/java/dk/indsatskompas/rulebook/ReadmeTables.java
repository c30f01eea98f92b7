package dk.indsatskompas.rulebook;

import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.phrases.SentenceExamples;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.ValueType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of {@code rules/README.md} that whoever writes a rule looks in: sentences, attributes, and the fields of the files.
 * What more there is to say of them, and of findings and recommendations, is in the guide.
 */
public record ReadmeTables(Contents contents) {
    private static final Pattern BEGIN = Pattern.compile("<!-- table: (\\w{1,40}) -->\n");
    private static final String END = "<!-- end -->";

    /**
     * The text with every table between {@code <!-- table: name -->} and {@code <!-- end -->} made anew. One that is not in
     * the text yet comes at its end.
     */
    public String fill(String text) {
        Map<String, String> tables = tables();
        Map<String, String> all = new LinkedHashMap<>(tables);
        all.put("fields", fields());
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Spot spot : spots(text)) {
            String before = text.substring(spot.from(), spot.to());
            filled.append(text, from, spot.from()).append(all.getOrDefault(spot.table(), before));
            from = spot.to();
        }
        String whole = filled.append(text, from, text.length()).toString();
        tables.forEach((name, table) -> {
            if (!whole.contains(begin(name))) {
                filled.append('\n')
                        .append(begin(name))
                        .append('\n')
                        .append(table)
                        .append(END)
                        .append('\n');
            }
        });
        return filled.toString();
    }

    /** Whether filling would change nothing. A table that stands there many times is not made as many times to tell. */
    public boolean areCurrent(String text) {
        Map<String, String> tables = tables();
        return spots(text).stream().allMatch(spot -> spot.holds(text, tables.get(spot.table())))
                && tables.keySet().stream().allMatch(table -> text.contains(begin(table)));
    }

    private record Spot(String table, int from, int to) {
        boolean holds(String text, @Nullable String wanted) {
            return wanted == null || (to - from == wanted.length() && text.startsWith(wanted, from));
        }
    }

    private static List<Spot> spots(String text) {
        List<Spot> spots = new ArrayList<>();
        Matcher begin = BEGIN.matcher(text);
        int from = 0;
        while (begin.find(from)) {
            int end = text.indexOf(END, begin.end());
            if (end < 0) {
                return spots;
            }
            spots.add(new Spot(begin.group(1), begin.end(), end));
            from = end;
        }
        return spots;
    }

    private Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("sentences", sentences());
        tables.put("attributes", attributes());
        return tables;
    }

    /**
     * What can stand in each file. It is the same for every folder and may be told better by a later version of the program, so a
     * folder is not refused for it, and need not have it.
     */
    private static String fields() {
        try (InputStream in = Objects.requireNonNull(ReadmeTables.class.getResourceAsStream("fields.md"))) {
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String begin(String table) {
        return "<!-- table: " + table + " -->";
    }

    private String sentences() {
        SentenceExamples examples = new SentenceExamples(contents);
        Stream<Stream<String>> rows = Stream.of(PhrasePart.values())
                .flatMap(part -> contents.phrases().of(Language.DA, part).stream())
                .map(phrase -> Stream.of(
                        (phrase.part() == PhrasePart.CONDITION ? "- " : "") + phrase.template(), examples.of(phrase)));
        return table(List.of("Sætning", "Eksempel"), rows);
    }

    private String attributes() {
        Stream<Stream<String>> rows = contents.vocabulary().attributes().stream()
                .map(attribute -> Stream.of("`" + attribute.path() + "`", values(attribute.type())));
        return table(List.of("Oplysning", "Mulige værdier"), rows);
    }

    private static String values(ValueType type) {
        return type.map(
                whole -> "helt tal " + whole.min() + "–" + whole.max(),
                () -> "ja, nej",
                list -> "én kode fra `" + list + "`",
                list -> "koder fra `" + list + "`");
    }

    private static String table(List<String> head, Stream<Stream<String>> rows) {
        String line = head.stream().map(cell -> "---").collect(Collectors.joining(" | ", "| ", " |\n"));
        return row(head.stream()) + line + rows.map(ReadmeTables::row).collect(Collectors.joining());
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
