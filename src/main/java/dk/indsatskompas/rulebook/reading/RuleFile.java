package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.MergeConflict;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleText.RuleLine;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a {@code rules.dslr} apart into rules and lines. The engine's own reader folds the lines of a pattern into one
 * and loses their places; here each sentence keeps its own.
 */
public final class RuleFile {

    public static final List<String> HEAD = List.of(
            "package indsatskompas.rules",
            "import dk.indsatskompas.vocabulary.*",
            "import dk.indsatskompas.vocabulary.Conclusion.*");

    private static final Pattern RULE = Pattern.compile("rule \"([^\"/\\\\]+)\"");
    /** What was probably meant to begin a rule: {@code Rule "…"}, {@code rul "…"}, {@code rule "…}. */
    private static final Pattern ALMOST_RULE = Pattern.compile("(\\w+)( .*)?");

    /** The keywords as someone writes them who takes them for Danish. */
    private static final Pattern DANISH_RULE = Pattern.compile("(?iu)regel( .*)?");

    private static final Map<String, String> DANISH = Map.of("når", "when", "så", "then", "slut", "end");

    private static final Text KEYWORDS = new Text(
            "Nøgleordene i en regel er engelske: rule, when, then og end.",
            "The keywords of a rule are rule, when, then and end.");

    private static final Text SMALL_LETTERS = new Text(
            "Skriv nøgleordene med små bogstaver: rule, when, then og end.",
            "Write the keywords in small letters: rule, when, then and end.");

    private static final Pattern ANNOTATION = Pattern.compile("@\\s*(\\w+)");

    private static final Pattern BASED_ON =
            Pattern.compile("@basedOn\\s*\\(\\s*(\"[^\"]+\"(?:\\s*,\\s*\"[^\"]+\")*)\\s*\\)");
    /** {@code basedOn("A")}, {@code @BasedOn(A)}, {@code @basedOn "A", "B"}. */
    private static final Pattern ALMOST_BASED_ON = Pattern.compile("(?i)(?:@\\s*\\w+|based?\\s?on)\\b(.*)");

    private static final Pattern ID = Pattern.compile("[\\p{L}\\d_-]+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private static final Pattern WORD = Pattern.compile("[\\p{L}.,:;!]+");

    private static final Pattern INVISIBLE = Pattern.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]");
    private static final Pattern HASH = Pattern.compile("(?m)^([ \\t]*)#");
    private static final Pattern CURLY = Pattern.compile("[“”„‟«»″]");
    private static final Pattern BULLET = Pattern.compile("([–—−‐‑‒•·*▪●○◦])\\s*(.*)");

    private enum RuleSection {
        HEAD("rule"),
        BETWEEN("rule"),
        NAME("when"),
        WHEN("then"),
        THEN("end");

        /** The keyword that ends it. */
        final String next;

        RuleSection(String next) {
            this.next = next;
        }
    }

    private final String file;
    private final Problems problems;
    private final List<RuleText> rules = new ArrayList<>();
    private final List<RuleText> broken = new ArrayList<>();
    private final List<RuleLine> head = new ArrayList<>();
    private RuleSection section = RuleSection.HEAD;
    private RuleText rule = RuleText.named("", Place.of(""));
    /** One complaint a rule: what comes after the first is mostly its consequence. */
    private boolean complained;

    /** Whether the rule is not built as it must be, so that its lines may be anything. */
    private boolean astray;

    private boolean merged;

    private RuleFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    public static RuleFile read(String file, String text, Problems problems) {
        RuleFile reader = new RuleFile(file, problems);
        String[] lines = plain(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            CheckStopped.ifInterrupted();
            String line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("//")) {
                int column = lines[i].indexOf(line) + 1;
                reader.straightened(new RuleLine(line.replaceAll("\\s+", " "), new Place(file, i + 1, column)));
            }
        }
        reader.end(lines.length);
        return reader;
    }

    /**
     * The text with ordinary spaces and without what cannot be seen: text processors put such things between a number and
     * its unit, or where a word may be divided. A comment may begin as it does in the other files.
     */
    public static String plain(String text) {
        return HASH.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll("$1//")
                .replaceAll("\\p{Zs}", " ");
    }

    /** With the quotation marks that can be typed. */
    public static String straight(String text) {
        return CURLY.matcher(text).replaceAll("\"");
    }

    /** The rules that are built as they must be. */
    public List<RuleText> rules() {
        return rules;
    }

    /** The others, as far as they could be read. */
    List<RuleText> broken() {
        return broken;
    }

    /** The language whose sentences the file uses. */
    public Language language() {
        return expander().filter(line -> line.text().startsWith("expander en")).isPresent() ? Language.EN : Language.DA;
    }

    /** The line of the head that names the phrase book. */
    public Optional<RuleLine> expander() {
        return head.stream().filter(line -> line.text().startsWith("expander ")).findFirst();
    }

    /** Goes on as if the quotation marks of a name were those that were meant. */
    private void straightened(RuleLine line) {
        RuleLine straight = new RuleLine(straight(line.text()), line.place());
        if (!isNamed(line) && isNamed(straight)) {
            problems.add(line.place(), ProblemCode.SMART_QUOTES, straight.text());
            line(straight);
        } else {
            line(line);
        }
    }

    private static boolean isNamed(RuleLine line) {
        return RULE.matcher(line.text()).matches()
                || BASED_ON.matcher(line.text()).matches();
    }

    private void line(RuleLine line) {
        Matcher name = RULE.matcher(line.text());
        String lower = line.text().toLowerCase(Locale.ROOT);
        boolean capital = DANISH.containsValue(lower) && !lower.equals(line.text());
        String keyword = capital ? lower : DANISH.getOrDefault(lower, "");
        if (name.matches()) {
            begin(name.group(1), line.place());
        } else if (MergeConflict.isMark(line.text())) {
            mark(line);
        } else if (DANISH_RULE.matcher(line.text()).matches()) {
            begin(QUOTED.matcher(line.text()).replaceAll("$1").replaceFirst("^\\w+ ?", ""), line.place());
            expectedWithCure(line.place(), new Text("»rule \"navn\"«", "“rule \"name\"”"), KEYWORDS);
        } else if (keyword.equals(section.next)) {
            reworded(
                    line.place(),
                    new Text("»" + keyword + "«", "“" + keyword + "”"),
                    capital ? SMALL_LETTERS : KEYWORDS);
            line(new RuleLine(keyword, line.place()));
        } else if (beginsLikeARule(line.text())) {
            begin(line.text().replaceFirst("^\\w+ ?", "").replaceAll("[\"/\\\\]", ""), line.place());
            expected(
                    line.place(),
                    "»rule \"navn\"« (navnet uden / og \\)",
                    "“rule \"name\"” (the name without / and \\)");
        } else {
            switch (section) {
                case HEAD -> head.add(new RuleLine(line.text().replaceAll(" ?;$", ""), line.place()));
                case BETWEEN -> between(line);
                case NAME -> name(line);
                case WHEN -> when(line);
                case THEN -> then(line);
            }
        }
    }

    /** The marks of one conflict come three at a time; one is told, and neither version counts. */
    private void mark(RuleLine line) {
        if (!merged) {
            problems.addWithCure(line.place(), ProblemCode.UNKNOWN_SENTENCE, MergeConflict.CURE, line.text());
            problems.incomplete(file);
        }
        merged = !line.text().startsWith(">");
        complained = true;
        astray = true;
    }

    private void between(RuleLine line) {
        expected(
                line.place(),
                "en ny regel, der begynder med »rule \"navn\"«",
                "a new rule, which begins with “rule \"name\"”,");
        problems.incomplete(file);
    }

    private static boolean beginsLikeARule(String text) {
        Matcher almost = ALMOST_RULE.matcher(text);
        return almost.matches() && like(almost.group(1), "rule");
    }

    private static boolean like(String text, String keyword) {
        return NearestName.to(text, List.of(keyword)).isPresent();
    }

    private void begin(String name, Place place) {
        if (section == RuleSection.HEAD) {
            checkHead(place);
        } else if (section != RuleSection.BETWEEN) {
            expected(place, "»end«, før en ny regel begynder", "“end”, before a new rule begins,");
            finish();
        }
        complained = false;
        astray = false;
        rule = RuleText.named(name, place);
        section = RuleSection.NAME;
    }

    private void finish() {
        (astray ? broken : rules).add(rule);
        complained = false;
        astray = false;
        section = RuleSection.BETWEEN;
    }

    private void name(RuleLine line) {
        Matcher basedOn = BASED_ON.matcher(line.text());
        if (line.text().equals("when")) {
            section = RuleSection.WHEN;
        } else if (basedOn.matches()) {
            QUOTED.matcher(basedOn.group(1))
                    .results()
                    .forEach(id -> rule.basedOn()
                            .add(new RuleLine(id.group(1), line.place().right(basedOn.start(1) + id.start(1)))));
        } else {
            almost(line);
            skip(line);
        }
    }

    /** What stands where findings are named: with the line to write, if it names any. */
    private void almost(RuleLine line) {
        Matcher almost = ALMOST_BASED_ON.matcher(line.text());
        String ids = almost.matches()
                ? ID.matcher(almost.group(1))
                        .results()
                        .map(id -> '"' + id.group() + '"')
                        .collect(Collectors.joining(", "))
                : "";
        if (isOther(line)) {
            reworded(
                    line.place(),
                    new Text("»@basedOn(\"…\")« eller »when«", "“@basedOn(\"…\")” or “when”"),
                    Text.format(
                            "»@%1$s« kendes ikke. Slet linjen, eller lad den begynde med //, hvis den er en kommentar.",
                            "“@%1$s” is not known. Delete the line, or let it begin with // if it is a comment.",
                            line.text().replaceFirst("^@\\s*(\\w+).*", "$1")));
        } else if (ids.isEmpty()) {
            expected(line.place(), "»@basedOn(\"…\")« eller »when«", "“@basedOn(\"…\")” or “when”");
        } else {
            expected(line.place(), "»@basedOn(" + ids + ")«", "“@basedOn(" + ids + ")”");
        }
    }

    /** An annotation that is not the one there is, nor a misspelling of it. */
    private static boolean isOther(RuleLine line) {
        Matcher annotation = ANNOTATION.matcher(line.text());
        return annotation.lookingAt() && !like(annotation.group(1), "basedOn");
    }

    /** Finds the way back after a line that should not be there. */
    private void skip(RuleLine line) {
        if (like(line.text(), "when")) {
            section = RuleSection.WHEN;
        } else if (line.text().equals("then")) {
            section = RuleSection.THEN;
        } else if (line.text().equals("end")) {
            finish();
        } else if (!isOther(line)) {
            Matcher almost = ALMOST_BASED_ON.matcher(line.text());
            rule.basedOn()
                    .addAll(RuleText.words(almost.matches() ? new RuleLine(almost.group(1), line.place()) : line));
        }
    }

    private void when(RuleLine line) {
        if (line.text().equals("then")) {
            if (rule.when().isEmpty()) {
                expected(line.place(), "mindst én sætning", "at least one sentence");
            }
            section = RuleSection.THEN;
        } else if (like(line.text(), "then")) {
            expected(line.place(), "»then«", "“then”");
            section = RuleSection.THEN;
        } else if (line.text().equals("end")) {
            expected(conclusionWithoutThen().orElse(line).place(), "»then«", "“then”");
            finish();
        } else if (line.text().startsWith("@")) {
            expectedWithCure(
                    line.place(),
                    new Text("en sætning", "a sentence"),
                    new Text(
                            "Flyt linjen op mellem reglens navn og »when«.",
                            "Move the line up between the name of the rule and “when”."));
            rule.basedOn().addAll(RuleText.words(line));
        } else {
            rule.when().add(withHyphen(line));
        }
    }

    /** Goes on as if a line that begins with a dash or a bullet began with the hyphen that was meant. */
    private RuleLine withHyphen(RuleLine line) {
        Matcher bullet = BULLET.matcher(line.text());
        if (!bullet.matches()) {
            return line;
        }
        RuleLine meant = new RuleLine("- " + bullet.group(2), line.place());
        problems.add(line.place(), ProblemCode.BULLET, bullet.group(1), meant.text());
        return meant;
    }

    private Optional<RuleLine> conclusionWithoutThen() {
        if (rule.when().isEmpty()) {
            return Optional.empty();
        }
        RuleLine last = rule.when().get(rule.when().size() - 1);
        rule.then().add(last);
        return last.text().startsWith("-") ? Optional.empty() : Optional.of(last);
    }

    private void then(RuleLine line) {
        if (line.text().equals("end")) {
            if (rule.then().isEmpty()) {
                expected(line.place(), "én sætning efter »then«", "one sentence after “then”");
            }
            finish();
        } else {
            if (!rule.then().isEmpty()) {
                secondLine(line);
            }
            rule.then().add(line);
        }
    }

    /** A single word is rather a misspelt {@code end} than a sentence. */
    private void secondLine(RuleLine line) {
        if (WORD.matcher(line.text()).matches()) {
            expected(line.place(), "»end«", "“end”");
        } else {
            expectedWithCure(
                    line.place(),
                    new Text("»end«", "“end”"),
                    new Text(
                            "Efter »then« kan der kun stå én sætning, på én linje. Skriv en ny regel for hver konklusion mere.",
                            "After “then” there can be one sentence only, on one line. Write a new rule for every further conclusion."));
        }
    }

    private void end(int lines) {
        Place last = new Place(file, lines, 1);
        if (section == RuleSection.HEAD) {
            checkHead(last);
        } else if (section != RuleSection.BETWEEN) {
            expected(last, "»end«", "“end”");
            finish();
            problems.incomplete(file);
        }
    }

    /** The first line of the head that is not what it must be; the place where the head ends when one is missing. */
    private void checkHead(Place end) {
        for (int i = 0; i <= HEAD.size() || i < head.size(); i++) {
            String found = i < head.size() ? head.get(i).text() : "";
            String wanted = i < HEAD.size() ? HEAD.get(i) : i == HEAD.size() ? "expander da.dsl" : "rule \"…\"";
            if (!found.equals(wanted) && !(i == HEAD.size() && found.equals("expander en.dsl"))) {
                problems.add(i < head.size() ? head.get(i).place() : end, ProblemCode.RULE_HEAD, wanted);
                if (i < head.size()) {
                    problems.incomplete(file);
                }
                return;
            }
        }
    }

    private void expected(Place place, String da, String en) {
        if (!complained) {
            problems.add(place, ProblemCode.RULE_STRUCTURE, new Text(da, en));
        }
        complained = true;
        astray = true;
    }

    private void expectedWithCure(Place place, Text what, Text cure) {
        reworded(place, what, cure);
        astray = true;
    }

    /** Complains of what is plain to be meant, so that the rest of the rule can be read. */
    private void reworded(Place place, Text what, Text cure) {
        if (!complained) {
            problems.addWithCure(place, ProblemCode.RULE_STRUCTURE, cure, what);
        }
        complained = true;
    }
}
