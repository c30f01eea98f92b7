package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Text;

/** One key of the ranking, with why one recommendation stands above another, as the end of a sentence. */
public record RankingKey(Id id, Text text) {
    /** The keys there are. Their order is policy and stands in {@code ranking.yaml}. */
    public enum Id {
        GOAL_FIT("goalFit"),
        EVIDENCE_STRENGTH("evidenceStrength"),
        STUDIED_POPULATION("studiedPopulation"),
        DELIVERY_CONDITIONS("deliveryConditions"),
        AVAILABILITY("availability"),
        ID("id");

        private final String code;

        Id(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
