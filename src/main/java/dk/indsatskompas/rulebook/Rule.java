package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One rule of the rulebook.
 *
 * @param id known by this everywhere: {@code inklusion_2011/IPS til borgere med alvorlig sindslidelse}
 * @param basedOn ids of the findings it rests on; empty for a rule of the scale
 * @param conditions all must be true for the rule to fire
 * @param said the conclusion as a sentence
 */
public record Rule(
        String id, List<String> basedOn, List<Condition> conditions, Conclusion conclusion, Text said, Place place) {

    /** The folder whose rules grade findings; every other folder with rules is a study. */
    public static final String SCALE = "evidence_scale";

    /** What its conditions test. */
    public List<Constraint> constraints() {
        return conditions.stream().map(Condition::constraint).toList();
    }

    /** What its conditions are about, each once. */
    public Set<Attribute> attributes() {
        Set<Attribute> attributes = new TreeSet<>();
        conditions.forEach(condition -> attributes.add(condition.attribute()));
        return attributes;
    }

    /** The study it belongs to, or {@link #SCALE}. */
    public String folder() {
        return id.substring(0, id.indexOf('/'));
    }

    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }
}
