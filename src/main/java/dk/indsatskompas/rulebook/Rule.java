package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One rule of the rulebook, which fires when all its conditions are true.
 *
 * @param id known by this everywhere: {@code inklusion_2011/IPS til borgere med alvorlig sindslidelse}
 * @param basedOn ids of the findings it rests on; empty for a rule of the scale, and for a guarantee that has no source
 * @param reads ids of the interpretations by which it reads the source more sharply than its words are
 * @param said the conclusion as a sentence
 */
public record Rule(
        String id,
        List<String> basedOn,
        List<String> reads,
        List<Condition> conditions,
        Conclusion conclusion,
        Text said,
        Place place) {
    /** The folder whose rules grade findings; every other folder with rules is a study. */
    public static final String SCALE = "evidence_scale";

    /** The file of the guarantees, which stands for a folder in their ids: no study can be called so. */
    public static final String GUARANTEES = "guarantees.dslr";

    public List<Constraint> constraints() {
        return conditions.stream().map(Condition::constraint).toList();
    }

    /** What holds of whom it recommends its conclusion to: its constraints and, where it asks what is in place, that this is not. */
    public List<Constraint> constraintsOfRecommended() {
        Stream<Constraint> notInPlace = attributes().stream()
                .filter(attribute -> attribute.traits().role() == Attribute.AttributeRole.IN_PLACE)
                .map(current -> new Constraint(current, Operator.CONTAINS_NONE, List.of(conclusion.id())));
        return Stream.concat(constraints().stream(), notInPlace).toList();
    }

    public Set<Attribute> attributes() {
        return conditions.stream().map(Condition::attribute).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The study it belongs to, or {@link #SCALE}, or {@link #GUARANTEES}. */
    public String folder() {
        return id.substring(0, id.indexOf('/'));
    }

    public String name() {
        return name(id);
    }

    /** The name of the rule that has this id. */
    public static String name(String id) {
        return id.substring(id.indexOf('/') + 1);
    }

    /** What it says, apart from how: its id, its conditions, its conclusion, the findings it rests on and how it reads them. */
    String meaning() {
        return String.join(
                "\u001f",
                id,
                conclusion.getClass().getSimpleName(),
                conclusion.id(),
                sorted(basedOn.stream()),
                sorted(reads.stream()),
                sorted(constraints().stream().map(Rule::meaning)));
    }

    private static String meaning(Constraint constraint) {
        return constraint.attribute().path() + " "
                + constraint.operator().name().toLowerCase(Locale.ROOT) + " "
                + sorted(constraint.operands().stream().map(String::valueOf));
    }

    private static String sorted(Stream<String> parts) {
        return parts.distinct().sorted().toList().toString();
    }
}
