package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Language;
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
    private final OperandReader operands;

    private final Map<String, String> said = new HashMap<>();

    public SentenceExamples(Contents contents) {
        this.contents = contents;
        this.operands = new OperandReader(contents.vocabulary(), new Problems());
        contents.allWritten().forEach(rule -> {
            rule.conditions().stream()
                    .filter(condition -> !condition.isAboutTheUnknown())
                    .forEach(condition -> remember(
                            PhrasePart.CONDITION,
                            condition.sentence().da(),
                            condition.written().da()));
            remember(PhrasePart.CONCLUSION, rule.said().da(), rule.said().da());
        });
    }

    private void remember(PhrasePart part, String sentence, String example) {
        contents.phrases()
                .understand(Language.DA, part, sentence)
                .ifPresent(understood -> said.putIfAbsent(understood.phrase().meaning(), example));
    }

    public String of(Phrase phrase) {
        CheckStopped.ifInterrupted();
        return Optional.ofNullable(said.get(phrase.meaning()))
                .or(() -> phrase.part() == PhrasePart.SUBJECT ? subject(phrase) : made(phrase))
                .orElse("–");
    }

    private Optional<String> subject(Phrase phrase) {
        return PhraseBookReader.subjectOf(phrase, contents.vocabulary())
                .flatMap(subject -> conditions()
                        .filter(condition -> attribute(condition)
                                .map(Attribute::subject)
                                .filter(subject::equals)
                                .isPresent())
                        .findFirst()
                        .map(condition ->
                                PhraseBookReader.isUnknown(phrase) ? unknown(phrase, condition) : of(condition)));
    }

    private String unknown(Phrase subject, Phrase condition) {
        return subject.template() + " "
                + condition.say(values(attribute(condition).orElseThrow(), condition));
    }

    private Stream<Phrase> conditions() {
        return contents.phrases().of(Language.DA, PhrasePart.CONDITION).stream();
    }

    private Optional<Attribute> attribute(Phrase condition) {
        return condition.constraint().flatMap(operands::fitting);
    }

    private Optional<String> made(Phrase phrase) {
        return attribute(phrase)
                .flatMap(attribute -> contents.phrases().of(Language.DA, PhrasePart.SUBJECT).stream()
                        .filter(subject -> !PhraseBookReader.isUnknown(subject))
                        .filter(subject -> PhraseBookReader.subjectOf(subject, contents.vocabulary())
                                .filter(attribute.subject()::equals)
                                .isPresent())
                        .findFirst()
                        .map(subject -> subject.template() + " " + phrase.say(values(attribute, phrase))));
    }

    private Map<String, String> values(Attribute attribute, Phrase phrase) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> slots = phrase.constraint().orElseThrow().operands();
        List<String> possible = attribute
                .codeList()
                .map(list -> contents.codeLists().get(list).ids())
                .orElseGet(() -> List.of(threshold(attribute)));
        for (int i = 0; i < slots.size() && !possible.isEmpty(); i++) {
            if (ConstraintTemplate.isSlot(slots.get(i))) {
                values.put(ConstraintTemplate.slot(slots.get(i)), possible.get(i % possible.size()));
            }
        }
        return values;
    }

    private String threshold(Attribute attribute) {
        int possible = attribute.range().map(Whole::min).orElse(0) + 1;
        return contents.allRules()
                .flatMap(rule -> rule.constraints().stream())
                .filter(constraint -> constraint.attribute().equals(attribute))
                .map(constraint -> String.valueOf(constraint.operands().get(0)))
                .findFirst()
                .orElse(String.valueOf(possible));
    }
}
