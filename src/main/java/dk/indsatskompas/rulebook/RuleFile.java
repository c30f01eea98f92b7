package dk.indsatskompas.rulebook;

import dk.indsatskompas.rulebook.RuleText.Line;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a {@code rules.dslr} apart into rules and lines. The engine's own reader folds the lines of a pattern into one
 * and loses their places; here each sentence keeps its own.
 */
final class RuleFile {

    static final List<String> HEAD = List.of(
            "package indsatskompas.rules",
            "import dk.indsatskompas.vocabulary.*",
            "import dk.indsatskompas.vocabulary.Conclusion.*");

    private static final Pattern RULE = Pattern.compile("rule\\s+\"([^\"/\\\\]+)\"");
    private static final Pattern BASED_ON =
            Pattern.compile("@basedOn\\s*\\(\\s*(\"[^\"]+\"(?:\\s*,\\s*\"[^\"]+\")*)\\s*\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private enum Section {
        HEAD,
        BETWEEN,
        NAME,
        WHEN,
        THEN
    }

    private final String file;
    private final Problems problems;
    private final List<RuleText> rules = new ArrayList<>();
    private final List<String> head = new ArrayList<>();
    private Section section = Section.HEAD;
    private RuleText rule = RuleText.named("", Place.of(""));

    private RuleFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static RuleFile read(String file, String text, Problems problems) {
        RuleFile reader = new RuleFile(file, problems);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("//")) {
                int column = lines[i].indexOf(line) + 1;
                reader.line(new Line(line.replaceAll("\\s+", " "), new Place(file, i + 1, column)));
            }
        }
        reader.end(lines.length);
        return reader;
    }

    List<RuleText> rules() {
        return rules;
    }

    /** The language whose sentences the file uses. */
    Language language() {
        return head.contains("expander en.dsl") ? Language.EN : Language.DA;
    }

    private void line(Line line) {
        Matcher name = RULE.matcher(line.text());
        if (name.matches()) {
            begin(name.group(1), line.place());
        } else if (line.text().startsWith("rule ") || line.text().equals("rule")) {
            expected(line.place(), "rule \"navn\" (uden / og \\)", "rule \"name\" (without / and \\)");
            begin(line.text(), line.place());
        } else {
            switch (section) {
                case HEAD -> head.add(line.text().replaceAll(";$", ""));
                case BETWEEN -> expected(line.place(), "en ny regel", "a new rule");
                case NAME -> name(line);
                case WHEN -> when(line);
                case THEN -> then(line);
            }
        }
    }

    private void begin(String name, Place place) {
        if (section == Section.HEAD) {
            checkHead();
        } else if (section != Section.BETWEEN) {
            expected(place, "end, før en ny regel begynder", "end, before a new rule begins");
        }
        rule = RuleText.named(name, place);
        rules.add(rule);
        section = Section.NAME;
    }

    private void name(Line line) {
        Matcher basedOn = BASED_ON.matcher(line.text());
        if (line.text().equals("when")) {
            section = Section.WHEN;
        } else if (basedOn.matches()) {
            QUOTED.matcher(basedOn.group(1))
                    .results()
                    .forEach(id -> rule.basedOn().add(id.group(1)));
        } else {
            expected(line.place(), "@basedOn(\"…\") eller when", "@basedOn(\"…\") or when");
        }
    }

    private void when(Line line) {
        if (line.text().equals("then")) {
            if (rule.when().isEmpty()) {
                expected(line.place(), "mindst én sætning", "at least one sentence");
            }
            section = Section.THEN;
        } else if (line.text().equals("end")) {
            expected(line.place(), "then", "then");
            section = Section.BETWEEN;
        } else {
            rule.when().add(line);
        }
    }

    private void then(Line line) {
        if (line.text().equals("end")) {
            if (rule.then().size() != 1) {
                expected(line.place(), "netop én sætning efter then", "exactly one sentence after then");
            }
            section = Section.BETWEEN;
        } else {
            rule.then().add(line);
        }
    }

    private void end(int lines) {
        if (section == Section.HEAD) {
            checkHead();
            expected(new Place(file, lines, 1), "mindst én regel", "at least one rule");
        } else if (section != Section.BETWEEN) {
            expected(new Place(file, lines, 1), "end", "end");
        }
    }

    private void checkHead() {
        Optional<String> expander = head.stream()
                .filter(line -> line.matches("expander (da|en)\\.dsl"))
                .findFirst();
        List<String> rest = head.stream()
                .filter(line -> !expander.equals(Optional.of(line)))
                .toList();
        if (expander.isEmpty() || !rest.equals(HEAD)) {
            problems.add(new Place(file, 1, 1), ProblemCode.RULE_HEAD, String.join(" · ", HEAD) + " · expander da.dsl");
        }
    }

    private void expected(Place place, String da, String en) {
        problems.add(place, ProblemCode.RULE_STRUCTURE, new Text(da, en));
    }
}
