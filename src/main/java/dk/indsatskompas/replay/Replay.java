package dk.indsatskompas.replay;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.ConditionOutcomes;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.UUID;

/**
 * A recorded decision that was made once more, from the recorded input and with the rulebook of that day.
 *
 * @param against the record, always
 * @param identical whether every byte of the answer and the outcome of every condition is as it was recorded
 * @param fingerprint of the rulebook that answered
 * @param text what came of it, in a sentence
 * @param engine the version of the rule engine
 * @param application the version of this program
 * @param differences between the two answers; one with an empty pointer and nothing else when only the spelling differs
 * @param more how many differences there are besides those listed
 * @param rules those whose conditions come to something else
 * @param faults what this version of the program finds wrong with the recorded input; then there is no answer to compare
 */
public record Replay(
        UUID decisionId,
        Against against,
        boolean identical,
        String fingerprint,
        Text text,
        ThenAndNow engine,
        ThenAndNow application,
        List<Difference> differences,
        int more,
        List<OutcomeDifference> rules,
        List<InputFault> faults) {

    /** A version when the decision was recorded, and the one that replayed it. */
    public record ThenAndNow(String then, String now) {}

    /**
     * Makes a decision once more. Nothing is recorded.
     *
     * @param advisor with the rulebook that answered
     * @param now the versions that run now
     * @throws dk.indsatskompas.rulebook.EngineDisagreement when the two evaluators differ
     */
    public static Replay of(ReplayableDecision past, Advisor advisor, Versions now) {
        try {
            AnsweredQuestion again = past.with(advisor);
            ImmutableBytes answer = past.given(past.entry().id(), again);
            return compared(past, now, answer, AnswerRecord.outcomes(again.evaluation()));
        } catch (InvalidRequest e) {
            return new Replay(
                    past.entry().id(),
                    Against.RECORD,
                    false,
                    past.rulebook(),
                    REFUSED,
                    engine(past, now),
                    application(past, now),
                    List.of(),
                    0,
                    List.of(),
                    e.faults());
        }
    }

    private static Replay compared(
            ReplayableDecision past, Versions now, ImmutableBytes answer, ConditionOutcomes outcomes) {
        AnswerDifferences differences = AnswerDifferences.between(past.content().answer(), answer);
        List<OutcomeDifference> rules = OutcomeDifference.between(past.content().outcomes(), outcomes);
        return new Replay(
                past.entry().id(),
                Against.RECORD,
                differences.count() == 0 && rules.isEmpty(),
                past.rulebook(),
                text(differences, rules.size()),
                engine(past, now),
                application(past, now),
                differences.listed(),
                differences.more(),
                rules,
                List.of());
    }

    private static Text text(AnswerDifferences differences, int rules) {
        if (differences.count() == 0 && rules == 0) {
            return IDENTICAL;
        }
        return differences.onlyInSpelling() && rules == 0
                ? SPELLING
                : Text.format(
                        "Svaret kunne ikke genskabes. Forskelle i svaret: %d. Regler med andre udfald: %d.",
                        "The answer could not be reproduced. Differences in the answer: %d. Rules with other outcomes: %d.",
                        differences.count(),
                        rules);
    }

    private static ThenAndNow engine(ReplayableDecision past, Versions now) {
        return new ThenAndNow(past.entry().origin().versions().engine(), now.engine());
    }

    private static ThenAndNow application(ReplayableDecision past, Versions now) {
        return new ThenAndNow(past.entry().origin().versions().application(), now.application());
    }

    private static final Text IDENTICAL =
            new Text("Svaret er genskabt byte for byte.", "The answer was reproduced byte for byte.");
    private static final Text SPELLING = new Text(
            "Svaret siger det samme, men er skrevet med andre bytes.",
            "The answer says the same but is written in other bytes.");
    private static final Text REFUSED = new Text(
            "Denne udgave af programmet kan ikke læse det registrerede input. Fejlene står under faults.",
            "This version of the program cannot read the recorded input. What is wrong stands under faults.");
}
