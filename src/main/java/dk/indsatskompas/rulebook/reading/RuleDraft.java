package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleLine;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleText;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One rule while its lines are read: each goes where it belongs, and says which section comes next. */
final class RuleDraft {
    /** What a rule rests on: findings, and how it reads the source. */
    static final Pattern RESTS_ON =
            Pattern.compile("@(basedOn|reads)\\s*\\(\\s*(\"[^\"]+\"(?:\\s*,\\s*\"[^\"]+\")*)\\s*\\)");

    static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    /** {@code basedOn("A")}, {@code @BasedOn(A)}, {@code @basedOn "A", "B"}, {@code @read("A")}. */
    private static final Pattern ALMOST_RESTS_ON = Pattern.compile("(?i)(?:@\\s*(\\w+)|based?\\s?on)\\b(.*)");

    private static final String READS = "reads";

    private static final Pattern ANNOTATION = Pattern.compile("@\\s*(\\w+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}.,:;!]+");
    private static final Pattern BULLET = Pattern.compile("([–—−‐‑‒•·*▪●○◦])\\s*(.*)");

    private final Problems problems;
    private final RuleText rule;
    /** What was complained of: what is missing is told once, since the lines that follow are mostly its consequence. */
    private final Set<Text> told = new HashSet<>();
    /** Whether nothing that it is built of can be told from the rest. */
    private boolean givenUp;
    /** Whether it is not built as it must be, so that its lines may be anything. */
    private boolean astray;

    RuleDraft(String name, Place place, Problems problems) {
        this.problems = problems;
        this.rule =
                new RuleText(name, place, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    enum RuleSection {
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

    RuleText rule() {
        return rule;
    }

    boolean isAstray() {
        return astray;
    }

    RuleSection name(RuleLine line) {
        if (line.text().equals("when")) {
            return RuleSection.WHEN;
        }
        return restsOn(line) ? RuleSection.NAME : almost(line);
    }

    /** Whether the line says what the rule rests on, which is kept then. */
    private boolean restsOn(RuleLine line) {
        Matcher restsOn = RESTS_ON.matcher(line.text());
        if (!restsOn.matches()) {
            return false;
        }
        QUOTED.matcher(restsOn.group(2))
                .results()
                .map(id -> new RuleLine(id.group(1), line.place().right(restsOn.start(2) + id.start(1))))
                .forEach(named(restsOn.group(1))::add);
        return true;
    }

    /** That something which may be a name stands here, so that it does not count as never named. */
    private void named(List<RuleLine> words) {
        words.forEach(word -> problems.name(word.text(), word.place()));
    }

    /** The ids that an annotation of this name adds to. */
    private List<RuleLine> named(String annotation) {
        return annotation.equals(READS) ? rule.reads() : rule.basedOn();
    }

    /** What stands where findings are named, with the line to write if it names any; and the way back from there. */
    private RuleSection almost(RuleLine line) {
        String text = line.text();
        Matcher almost = ALMOST_RESTS_ON.matcher(text);
        boolean isMeant = almost.matches();
        List<RuleLine> named = RuleText.words(isMeant ? new RuleLine(almost.group(2), line.place()) : line);
        String meant = isMeant && almost.group(1) != null && isLike(almost.group(1), READS) ? READS : "basedOn";
        Matcher annotation = ANNOTATION.matcher(text);
        boolean other = annotation.lookingAt()
                && !isLike(annotation.group(1), "basedOn")
                && !isLike(annotation.group(1), READS);
        if (other) {
            Text cure = ProblemWords.OTHER_ANNOTATION.text(text.replaceFirst("^@\\s*(\\w+).*", "$1"));
            reworded(line.place(), ProblemWords.BASED_ON_OR_WHEN.text(), cure);
        } else if (isMeant && !named.isEmpty()) {
            String ids = named.stream().map(id -> '"' + id.text() + '"').collect(Collectors.joining(", "));
            reworded(line.place(), quoted("@" + meant + "(" + ids + ")"));
        } else {
            missing(line.place(), ProblemWords.BASED_ON_OR_WHEN.text());
        }
        if (text.equals("then") || text.equals("end")) {
            return text.equals("then") ? RuleSection.THEN : RuleSection.BETWEEN;
        }
        if (isLike(text, "when")) {
            return RuleSection.WHEN;
        }
        if (isMeant && !other) {
            named(meant).addAll(named);
        } else if (!other) {
            named(named);
        }
        return RuleSection.NAME;
    }

    RuleSection when(RuleLine line) {
        String text = line.text();
        if (text.equals("then")) {
            if (rule.when().isEmpty()) {
                missing(line.place(), ProblemWords.ONE_SENTENCE_OR_MORE.text());
            }
            return RuleSection.THEN;
        }
        if (isLike(text, "then")) {
            reworded(line.place(), quoted("then"));
            return RuleSection.THEN;
        }
        if (text.equals("end")) {
            withoutThen(line.place());
            return RuleSection.BETWEEN;
        }
        if (text.startsWith("@")) {
            expected(line.place(), ProblemWords.ONE_SENTENCE.text(), ProblemWords.MOVE_UP.text());
            if (!restsOn(line)) {
                named(RuleText.words(line));
            }
        } else {
            rule.when().add(withHyphen(line));
        }
        return RuleSection.WHEN;
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

    private void withoutThen(Place end) {
        missing(conclusionWithoutThen().map(RuleLine::place).orElse(end), quoted("then"));
    }

    private Optional<RuleLine> conclusionWithoutThen() {
        if (rule.when().isEmpty()) {
            return Optional.empty();
        }
        RuleLine last = rule.when().get(rule.when().size() - 1);
        rule.then().add(last);
        return Optional.of(last).filter(line -> !line.text().startsWith("-"));
    }

    RuleSection then(RuleLine line) {
        if (line.text().equals("end")) {
            if (rule.then().isEmpty()) {
                missing(line.place(), ProblemWords.ONE_AFTER_THEN.text());
            }
            return RuleSection.BETWEEN;
        }
        if (!rule.then().isEmpty()) {
            // A single word is rather a misspelt "end" than a sentence, unless it follows on one too many.
            boolean second = rule.then().size() == 1;
            if (isLike(line.text(), "end")
                    || (second && WORD.matcher(line.text()).matches())) {
                missing(line.place(), quoted("end"));
            } else if (second) {
                expected(line.place(), quoted("end"), ProblemWords.ONE_CONCLUSION.text());
            }
        }
        rule.then().add(line);
        return RuleSection.THEN;
    }

    static boolean isLike(String text, String keyword) {
        return NearestName.to(text, List.of(keyword)).isPresent();
    }

    static Text quoted(String text) {
        return ProblemWords.QUOTED.text(text);
    }

    /** Ends it where the next begins, or the file ends. */
    void endBefore(Place place, RuleSection section, Text wanted) {
        if (section == RuleSection.WHEN) {
            withoutThen(place);
        }
        if (!told.contains(quoted("end"))) {
            missing(place, wanted);
        }
    }

    /** Leaves out its last line, which may be half. */
    void cutOff(RuleSection section) {
        List<RuleLine> lines = section == RuleSection.THEN ? rule.then() : rule.when();
        if (!lines.isEmpty()) {
            lines.remove(lines.size() - 1);
        }
    }

    /** That nothing more need be said of it, and that it is no rule to read. */
    void giveUp() {
        givenUp = true;
        astray = true;
    }

    void missing(Place place, Text what) {
        astray = true;
        if (told.add(what)) {
            reworded(place, what);
        }
    }

    void expected(Place place, Text what, Text cure) {
        astray = true;
        reworded(place, what, cure);
    }

    /** Complains of what is plain to be meant, so that the rest of the rule can be read. */
    void reworded(Place place, Text what, Text cure) {
        if (!givenUp) {
            problems.addWithCure(place, ProblemCode.RULE_STRUCTURE, cure, what);
        }
    }

    private void reworded(Place place, Text what) {
        reworded(place, what, ProblemCode.RULE_STRUCTURE.cure());
    }
}
