package dk.indsatskompas.rulebook;

import dk.indsatskompas.rulebook.Phrase.Part;
import dk.indsatskompas.rulebook.PhraseBook.Understood;
import dk.indsatskompas.rulebook.RuleText.Line;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.EvidenceStrength;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the lines of one folder's rules with the phrase book. */
record RuleReader(Folder folder, PhraseBook book, Operands operands, Problems problems) {

    /** What no sentence has: calls, comparisons, statements. */
    private static final Pattern CODE =
            Pattern.compile("\\w\\(|[=<>!]=|[;{}$]|&&|\\|\\||\\b(eval|salience|not|exists|accumulate|insert)\\b");

    static String file(String folderName) {
        return folderName + "/rules.dslr";
    }

    /** The rules of one folder; a rule with a problem is left out. */
    List<Rule> read(String folderName) {
        Optional<String> text = folder.text(file(folderName));
        if (text.isEmpty()) {
            return List.of();
        }
        RuleFile file = RuleFile.read(file(folderName), text.get(), problems);
        List<Rule> rules = new ArrayList<>();
        for (RuleText rule : file.rules()) {
            problems.mark(
                    "rule " + folderName + "/" + rule.name(), rule.place(), ProblemCode.DUPLICATE_RULE, rule.name());
            read(folderName, file.language(), rule).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<Rule> read(String folderName, Language language, RuleText text) {
        List<Condition> conditions = new ArrayList<>();
        Understood subject = null;
        int open = 0;
        boolean whole = true;
        for (Line line : text.when()) {
            if (line.text().startsWith("-")) {
                open = 0;
                Condition condition = condition(language, subject, line);
                whole &= condition != null;
                if (condition != null) {
                    conditions.add(condition);
                }
            } else {
                whole &= open++ == 0 || noSentence(line.place());
                subject = understand(language, Part.SUBJECT, line);
                whole &= subject != null;
            }
        }
        if (open > 0) {
            whole = noSentence(text.place());
        }
        Understood said = text.then().size() == 1
                ? understand(language, Part.CONCLUSION, text.then().get(0))
                : null;
        if (!whole || said == null || conditions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                folderName,
                text.name(),
                List.copyOf(text.basedOn()),
                List.copyOf(conditions),
                conclusion(said),
                said.said(),
                text.place()));
    }

    private boolean noSentence(Place place) {
        problems.add(
                place,
                ProblemCode.RULE_STRUCTURE,
                new Text("en sætning, der begynder med -", "a sentence that begins with -"));
        return false;
    }

    private @Nullable Condition condition(Language language, @Nullable Understood subject, Line line) {
        String sentence = line.text().replaceFirst("^- ?", "");
        Place place = new Place(
                line.place().file(),
                line.place().line(),
                line.place().column() + line.text().length() - sentence.length());
        Understood said = understand(language, Part.CONDITION, new Line(sentence, place));
        if (said == null || subject == null) {
            return null;
        }
        Optional<Subject> about = PhraseBookReader.subjectOf(subject.phrase());
        Optional<ConstraintTemplate> template =
                ConstraintTemplate.parse(said.phrase().meaning());
        if (about.isEmpty() || template.isEmpty()) {
            return null;
        }
        Optional<Attribute> attribute =
                Attribute.find(about.get().path() + "." + template.get().field());
        if (attribute.isEmpty() || !Operands.fits(attribute.get(), template.get())) {
            problems.add(place, ProblemCode.WRONG_SUBJECT, sentence, subject.said());
            return null;
        }
        Constraint constraint = operands.constraint(
                attribute.get(), template.get().operator(), template.get().fill(said.slots()), place);
        return constraint == null ? null : new Condition(constraint, subject.said(), said.said(), place);
    }

    private @Nullable Understood understand(Language language, Part part, Line line) {
        Optional<Understood> understood = book.understand(language, part, line.text());
        if (understood.isPresent()) {
            return understood.get();
        }
        Optional<String> nearest = book.nearest(language, part, line.text());
        if (nearest.isPresent()) {
            problems.add(line.place(), ProblemCode.UNKNOWN_SENTENCE, Problems.didYouMean(nearest.get()), line.text());
        } else {
            ProblemCode code = CODE.matcher(line.text()).find() ? ProblemCode.RAW_DRL : ProblemCode.UNKNOWN_SENTENCE;
            problems.add(line.place(), code, line.text());
        }
        return null;
    }

    private static Conclusion conclusion(Understood said) {
        String id = said.slots().getOrDefault("id", "");
        return switch (PhraseBookReader.conclusionOf(said.phrase())) {
            case "Recommendation" -> new Recommendation(id);
            case "StudiedPopulation" -> new StudiedPopulation(id);
            case "DeliveryCondition" -> new DeliveryCondition(id);
            case "Caution" -> new Caution(id);
            default -> new EvidenceStrength(id);
        };
    }
}
