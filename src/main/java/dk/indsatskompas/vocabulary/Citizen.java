package dk.indsatskompas.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case system knows about the citizen. Every component may be null, which means unknown.
 *
 * @param age in whole years, 15 to 100
 * @param benefit a code of the list {@code benefit}
 * @param readiness a code of the list {@code readiness}
 * @param weeksOnBenefit weeks on the present benefit, 0 to 3000
 * @param wants codes of the list {@code wants}; empty means that the citizen wishes none of them
 * @param currentInterventions the interventions the citizen already has
 */
public record Citizen(
        @Nullable Integer age,
        @Nullable String benefit,
        @Nullable String readiness,
        @Nullable Integer weeksOnBenefit,
        @Nullable Boolean qualifyingEducation,
        @Nullable Boolean inEducation,
        @Nullable Boolean inEmployment,
        @Nullable List<String> wants,
        @Nullable Boolean severeMentalIllness,
        @Nullable Boolean inPsychiatricTreatment,
        @Nullable Boolean needsDanishOrMaths,
        @Nullable Boolean challengesBeyondUnemployment,
        @Nullable List<String> currentInterventions) {}
