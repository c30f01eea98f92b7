package dk.indsatskompas.peers;

import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Profile;
import java.util.HashSet;
import java.util.Set;

/** What answers every question here: Drools and the condition matrix, compared, with the outcome of every condition. */
record Ours(Rulebook rulebook) implements Peer.OfProfiles {

    @Override
    public Set<String> fired(Profile profile) {
        Set<String> fired = new HashSet<>();
        for (RuleOutcome outcome : rulebook.evaluate(profile).rules()) {
            if (outcome.fired()) {
                fired.add(outcome.rule().id());
            }
        }
        return fired;
    }
}
