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

    private static final Attribute.Traits FIXED = new Attribute.Traits(
            null,
            new Attribute.Changeability(
                    false, new Text("Det står fast, hvad et studie har fundet.", "What a study found stands firm.")),
            null,
            null,
            null);

    private enum Facet {
        KIND("kind", new ValueType.OneCode("kind")),
        DESIGN("design", new ValueType.OneCode("design")),
        PEER_REVIEWED("peerReviewed", new ValueType.YesNo());

        private final String field;
        private final ValueType type;
        private final Text label = Texts.of(this, "label");
        private final Text question = Texts.of(this, "question");

        Facet(String field, ValueType type) {
            this.field = field;
            this.type = type;
        }

        private Attribute attribute(int number, Subject finding) {
            return new Attribute(number, finding, field, type, label, question, FIXED);
        }
    }

    Map<String, Object> byField() {
        return Map.of("kind", kind, "design", design, "peerReviewed", peerReviewed);
    }

    static List<Attribute> attributes(int subjectNumber, int first) {
        Subject finding = new Subject(subjectNumber, PATH, FACT, new Text("Fundet", "The finding"), null);
        return List.of(
                Facet.KIND.attribute(first, finding),
                Facet.DESIGN.attribute(first + 1, finding),
                Facet.PEER_REVIEWED.attribute(first + 2, finding));
    }
}
