package dk.indsatskompas.peers;

import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: every rule in turn, its conditions as one function. */
final class EasyRules implements Peer.OfProfiles {

    private static final String CITIZEN = "citizen";
    private static final String FIRED = "fired";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRules(List<Rule> ours) {
        ours.forEach(rule -> rules.register(easy(rule)));
    }

    @Override
    public Set<String> fired(Profile citizen) {
        Set<String> fired = new HashSet<>();
        Facts facts = new Facts();
        facts.put(CITIZEN, citizen);
        facts.put(FIRED, fired);
        engine.fire(rules, facts);
        return fired;
    }

    private static org.jeasy.rules.api.Rule easy(Rule rule) {
        String id = rule.id();
        return new RuleBuilder()
                .name(id)
                .when(facts -> holds(rule, facts.get(CITIZEN)))
                .then(facts -> facts.<Set<String>>get(FIRED).add(id))
                .build();
    }

    private static boolean holds(Rule rule, Profile citizen) {
        for (var condition : rule.conditions()) {
            if (condition.constraint().test(citizen) != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }
}
