package dk.indsatskompas.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * What the rules of the scale look at: the facets of a finding, which decide its evidence strength, or those of a case, which
 * decide how far the finding carries to one citizen and one offer; and those of a recommendation, of which only guarantees
 * speak. They are fixed, and so in every vocabulary.
 *
 * @param path which of the two: the path of their subject
 */
public record Facets(String path, Map<String, Object> byField) {
    /** The lists of what is known of a case. */
    public static final String POPULATION_LIST = "studiedPopulation";

    public static final String CONDITIONS_LIST = "deliveryConditions";

    /** The lists of what is known of a recommendation. */
    public static final String RECOMMENDATION_LIST = "recommendation";

    public static final String RECOMMENDATION_KIND_LIST = "recommendationKind";

    private static final String STRENGTH_LIST = "strength";

    private enum ScaleSubject {
        FINDING("finding", "Facets"),
        CASE("case", "Case"),
        RECOMMENDED("recommended", "Recommended");

        private final String path;
        private final String fact;
        private final Text label = Texts.of(this, "label");
        private final Text fixed = Texts.of(this, "fixed");

        ScaleSubject(String path, String fact) {
            this.path = path;
            this.fact = fact;
        }
    }

    private enum Facet {
        KIND(ScaleSubject.FINDING, "kind", new ValueType.OneCode("kind")),
        DESIGN(ScaleSubject.FINDING, "design", new ValueType.OneCode("design")),
        PEER_REVIEWED(ScaleSubject.FINDING, "peerReviewed", new ValueType.YesNo()),
        POPULATION(ScaleSubject.CASE, "population", new ValueType.OneCode(POPULATION_LIST)),
        CONDITIONS(ScaleSubject.CASE, "conditions", new ValueType.ManyCodes(CONDITIONS_LIST)),
        ENTRY(ScaleSubject.RECOMMENDED, "entry", new ValueType.OneCode(RECOMMENDATION_LIST)),
        ENTRY_KIND(ScaleSubject.RECOMMENDED, "entryKind", new ValueType.OneCode(RECOMMENDATION_KIND_LIST)),
        APPLIED_STRENGTH(ScaleSubject.RECOMMENDED, "appliedStrength", new ValueType.OneCode(STRENGTH_LIST)),
        EVIDENCE_STRENGTH(ScaleSubject.RECOMMENDED, "evidenceStrength", new ValueType.OneCode(STRENGTH_LIST)),
        FINDING_KINDS(ScaleSubject.RECOMMENDED, "findingKinds", new ValueType.ManyCodes("kind")),
        ADDRESSES_WISH(ScaleSubject.RECOMMENDED, "addressesWish", new ValueType.YesNo()),
        AVAILABLE(ScaleSubject.RECOMMENDED, "available", new ValueType.YesNo());

        private final ScaleSubject about;
        private final String field;
        private final ValueType type;
        private final Text label = Texts.of(this, "label");
        private final Text question = Texts.of(this, "question");

        Facet(ScaleSubject about, String field, ValueType type) {
            this.about = about;
            this.field = field;
            this.type = type;
        }

        private Attribute attribute(int number, Subject subject) {
            Attribute.Changeability never = new Attribute.Changeability(false, about.fixed);
            Attribute.Traits traits = new Attribute.Traits(null, never, null, null, null);
            return new Attribute(number, subject, field, type, label, question, traits);
        }
    }

    /**
     * Those of a finding.
     *
     * @param kind a code of the list {@code kind}
     * @param design a code of the list {@code design}: how this very finding was made
     * @param peerReviewed whether this very result is published in a peer-reviewed journal
     */
    public static Facets ofFinding(String kind, String design, boolean peerReviewed) {
        return new Facets(
                ScaleSubject.FINDING.path, Map.of("kind", kind, "design", design, "peerReviewed", peerReviewed));
    }

    /**
     * Those of a case.
     *
     * @param population whether the citizen is of the studied population
     * @param conditions what came of the delivery conditions, each once
     */
    public static Facets ofCase(String population, List<String> conditions) {
        return new Facets(ScaleSubject.CASE.path, Map.of("population", population, "conditions", conditions));
    }

    /** Whether only guarantees speak of it. */
    static boolean isOfAGuarantee(Subject subject) {
        return subject.path().equals(ScaleSubject.RECOMMENDED.path);
    }

    /** Whether it is of one citizen and one recommendation together. */
    static boolean isOfACase(Subject subject) {
        return subject.path().equals(ScaleSubject.CASE.path);
    }

    /** All of them, numbered on from these. */
    static List<Attribute> attributes(int firstSubject, int first) {
        List<ScaleSubject> about = List.of(ScaleSubject.values());
        List<Facet> facets = List.of(Facet.values());
        List<Subject> subjects = about.stream()
                .map(one -> new Subject(firstSubject + about.indexOf(one), one.path, one.fact, one.label, null))
                .toList();
        return facets.stream()
                .map(facet -> facet.attribute(first + facets.indexOf(facet), subjects.get(about.indexOf(facet.about))))
                .toList();
    }
}
