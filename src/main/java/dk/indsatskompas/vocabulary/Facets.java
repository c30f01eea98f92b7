package dk.indsatskompas.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * The facets of a finding that decide its evidence strength: fields of a study's file, and so the one subject that every
 * vocabulary has.
 *
 * @param kind a code of the list {@code kind}
 * @param design a code of the list {@code design}: how this very finding was made
 * @param peerReviewed whether this very result is published in a peer-reviewed journal
 */
public record Facets(String kind, String design, boolean peerReviewed) {

    static final String PATH = "finding";
    static final String FACT = "Facets";

    private static final Attribute.Traits FIXED =
            new Attribute.Traits(null, new Attribute.Change(false, Texts.of(Facets.class, "fixed")), null, null, null);

    Map<String, Object> byField() {
        return Map.of("kind", kind, "design", design, "peerReviewed", peerReviewed);
    }

    static List<Attribute> attributes(int subjectNumber, int first) {
        Subject finding = new Subject(subjectNumber, PATH, FACT, Texts.of(Facets.class, PATH), null);
        return List.of(
                attribute(first, finding, "kind", new ValueType.OneCode("kind")),
                attribute(first + 1, finding, "design", new ValueType.OneCode("design")),
                attribute(first + 2, finding, "peerReviewed", new ValueType.YesNo()));
    }

    private static Attribute attribute(int number, Subject finding, String field, ValueType type) {
        Text label = Texts.of(Facets.class, field + ".label");
        Text question = Texts.of(Facets.class, field + ".question");
        return new Attribute(number, finding, field, type, label, question, FIXED);
    }
}
