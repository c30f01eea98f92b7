package dk.indsatskompas.peers;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.FactHandle;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.Type;

/** Evrete: one fact for each citizen with a field for each attribute, in a session that is used again. */
final class Evrete implements Peer.OfProfiles {

    private static final String FACT = "$citizen";

    private final StatefulSession session;

    /** The fact: whom it is about, and where its rules write that they fired. */
    private record Asked(Profile profile, Set<String> fired) {}

    Evrete(List<Rule> ours) {
        Knowledge knowledge = new KnowledgeService().newKnowledge();
        Type<Asked> type = type(knowledge);
        Map<Constraint, Predicate<Object[]>> tests = new HashMap<>();
        var rules = knowledge.builder();
        for (Rule rule : ours) {
            String id = rule.id();
            var lhs = rules.newRule(id).forEach().addFact(FACT, type);
            for (var condition : rule.conditions()) {
                Constraint constraint = condition.constraint();
                lhs = lhs.where(
                        tests.computeIfAbsent(constraint, Evrete::test),
                        FACT + "." + constraint.attribute().name());
            }
            lhs.execute(context -> context.<Asked>get(FACT).fired().add(id));
        }
        session = rules.build().newStatefulSession();
    }

    private static Type<Asked> type(Knowledge knowledge) {
        Type<Asked> type = knowledge.getTypeResolver().getOrDeclare(Asked.class);
        for (Attribute attribute : Attribute.OF_A_PROFILE) {
            type.declareField(attribute.name(), Object.class, asked -> asked.profile()
                    .value(attribute));
        }
        return type;
    }

    /** One for all rules with this condition, so that the engine can see that it is the same. */
    private static Predicate<Object[]> test(Constraint constraint) {
        return values -> constraint.outcome(values[0]) == Truth.TRUE;
    }

    @Override
    public Set<String> fired(Profile citizen) {
        Set<String> fired = new HashSet<>();
        FactHandle fact = session.insert(new Asked(citizen, fired));
        session.fire();
        session.delete(fact);
        return fired;
    }
}
