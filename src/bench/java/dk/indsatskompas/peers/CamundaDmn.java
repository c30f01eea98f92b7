package dk.indsatskompas.peers;

import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The decision table in Camunda's DMN engine, with its FEEL in Scala. */
final class CamundaDmn implements Peer<Map<String, Object>> {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DecisionTable table;
    private final DmnDecision decision;

    CamundaDmn(List<Rule> rules) {
        table = DecisionTable.of(rules, "");
        decision = engine.parseDecision(DecisionTable.DECISION, table.xml());
    }

    @Override
    public Map<String, Object> prepared(Profile profile) {
        return table.values(profile);
    }

    @Override
    public Set<String> fired(Map<String, Object> citizen) {
        return new HashSet<>(engine.evaluateDecisionTable(decision, citizen).<String>collectEntries("id"));
    }
}
