package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows each Danish sentence of the phrase book as it can stand in a rule, with whom it is said of, and a number and codes
 * that exist. One that a rule uses is shown as the rule uses it.
 */
public final class SentenceExamples {

    private final Contents contents;

    /** The first condition that says each sentence, by its meaning. */
    private final Map<String, Condition> used = new HashMap<>();

    /** The first conclusion that says each sentence, by its meaning. */
    private final Map<String, String> concluded = new HashMap<>();

    public SentenceExamples(Contents contents) {
        this.contents = contents;
        rules().forEach(rule -> {
            for (Condition condition : rule.conditions()) {
                meaning(PhrasePart.CONDITION, condition.sentence().da())
                        .ifPresent(meaning -> used.putIfAbsent(meaning, condition));
            }
            String said = rule.said().da();
            meaning(PhrasePart.CONCLUSION, said).ifPresent(meaning -> concluded.putIfAbsent(meaning, said));
        });
    }

    private Optional<String> meaning(PhrasePart part, String said) {
        return contents.phrases()
                .understand(Language.DA, part, said)
                .map(understood -> understood.phrase().meaning());
    }

    public String of(Phrase phrase) {
        CheckStopped.ifInterrupted();
        return switch (phrase.part()) {
            case SUBJECT -> subject(phrase);
            case CONDITION -> used(phrase).or(() -> made(phrase)).orElse("–");
            case CONCLUSION -> conclusion(phrase);
        };
    }

    private String subject(Phrase phrase) {
        return PhraseBookReader.subjectOf(phrase, contents.vocabulary())
                .flatMap(subject -> conditions()
                        .filter(condition ->
                                about(condition).filter(subject::equals).isPresent())
                        .findFirst())
                .map(this::of)
                .orElse("–");
    }

    private String conclusion(Phrase phrase) {
        return concluded.getOrDefault(phrase.meaning(), "–");
    }

    private Optional<String> used(Phrase phrase) {
        return Optional.ofNullable(used.get(phrase.meaning()))
                .map(condition -> condition.text().da());
    }

    private Optional<String> made(Phrase phrase) {
        return attribute(phrase)
                .flatMap(attribute -> subject(attribute.subject())
                        .map(subject -> subject.template() + " " + phrase.say(values(attribute, phrase))));
    }

    private Map<String, String> values(Attribute attribute, Phrase phrase) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> operands = phrase.constraint().orElseThrow().operands();
        for (int i = 0; i < operands.size(); i++) {
            if (ConstraintTemplate.isSlot(operands.get(i))) {
                String slot = operands.get(i).replaceAll("[{}]", "");
                value(attribute, i).ifPresent(value -> values.put(slot, value));
            }
        }
        return values;
    }

    /** A code for each place, from the first again when there are more places; empty when there is none. */
    private Optional<String> value(Attribute attribute, int place) {
        return attribute
                .type()
                .codeList()
                .map(list -> code(list, place))
                .orElseGet(() -> Optional.of(threshold(attribute)));
    }

    private Optional<String> code(String list, int place) {
        List<String> codes = contents.codeLists().get(list).ids();
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes.get(place % codes.size()));
    }

    /** One that a rule tests; else one that is possible. */
    private String threshold(Attribute attribute) {
        int possible = attribute.type().range().map(Whole::min).orElse(0) + 1;
        return rules().flatMap(rule -> rule.conditions().stream())
                .map(Condition::constraint)
                .filter(constraint -> constraint.attribute().equals(attribute))
                .map(constraint -> String.valueOf(constraint.operands().get(0)))
                .findFirst()
                .orElse(String.valueOf(possible));
    }

    private Optional<Subject> about(Phrase condition) {
        return attribute(condition).map(Attribute::subject);
    }

    private Optional<Attribute> attribute(Phrase condition) {
        return condition
                .constraint()
                .flatMap(template -> contents.vocabulary().all().stream()
                        .filter(attribute -> attribute.field().equals(template.field()))
                        .filter(attribute -> OperandReader.fits(attribute, template))
                        .findFirst());
    }

    private Optional<Phrase> subject(Subject subject) {
        return contents.phrases().of(Language.DA, PhrasePart.SUBJECT).stream()
                .filter(phrase -> PhraseBookReader.subjectOf(phrase, contents.vocabulary())
                        .filter(subject::equals)
                        .isPresent())
                .findFirst();
    }

    private Stream<Phrase> conditions() {
        return contents.phrases().of(Language.DA, PhrasePart.CONDITION).stream();
    }

    private Stream<Rule> rules() {
        return Stream.concat(contents.rules().stream(), contents.scale().stream());
    }
}
