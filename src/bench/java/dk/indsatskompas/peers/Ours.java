package dk.indsatskompas.peers;

import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.util.HashSet;
import java.util.Set;

/** What answers every question here: Drools and the condition matrix, compared, with the outcome of every condition. */
record Ours(Rulebook rulebook) implements Peer.OfProfiles {

    @Override
    public Set<String> fired(Profile profile) {
        return readThrough(rulebook.evaluate(profile));
    }

    /** The rules that fired, after the whole trace was spelled out and seen to agree. */
    static Set<String> readThrough(Evaluation evaluation) {
        Set<String> fired = new HashSet<>();
        for (RuleOutcome rule : evaluation.rules()) {
            Truth all = Truth.TRUE;
            for (ConditionOutcome condition : rule.conditions()) {
                all = all.and(condition.outcome());
            }
            if (all != rule.outcome()) {
                throw new IllegalStateException(rule.rule().id());
            }
            if (rule.fired()) {
                fired.add(rule.rule().id());
            }
        }
        return fired;
    }
}
