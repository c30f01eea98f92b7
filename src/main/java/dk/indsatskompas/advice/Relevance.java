package dk.indsatskompas.advice;

import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which recommendations an attribute can have anything to do with, so that the others need not be looked at. */
final class Relevance {

    private final List<String> all;
    private final List<String> interventions;
    private final Map<Conclusion, String> about = new HashMap<>();

    Relevance(Catalogue catalogue) {
        this.all = catalogue.ids();
        this.interventions = catalogue.ids(Catalogue.Kind.INTERVENTION);
        for (Catalogue.Entry entry : catalogue.entries()) {
            about.put(new Recommendation(entry.id()), entry.id());
            about.put(new StudiedPopulation(entry.id()), entry.id());
            about.put(new Caution(entry.id()), entry.id());
            entry.deliveryConditions().forEach(part -> about.put(new DeliveryCondition(part.id()), entry.id()));
        }
    }

    /**
     * The recommendations about which an unknown attribute can still say something. A rule with a condition that is false
     * stays false whatever else is learned, so only undetermined rules count.
     */
    Set<String> touched(Attribute attribute, Evaluation evaluation) {
        Set<String> touched = new HashSet<>();
        if (attribute == Attribute.WANTS) {
            touched.addAll(all);
        } else if (attribute == Attribute.CURRENT_INTERVENTIONS) {
            touched.addAll(interventions);
        }
        interventions.stream()
                .filter(id -> attribute.path().equals("offers." + id + ".available"))
                .forEach(touched::add);
        for (RuleOutcome outcome : evaluation.rules()) {
            if (outcome.undetermined() && outcome.tests(attribute)) {
                touched.add(about.get(outcome.rule().conclusion()));
            }
        }
        return touched;
    }
}
