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
    private static final Pattern ALMOST_RULE = Pattern.compile("(\\w+)(?: .*)?");

    /** What a rule rests on: findings, and how it reads the source. */
    private static final Pattern RESTS_ON =
            Pattern.compile("@(basedOn|reads)\\s*\\(\\s*(\"[^\"]+\"(?:\\s*,\\s*\"[^\"]+\")*)\\s*\\)");
    /** {@code basedOn("A")}, {@code @BasedOn(A)}, {@code @basedOn "A", "B"}, {@code @read("A")}. */
    private static final Pattern ALMOST_RESTS_ON = Pattern.compile("(?i)(?:@\\s*(\\w+)|based?\\s?on)\\b(.*)");

    private static final String READS = "reads";
    private static final Pattern ANNOTATION = Pattern.compile("@\\s*(\\w+)");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\d_-]+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}.,:;!]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]");
    private static final Pattern HASH = Pattern.compile("(?m)^([ \\t]*)#");
    private static final Pattern CURLY = Pattern.compile("[“”„‟«»″]");
    private static final Pattern BULLET = Pattern.compile("([–—−‐‑‒•·*▪●○◦])\\s*(.*)");

    /** The keywords as someone writes them who takes them for Danish. */
    private static final Map<String, String> DANISH = Map.of("når", "when", "så", "then", "slut", "end");

    private static final Pattern DANISH_RULE = Pattern.compile("(?iu)regel( .*)?");

    private static final Text KEYWORDS = new Text(
            "Nøgleordene i en regel er engelske: rule, when, then og end.",
            "The keywords of a rule are rule, when, then and end.");
    private static final Text SMALL_LETTERS = new Text(
            "Skriv nøgleordene med små bogstaver: rule, when, then og end.",
            "Write the keywords in small letters: rule, when, then and end.");
    private static final Text NEW_RULE =
            new Text("en ny regel, der begynder med »rule \"navn\"«", "a new rule, which begins with “rule \"name\"”,");
    private static final Text ONE_CONCLUSION = new Text(
            "Efter »then« kan der kun stå én sætning, på én linje. Skriv en ny regel for hver konklusion mere.",
            "After “then” there can be one sentence only, on one line. Write a new rule for every further conclusion.");
    private static final Text BASED_ON_OR_WHEN =
            new Text("»@basedOn(\"…\")« eller »when«", "“@basedOn(\"…\")” or “when”");

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
    /** Whether a mark of a merge conflict was told whose last is still to come. */
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
                Place place = new Place(file, i + 1, lines[i].indexOf(line) + 1);
                reader.straightened(new RuleLine(line.replaceAll("\\s+", " "), place));
            }
        }
        if (reader.endBefore(new Place(file, lines.length, 1), quoted("end"))) {
            problems.incomplete(file);
        }
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
        boolean curly = !isNamed(line) && isNamed(straight);
        if (curly) {
            problems.add(line.place(), ProblemCode.SMART_QUOTES, straight.text());
        }
        line(curly ? straight : line);
    }

    private static boolean isNamed(RuleLine line) {
        return RULE.matcher(line.text()).matches()
                || RESTS_ON.matcher(line.text()).matches();
    }

    private void line(RuleLine line) {
        String text = line.text();
        Place place = line.place();
        Matcher name = RULE.matcher(text);
        Matcher almost = ALMOST_RULE.matcher(text);
        String lower = text.toLowerCase(Locale.ROOT);
        boolean capital = DANISH.containsValue(lower) && !lower.equals(text);
        String keyword = capital ? lower : DANISH.getOrDefault(lower, "");
        if (name.matches()) {
            begin(name.group(1), place);
        } else if (MergeConflict.isMark(text)) {
            mark(line);
        } else if (DANISH_RULE.matcher(text).matches()) {
            begin(QUOTED.matcher(text).replaceAll("$1").replaceFirst("^\\w+ ?", ""), place);
            expected(place, new Text("»rule \"navn\"«", "“rule \"name\"”"), KEYWORDS);
        } else if (keyword.equals(section.next)) {
            reworded(place, quoted(keyword), capital ? SMALL_LETTERS : KEYWORDS);
            line(new RuleLine(keyword, place));
        } else if (almost.matches() && like(almost.group(1), "rule")) {
            begin(text.replaceFirst("^\\w+ ?", "").replaceAll("[\"/\\\\]", ""), place);
            expected(place, "»rule \"navn\"« (navnet uden / og \\)", "“rule \"name\"” (the name without / and \\)");
        } else {
            switch (section) {
                case HEAD -> head.add(new RuleLine(text.replaceAll(" ?;$", ""), place));
                case BETWEEN -> {
                    expected(place, NEW_RULE);
                    problems.incomplete(file);
                }
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

    private static boolean like(String text, String keyword) {
        return NearestName.to(text, List.of(keyword)).isPresent();
    }

    private void begin(String name, Place place) {
        endBefore(place, new Text("»end«, før en ny regel begynder", "“end”, before a new rule begins,"));
        whole();
        rule = RuleText.named(name, place);
        section = RuleSection.NAME;
    }

    /** Whether a rule had not ended where it must. */
    private boolean endBefore(Place place, Text wanted) {
        boolean within = section != RuleSection.HEAD && section != RuleSection.BETWEEN;
        if (section == RuleSection.HEAD) {
            checkHead(place);
        } else if (within) {
            expected(place, wanted);
            finish();
        }
        return within;
    }

    private void whole() {
        complained = false;
        astray = false;
    }

    private void finish() {
        (astray ? broken : rules).add(rule);
        whole();
        section = RuleSection.BETWEEN;
    }

    private void name(RuleLine line) {
        Matcher restsOn = RESTS_ON.matcher(line.text());
        if (line.text().equals("when")) {
            section = RuleSection.WHEN;
        } else if (restsOn.matches()) {
            QUOTED.matcher(restsOn.group(2))
                    .results()
                    .forEach(id -> named(restsOn.group(1))
                            .add(new RuleLine(id.group(1), line.place().right(restsOn.start(2) + id.start(1)))));
        } else {
            almost(line);
        }
    }

    /** The ids that an annotation of this name adds to. */
    private List<RuleLine> named(String annotation) {
        return annotation.equals(READS) ? rule.reads() : rule.basedOn();
    }

    /** What stands where findings are named, with the line to write if it names any; and the way back from there. */
    private void almost(RuleLine line) {
        String text = line.text();
        Matcher almost = ALMOST_RESTS_ON.matcher(text);
        RuleLine named = almost.matches() ? new RuleLine(almost.group(2), line.place()) : line;
        String annotation =
                almost.matches() && almost.group(1) != null && like(almost.group(1), READS) ? READS : "basedOn";
        String ids = ID.matcher(almost.matches() ? named.text() : "")
                .results()
                .map(id -> '"' + id.group() + '"')
                .collect(Collectors.joining(", "));
        boolean other = isOther(line);
        if (other) {
            Text cure = Text.format(
                    "»@%1$s« kendes ikke. Slet linjen, eller lad den begynde med //, hvis den er en kommentar.",
                    "“@%1$s” is not known. Delete the line, or let it begin with // if it is a comment.",
                    text.replaceFirst("^@\\s*(\\w+).*", "$1"));
            reworded(line.place(), BASED_ON_OR_WHEN, cure);
        } else {
            expected(line.place(), ids.isEmpty() ? BASED_ON_OR_WHEN : quoted("@" + annotation + "(" + ids + ")"));
        }
        if (like(text, "when")) {
            section = RuleSection.WHEN;
        } else if (text.equals("then")) {
            section = RuleSection.THEN;
        } else if (text.equals("end")) {
            finish();
        } else if (!other) {
            named(annotation).addAll(RuleText.words(named));
        }
    }

    /** An annotation that is not one of those there are, nor a misspelling of it. */
    private static boolean isOther(RuleLine line) {
        Matcher annotation = ANNOTATION.matcher(line.text());
        return annotation.lookingAt() && !like(annotation.group(1), "basedOn") && !like(annotation.group(1), READS);
    }

    private void when(RuleLine line) {
        String text = line.text();
        if (text.equals("then")) {
            if (rule.when().isEmpty()) {
                expected(line.place(), "mindst én sætning", "at least one sentence");
            }
            section = RuleSection.THEN;
        } else if (like(text, "then")) {
            expected(line.place(), quoted("then"));
            section = RuleSection.THEN;
        } else if (text.equals("end")) {
            expected(conclusionWithoutThen().orElse(line).place(), quoted("then"));
            finish();
        } else if (text.startsWith("@")) {
            Text cure = new Text(
                    "Flyt linjen op mellem reglens navn og »when«.",
                    "Move the line up between the name of the rule and “when”.");
            expected(line.place(), new Text("en sætning", "a sentence"), cure);
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
            return;
        }
        if (!rule.then().isEmpty()) {
            // A single word is rather a misspelt "end" than a sentence.
            if (WORD.matcher(line.text()).matches()) {
                expected(line.place(), quoted("end"));
            } else {
                expected(line.place(), quoted("end"), ONE_CONCLUSION);
            }
        }
        rule.then().add(line);
    }

    /** The first line of the head that is not what it must be; the place where the head ends when one is missing. */
    private void checkHead(Place end) {
        for (int i = 0; i <= HEAD.size() || i < head.size(); i++) {
            Optional<RuleLine> line = i < head.size() ? Optional.of(head.get(i)) : Optional.empty();
            String found = line.map(RuleLine::text).orElse("");
            String wanted = i < HEAD.size() ? HEAD.get(i) : i == HEAD.size() ? "expander da.dsl" : "rule \"…\"";
            if (!found.equals(wanted) && !(i == HEAD.size() && found.equals("expander en.dsl"))) {
                problems.add(line.map(RuleLine::place).orElse(end), ProblemCode.RULE_HEAD, wanted);
                line.ifPresent(wrong -> problems.incomplete(file));
                return;
            }
        }
    }

    private static Text quoted(String text) {
        return Text.format("»%s«", "“%s”", text);
    }

    private void expected(Place place, String da, String en) {
        expected(place, new Text(da, en));
    }

    private void expected(Place place, Text what) {
        astray = true;
        if (!complained) {
            problems.add(place, ProblemCode.RULE_STRUCTURE, what);
        }
        complained = true;
    }

    private void expected(Place place, Text what, Text cure) {
        astray = true;
        reworded(place, what, cure);
    }

    /** Complains of what is plain to be meant, so that the rest of the rule can be read. */
    private void reworded(Place place, Text what, Text cure) {
        if (!complained) {
            problems.addWithCure(place, ProblemCode.RULE_STRUCTURE, cure, what);
        }
        complained = true;
    }
}
