package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleDraft.RuleSection;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleLine;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleText;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the rules among the lines of a file, and says what is not built as it must be. */
final class RuleFileReader {
    private static final Pattern RULE = Pattern.compile("rule \"([^\"/\\\\]+)\"");
    /** What was probably meant to begin a rule: {@code Rule "…"}, {@code rul "…"}, {@code rule "…}. */
    private static final Pattern ALMOST_RULE = Pattern.compile("(\\w+)(?: .*)?");

    private static final Pattern DANISH_RULE = Pattern.compile("(?iu)regel( .*)?");
    /** The keywords as someone writes them who takes them for Danish. */
    private static final Map<String, String> DANISH = Map.of("når", "when", "så", "then", "slut", "end");

    private final String file;
    private final Problems problems;
    private final List<RuleText> rules = new ArrayList<>();
    private final List<RuleText> broken = new ArrayList<>();
    private final List<RuleLine> head = new ArrayList<>();
    private RuleSection section = RuleSection.HEAD;
    private RuleDraft draft;
    /** Whether a mark of a merge conflict was told whose last is still to come. */
    private boolean merged;

    RuleFileReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.draft = new RuleDraft("", Place.of(file), problems);
    }

    RuleFile read(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            CheckStopped.ifInterrupted();
            String line = lines[i].strip();
            Place place = new Place(file, i + 1, lines[i].indexOf(line) + 1);
            OptionalInt foreign = RuleFile.endOfForeignComment(lines, i);
            if (foreign.isPresent()) {
                problems.addWithCure(
                        place,
                        ProblemCode.RULE_STRUCTURE,
                        ProblemWords.COMMENTS.text(),
                        RuleDraft.quoted(RuleFile.COMMENT));
                i = foreign.getAsInt();
            } else if (!line.isEmpty() && !line.startsWith(RuleFile.COMMENT)) {
                straightened(new RuleLine(line.replaceAll("\\s+", " "), place));
            }
        }
        if (!text.endsWith("\n")) {
            draft.cutOff(section);
        }
        if (endBefore(new Place(file, lines.length, 1), RuleDraft.quoted("end"))) {
            problems.incomplete(file);
        }
        return new RuleFile(head, rules, broken);
    }

    /** Goes on as if the quotation marks of a name were those that were meant. */
    private void straightened(RuleLine line) {
        RuleLine straight = new RuleLine(RuleFile.straight(line.text()), line.place());
        boolean curly = !isNamed(line.text()) && isNamed(straight.text());
        if (curly) {
            problems.add(line.place(), ProblemCode.SMART_QUOTES, straight.text());
        }
        line(curly ? straight : line);
    }

    private static boolean isNamed(String line) {
        return RULE.matcher(line).matches() || RuleDraft.RESTS_ON.matcher(line).matches();
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
        } else if (RuleFile.MERGE_MARK.matcher(text).matches()) {
            mark(line);
        } else if (DANISH_RULE.matcher(text).matches()) {
            begin(RuleDraft.QUOTED.matcher(text).replaceAll("$1").replaceFirst("^\\w+ ?", ""), place);
            draft.expected(place, ProblemWords.A_RULE.text(), ProblemWords.KEYWORDS.text());
        } else if (keyword.equals(section.next)) {
            draft.reworded(
                    place,
                    RuleDraft.quoted(keyword),
                    (capital ? ProblemWords.SMALL_LETTERS : ProblemWords.KEYWORDS).text());
            line(new RuleLine(keyword, place));
        } else if (almost.matches() && RuleDraft.isLike(almost.group(1), "rule")) {
            begin(text.replaceFirst("^\\w+ ?", "").replaceAll("[\"/\\\\]", ""), place);
            draft.missing(place, ProblemWords.A_RULE_WITHOUT_SLASHES.text());
        } else {
            switch (section) {
                case HEAD -> head.add(new RuleLine(text.replaceAll(" ?;$", ""), place));
                case BETWEEN -> {
                    draft.missing(place, ProblemWords.NEW_RULE.text());
                    problems.incomplete(file);
                }
                case NAME -> to(draft.name(line));
                case WHEN -> to(draft.when(line));
                case THEN -> to(draft.then(line));
            }
        }
    }

    /** The marks of one conflict come three at a time; one is told, and neither version counts. */
    private void mark(RuleLine line) {
        if (!merged) {
            Text cure = ProblemWords.MERGE_CONFLICT.text();
            problems.addWithCure(line.place(), ProblemCode.UNKNOWN_SENTENCE, cure, line.text());
            problems.incomplete(file);
        }
        merged = !line.text().startsWith(">");
        draft.giveUp();
    }

    private void begin(String name, Place place) {
        endBefore(place, ProblemWords.END_FIRST.text());
        draft = new RuleDraft(name, place, problems);
        section = RuleSection.NAME;
    }

    private boolean endBefore(Place place, Text wanted) {
        boolean within = section != RuleSection.HEAD && section != RuleSection.BETWEEN;
        if (section == RuleSection.HEAD) {
            checkHead(place);
        } else if (within) {
            draft.endBefore(place, section, wanted);
            to(RuleSection.BETWEEN);
        }
        return within;
    }

    /** Goes on with what comes next; a rule that has ended is put where it belongs. */
    private void to(RuleSection next) {
        if (next == RuleSection.BETWEEN) {
            (draft.isAstray() ? broken : rules).add(draft.rule());
            draft = new RuleDraft("", Place.of(file), problems);
        }
        section = next;
    }

    /** The first line of the head that is not what it must be; the place where the head ends when one is missing. */
    private void checkHead(Place end) {
        int size = RuleFile.HEAD.size();
        for (int i = 0; i <= size || i < head.size(); i++) {
            Optional<RuleLine> line = i < head.size() ? Optional.of(head.get(i)) : Optional.empty();
            String found = line.map(RuleLine::text).orElse("");
            String wanted = i < size ? RuleFile.HEAD.get(i) : i == size ? "expander da.dsl" : "rule \"…\"";
            if (!found.equals(wanted) && !(i == size && found.equals("expander en.dsl"))) {
                problems.add(line.map(RuleLine::place).orElse(end), ProblemCode.RULE_HEAD, wanted);
                line.ifPresent(wrong -> problems.incomplete(file));
                return;
            }
        }
    }
}
