package dk.indsatskompas.replay;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.impact.Change;
import dk.indsatskompas.impact.Comparison;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another rulebook answers to a recorded decision's question, held against what the rulebook of that day answers.
 *
 * @param against the rulebook in force, always
 * @param identical whether the advice is the same, word for word
 * @param fingerprint of the other rulebook
 * @param recordedFingerprint of the rulebook that answered
 * @param text what came of it, in a sentence
 * @param changes what is recommended differently, and why; what is only worded differently is none
 * @param answer of the other rulebook; absent when it does not accept the question
 * @param faults what one of the rulebooks finds wrong with the recorded input; then nothing is compared
 */
public record DecisionComparison(
        UUID decisionId,
        Against against,
        boolean identical,
        String fingerprint,
        String recordedFingerprint,
        Text text,
        List<Change> changes,
        @Nullable Answer answer,
        List<InputFault> faults) {

    /** When, and in which language, the other rulebook is asked. */
    public record Asking(Instant at, Language language) {}

    /**
     * Asks another rulebook. Nothing is recorded.
     *
     * @param then with the rulebook that answered
     * @throws dk.indsatskompas.rulebook.EngineDisagreement when the two evaluators differ
     */
    public static DecisionComparison of(ReplayableDecision past, Advisor then, Advisor other, Asking asking) {
        AnsweredQuestion after;
        try {
            after = past.with(other);
        } catch (InvalidRequest e) {
            return refused(past, other, OTHER_REFUSES, null, e);
        }
        Answer answer = after.given(null, asking.at(), asking.language());
        try {
            return compared(past, past.with(then), after, answer);
        } catch (InvalidRequest e) {
            return refused(past, other, REFUSED, answer, e);
        }
    }

    private static DecisionComparison compared(
            ReplayableDecision past, AnsweredQuestion before, AnsweredQuestion after, Answer answer) {
        Comparison comparison = Comparison.of(before, after);
        boolean identical = words(past, before).equals(words(past, after));
        return new DecisionComparison(
                past.entry().id(),
                Against.IN_FORCE,
                identical,
                answer.rulebook().fingerprint(),
                past.rulebook(),
                text(comparison, identical),
                comparison.changes(),
                answer,
                List.of());
    }

    private static ImmutableBytes words(ReplayableDecision past, AnsweredQuestion answered) {
        return ImmutableBytes.of(AnswerJson.write(answered.advice(), past.language()));
    }

    private static Text text(Comparison comparison, boolean identical) {
        if (identical) {
            return IDENTICAL;
        }
        return comparison.same()
                ? WORDS
                : Text.format(
                        "Anbefalinger, der er ændret: %d.",
                        "Recommendations that changed: %d.",
                        comparison.changes().size());
    }

    private static DecisionComparison refused(
            ReplayableDecision past, Advisor other, Text text, @Nullable Answer answer, InvalidRequest e) {
        String fingerprint = other.rulebook().fingerprint();
        return new DecisionComparison(
                past.entry().id(),
                Against.IN_FORCE,
                false,
                fingerprint,
                past.rulebook(),
                text,
                List.of(),
                answer,
                e.faults());
    }

    private static final Text IDENTICAL =
            new Text("Rådgivningen er den samme, ord for ord.", "The advice is the same, word for word.");
    private static final Text WORDS = new Text(
            "Anbefalingerne og deres grundlag er de samme. Kun ordlyd, bemærkninger eller henvisninger er ændret.",
            "What is recommended, and on what grounds, is the same. Only wording, remarks or references changed.");
    private static final Text OTHER_REFUSES = new Text(
            "Den anden regelbog kan ikke svare på det registrerede input. Fejlene står under faults.",
            "The other rulebook cannot answer the recorded input. What is wrong stands under faults.");
    private static final Text REFUSED = new Text(
            "Denne udgave af programmet kan ikke læse det registrerede input. Fejlene står under faults.",
            "This version of the program cannot read the recorded input. What is wrong stands under faults.");
}
