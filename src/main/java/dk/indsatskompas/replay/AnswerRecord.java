package dk.indsatskompas.replay;

import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.decisions.ConditionOutcomes;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Listed;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.vocabulary.Language;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What is recorded of an answer, and what can be read from it again: the answer itself and what came of every condition. */
public final class AnswerRecord {
    private AnswerRecord() {}

    /** An answer as it is given and recorded, under the id of its decision. */
    public static RecordedAnswer of(AnsweredQuestion answered, UUID id, Instant at, Language language) {
        return new RecordedAnswer(
                id,
                at,
                answered.by().fingerprint(),
                outcomes(answered.evaluation()),
                terms(answered),
                ImmutableBytes.handedOver(AnswerJson.recorded(answered.given(id, at, language))));
    }

    /** What is given of it: itself, or a part that is made anew, because reading it back takes longer. */
    public static ImmutableBytes given(
            RecordedAnswer recorded, AnsweredQuestion answered, Language language, AnswerDetail detail) {
        return detail == AnswerDetail.FULL
                ? recorded.body()
                : ImmutableBytes.handedOver(
                        AnswerJson.write(answered.given(recorded.id(), recorded.at(), language), detail));
    }

    static ConditionOutcomes outcomes(Evaluation evaluation) {
        SortedMap<String, String> letters = new TreeMap<>();
        evaluation.rules().forEach(outcome -> letters.put(outcome.rule().id(), letters(outcome)));
        return new ConditionOutcomes(letters);
    }

    private static String letters(RuleOutcome outcome) {
        StringBuilder letters = new StringBuilder();
        for (ConditionOutcome condition : outcome.conditions()) {
            letters.append(condition.outcome().name().charAt(0));
        }
        return letters.toString();
    }

    /** Each recommendation with its list, the rules that fired, and what they rest on. */
    private static SortedSet<SearchTerm> terms(AnsweredQuestion answered) {
        SortedSet<SearchTerm> terms = new TreeSet<>();
        answered.advice().forEachListed((place, id) -> {
            Listed list = Listed.valueOf(place.name());
            terms.add(SearchTerm.outcome(list, id));
            terms.add(SearchTerm.outcome(list));
        });
        for (Rule rule : answered.evaluation().fired()) {
            terms.add(SearchTerm.rule(rule.id()));
            rule.basedOn().forEach(finding -> terms.add(SearchTerm.finding(finding)));
        }
        return Collections.unmodifiableSortedSet(terms);
    }
}
