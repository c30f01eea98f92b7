package dk.indsatskompas.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/** What a rule can conclude. A rule inserts exactly one of these, and no rule reads them. */
public sealed interface Conclusion {
    /** What the conclusion is about: a recommendation, a delivery condition, a doubt of the scale, or a strength. */
    String id();

    /** As the right-hand side of a sentence has it. */
    default String inserted() {
        return inserted(getClass().getSimpleName(), List.of(id()));
    }

    private static String inserted(String fact, List<String> arguments) {
        return "insert(new " + fact + "(\"" + String.join("\", \"", arguments) + "\"));";
    }

    /** The intervention or practice is recommended to the citizen. */
    record Recommendation(String id) implements Conclusion {}

    /** The citizen is within the population in which the recommendation was studied. */
    record StudiedPopulation(String id) implements Conclusion {}

    /** The sources leave open whether the citizen is within that population. */
    record PopulationUnknown(String id) implements Conclusion {}

    /** The local offer meets this delivery condition of the tested model. */
    record DeliveryCondition(String id) implements Conclusion {}

    /** The finding calls for a caution about the recommendation. */
    record Caution(String id) implements Conclusion {}

    /** The intervention or practice is as recommended already. */
    record InPlace(String id) implements Conclusion {}

    /** This doubt about how far a finding carries holds in the case. */
    record Indirectness(String id) implements Conclusion {}

    /** The finding has this evidence strength. */
    record EvidenceStrength(String id) implements Conclusion {}

    /**
     * What holds of everybody for whom the conditions of a guarantee do.
     *
     * @param id what it is about; empty for all that the conditions speak of
     * @param other what it is never above, or the strength that it has at least; empty for the other claims
     */
    record Guaranteed(Claim claim, String id, String other) implements Conclusion {
        @Override
        public String inserted() {
            List<String> arguments =
                    Stream.of(id, other).filter(argument -> !argument.isEmpty()).toList();
            return arguments.isEmpty()
                    ? "insert(new " + claim.fact + "());"
                    : Conclusion.inserted(claim.fact, arguments);
        }
    }

    /** What can be guaranteed. */
    enum Claim {
        NEVER("Never"),
        /** At least one is recommended. */
        ALWAYS("Always"),
        ALWAYS_OR_IN_PLACE("AlwaysOrInPlace"),
        NEVER_ABOVE("NeverAbove"),
        /** When it is recommended, its strength in the case is at least this. */
        AT_LEAST("AtLeast");

        private final String fact;

        Claim(String fact) {
            this.fact = fact;
        }

        /** What a sentence inserts. */
        public String fact() {
            return fact;
        }
    }
}
