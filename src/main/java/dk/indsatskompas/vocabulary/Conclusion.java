package dk.indsatskompas.vocabulary;

/** What a rule can conclude. A rule inserts exactly one of these, and no rule reads them. */
public sealed interface Conclusion {
    /** What the conclusion is about: a recommendation, a delivery condition, or a strength. */
    String id();

    /** The intervention or practice is recommended to the citizen. */
    record Recommendation(String id) implements Conclusion {}

    /** The citizen is within the population in which the recommendation was studied. */
    record StudiedPopulation(String id) implements Conclusion {}

    /** The local offer meets this delivery condition of the tested model. */
    record DeliveryCondition(String id) implements Conclusion {}

    /** The finding calls for a caution about the recommendation. */
    record Caution(String id) implements Conclusion {}

    /** The finding has this evidence strength. */
    record EvidenceStrength(String id) implements Conclusion {}
}
