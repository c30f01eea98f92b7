package dk.indsatskompas.vocabulary;

import org.jspecify.annotations.Nullable;

/** The JobFirst course that can be delivered locally. Null means unknown. */
public record JobFirstOffer(
        @Nullable Boolean available,
        @Nullable Boolean wageHoursFromStart,
        @Nullable Boolean intensiveMentor,
        @Nullable Boolean frequentFollowUp,
        @Nullable Boolean parallelEfforts) {}
