package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.checks.EvidenceChecks;
import dk.indsatskompas.rulebook.checks.RuleChecks;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.phrases.ConstraintTemplate;
import dk.indsatskompas.rulebook.phrases.DividedSentences;
import dk.indsatskompas.rulebook.phrases.OperandReader;
import dk.indsatskompas.rulebook.phrases.Phrase;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.phrases.PhraseBook;
import dk.indsatskompas.rulebook.phrases.PhraseBook.UnderstoodSentence;
import dk.indsatskompas.rulebook.phrases.PhraseBookReader;
import dk.indsatskompas.rulebook.phrases.SentenceSuggestion;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleLine;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleText;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands the lines of one folder's rules with the phrase book. */
public record RuleReader(
        Folder folder,
        PhraseBook book,
        OperandReader operands,
        Problems problems,
        RuleCount count,
        LeftOutRules leftOut) {
    /** What no sentence has: calls, comparisons, statements. */
    private static final Pattern CODE = Pattern.compile("\\w\\(|[=<>;{}$]|&&|\\|\\|");

    List<Rule> read(String folderName) {
        Optional<String> text = folder.readable(RuleFile.path(folderName));
        if (text.isEmpty() || text.get().isBlank()) {
            return List.of();
        }
        RuleFile file = RuleFile.read(RuleFile.path(folderName), text.get(), problems);
        List<Rule> rules = new ArrayList<>();
        for (RuleText rule : file.rules()) {
            CheckStopped.ifInterrupted();
            int before = problems.count();
            Optional<Rule> read = Optional.empty();
            if (!count.isOver(rule)) {
                mark(folderName, rule);
                read = read(folderName, file.language(), rule);
            }
            if (read.filter(whole -> !whole.conditions().isEmpty()).isPresent() && problems.count() == before) {
                rules.add(read.get());
            } else {
                leaveOut(folderName, rule);
                leftOut.add(rule, read);
            }
        }
        for (RuleText rule : file.broken()) {
            mark(folderName, rule);
            Optional<Rule> read = read(folderName, file.language(), readable(file.language(), rule));
            leaveOut(folderName, rule);
            leftOut.add(rule, read);
        }
        return rules;
    }

    /** What of a rule that is not built as it must be is surely a sentence; the rest may be anything. */
    private RuleText readable(Language language, RuleText rule) {
        List<RuleLine> when = new DividedSentences(book, language, problems)
                .joined(rule.when()).stream()
                        .filter(line -> isHyphened(line)
                                || book.understand(language, PhrasePart.SUBJECT, line.text())
                                        .isPresent())
                        .dropWhile(RuleReader::isHyphened)
                        .toList();
        List<RuleLine> then = rule.then().size() > 1
                ? List.of()
                : rule.then().stream().filter(line -> !isHyphened(line)).toList();
        return new RuleText(rule.name(), rule.place(), rule.basedOn(), rule.reads(), when, then);
    }

    private static boolean isHyphened(RuleLine line) {
        return line.text().startsWith("-");
    }

    private void mark(String folderName, RuleText rule) {
        if (rule.name().length() > FolderLimits.RULE_NAME) {
            problems.add(rule.place(), ProblemCode.TOO_LONG, ProblemWords.RULE_NAME, FolderLimits.RULE_NAME);
        }
        problems.mark("rule " + folderName + "/" + rule.name(), rule.place(), ProblemCode.DUPLICATE_RULE, rule.name());
    }

    /** What a rule with a problem names is not reported as missing a rule. */
    private void leaveOut(String folderName, RuleText rule) {
        problems.flaw("rule " + folderName + "/" + rule.name());
        if (rule.basedOn().isEmpty()) {
            problems.flaw(EvidenceChecks.basedOnNothing(folderName));
        }
        if (rule.then().isEmpty()) {
            problems.flaw(RuleChecks.CONCLUSION);
        }
        rule.named().forEach(id -> problems.name(id.text(), id.place()));
    }

    /** The rule, without conditions when one of them is not understood; empty when its conclusion is not. */
    private Optional<Rule> read(String folderName, Language language, RuleText text) {
        List<Condition> conditions = new ArrayList<>();
        UnderstoodSentence subject = null;
        RuleLine openSubject = null;
        boolean whole = true;
        for (RuleLine line : new DividedSentences(book, language, problems).joined(text.when())) {
            if (isHyphened(line)) {
                if (line.equals(text.when().get(0))) {
                    problems.add(line.place(), ProblemCode.RULE_STRUCTURE, ProblemWords.FIRST_A_SUBJECT);
                }
                openSubject = null;
                Condition condition = condition(language, subject, line);
                whole &= condition != null;
                if (condition != null) {
                    conditions.add(condition);
                }
            } else {
                subject = understand(language, PhrasePart.SUBJECT, line)
                        .filter(one -> isSpokenOf(folderName, one, line.place()))
                        .orElse(null);
                if (openSubject != null && subject != null) {
                    problems.add(openSubject.place(), ProblemCode.RULE_STRUCTURE, ProblemWords.LINES_WITH_HYPHEN);
                }
                openSubject = subject == null ? null : line;
                whole &= subject != null;
            }
        }
        if (openSubject != null) {
            problems.add(openSubject.place(), ProblemCode.RULE_STRUCTURE, ProblemWords.LINES_WITH_HYPHEN);
        }
        UnderstoodSentence said = text.then().stream()
                .findFirst()
                .flatMap(line -> understand(language, PhrasePart.CONCLUSION, line))
                .orElse(null);
        if (said == null || !PhraseBookReader.isConclusion(said.phrase())) {
            return Optional.empty();
        }
        String id = folderName + "/" + text.name();
        Stream.of(text.basedOn(), text.reads())
                .flatMap(List::stream)
                .forEach(named -> problems.remember(id + " " + named.text(), named.place()));
        problems.remember(id + " then", text.then().get(0).place());
        return Optional.of(new Rule(
                id,
                text.basedOn().stream().map(RuleLine::text).toList(),
                text.reads().stream().map(RuleLine::text).toList(),
                whole ? List.copyOf(conditions) : List.of(),
                conclusion(said),
                said.said(),
                text.place()));
    }

    private @Nullable Condition condition(Language language, @Nullable UnderstoodSentence subject, RuleLine line) {
        String sentence = line.text().replaceFirst("^- ?", "");
        Place place = line.place().right(line.text().length() - sentence.length());
        if (sentence.isBlank()) {
            Text cure = ProblemWords.WRITE_OR_DELETE.text();
            problems.addWithCure(line.place(), ProblemCode.RULE_STRUCTURE, cure, ProblemWords.AFTER_THE_HYPHEN);
            return null;
        }
        Optional<UnderstoodSentence> understood =
                understand(language, PhrasePart.CONDITION, new RuleLine(sentence, place));
        if (understood.isEmpty() || subject == null) {
            return null;
        }
        UnderstoodSentence said = understood.get();
        Optional<Subject> about = PhraseBookReader.subjectOf(subject.phrase(), operands.vocabulary());
        Optional<ConstraintTemplate> parsed = said.phrase().constraint();
        if (about.isEmpty() || parsed.isEmpty() || !said.phrase().fillsItsMeaning()) {
            return null;
        }
        ConstraintTemplate template = parsed.get();
        Attribute attribute = operands.vocabulary().of(about.get()).get(template.field());
        if (attribute == null || !OperandReader.fits(attribute, template)) {
            if (operands.fitting(template).isPresent()) {
                problems.add(place, ProblemCode.WRONG_SUBJECT, sentence, subject.said());
            }
            return null;
        }
        Constraint constraint = operands.constraint(attribute, template.operator(), template.fill(said.slots()), place);
        if (constraint == null) {
            return null;
        }
        Condition condition = Condition.of(
                constraint,
                subject.said(),
                said.said(),
                place,
                operands.vocabulary().codeLists());
        return PhraseBookReader.isUnknown(subject.phrase()) ? condition.asUnknown() : condition;
    }

    /** Whether the rules of this folder may speak of it: those of the scale, for one, know no citizen. */
    private boolean isSpokenOf(String folderName, UnderstoodSentence subject, Place place) {
        Vocabulary words = operands.vocabulary();
        boolean isOfAGuarantee = folderName.equals(Rule.GUARANTEES);
        List<Subject> known = folderName.equals(Rule.SCALE) ? words.scaleSubjects() : words.subjects();
        Optional<Subject> about = PhraseBookReader.subjectOf(subject.phrase(), words);
        boolean isSpokenOf = about.isEmpty()
                || known.contains(about.get())
                || (isOfAGuarantee && words.caseSubjects().contains(about.get()));
        if (!isSpokenOf || (!isOfAGuarantee && PhraseBookReader.isUnknown(subject.phrase()))) {
            problems.add(place, ProblemCode.NOT_SPOKEN_OF_HERE, subject.said());
            return false;
        }
        return true;
    }

    /** The condition that a whole sentence says, its subject before it: {@code Borgeren er under 30 år}. */
    Optional<Condition> condition(Language language, RuleLine sentence) {
        Optional<String> subject = book.of(language, PhrasePart.SUBJECT).stream()
                .map(Phrase::template)
                .filter(start -> sentence.text().startsWith(start + " "))
                .findFirst();
        if (subject.isEmpty()) {
            understand(language, PhrasePart.SUBJECT, sentence);
            return Optional.empty();
        }
        int end = subject.get().length() + 1;
        RuleLine line = new RuleLine(
                "- " + sentence.text().substring(end), sentence.place().right(end - 2));
        return book.understand(language, PhrasePart.SUBJECT, subject.get())
                .filter(about -> isSpokenOf("", about, sentence.place()))
                .flatMap(about -> Optional.ofNullable(condition(language, about, line)));
    }

    private Optional<UnderstoodSentence> understand(Language language, PhrasePart part, RuleLine line) {
        Optional<UnderstoodSentence> understood = book.understand(language, part, line.text());
        if (understood.isPresent()) {
            return understood;
        }
        String straight = RuleFile.straight(line.text());
        understood = book.understand(language, part, straight);
        if (understood.isPresent()) {
            problems.add(line.place(), ProblemCode.SMART_QUOTES, Text.same(straight));
        } else if (problems.isFull()) {
            problems.add(line.place(), ProblemCode.UNKNOWN_SENTENCE);
        } else {
            SentenceSuggestion suggestion = new SentenceSuggestion(book, operands, language, part);
            Optional<Text> cure = suggestion.cure(straight);
            if (cure.isEmpty() && CODE.matcher(line.text()).find()) {
                problems.add(line.place(), ProblemCode.RAW_DRL, line.text());
            } else {
                problems.addWithCure(
                        line.place(), ProblemCode.UNKNOWN_SENTENCE, cure.orElseGet(suggestion::possible), line.text());
            }
        }
        return understood;
    }

    private static Conclusion conclusion(UnderstoodSentence said) {
        String id = said.slots().getOrDefault("id", "");
        String fact = PhraseBookReader.conclusionOf(said.phrase());
        for (Conclusion.Claim claim : Conclusion.Claim.values()) {
            if (claim.fact().equals(fact)) {
                Map<String, String> slots = said.slots();
                return new Conclusion.Guaranteed(
                        claim, id, slots.getOrDefault("other", slots.getOrDefault("strength", "")));
            }
        }
        return switch (fact) {
            case "Recommendation" -> new Conclusion.Recommendation(id);
            case "StudiedPopulation" -> new Conclusion.StudiedPopulation(id);
            case "PopulationUnknown" -> new Conclusion.PopulationUnknown(id);
            case "DeliveryCondition" -> new Conclusion.DeliveryCondition(id);
            case "Caution" -> new Conclusion.Caution(id);
            case "InPlace" -> new Conclusion.InPlace(id);
            case "Indirectness" -> new Conclusion.Indirectness(id);
            default -> new Conclusion.EvidenceStrength(id);
        };
    }

    /** Rules with a problem of their own: what they name is looked up all the same. */
    record LeftOutRules(List<RuleLine> basedOn, List<Rule> rules) {
        LeftOutRules() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        private void add(RuleText text, Optional<Rule> read) {
            basedOn.addAll(text.basedOn());
            read.ifPresent(rules::add);
        }
    }

    /** How many rules and conditions a folder has so far. What is over the bounds is told once and not read. */
    static final class RuleCount {
        private final Problems problems;
        private int rules;
        private int conditions;
        private boolean told;

        RuleCount(Problems problems) {
            this.problems = problems;
        }

        /** Counts a rule, and says whether it is one too many, or has too many lines. */
        boolean isOver(RuleText rule) {
            rules++;
            conditions += rule.when().size();
            if (Math.max(rule.when().size(), rule.basedOn().size()) > FolderLimits.CONDITIONS) {
                tell(rule, FolderLimits.CONDITIONS, ProblemWords.LINES_OF_THE_RULE);
                return true;
            }
            boolean many = rules > FolderLimits.RULES;
            boolean full = conditions > FolderLimits.CONDITIONS_OF_ALL_RULES;
            if (many && !told) {
                tell(rule, FolderLimits.RULES, ProblemWords.RULES);
            } else if (full && !told) {
                tell(rule, FolderLimits.CONDITIONS_OF_ALL_RULES, ProblemWords.LINES_OF_ALL_RULES);
            }
            told |= many || full;
            return many || full;
        }

        private void tell(RuleText rule, int most, ProblemWords what) {
            problems.add(rule.place(), ProblemCode.TOO_MANY, most, what);
        }
    }
}
