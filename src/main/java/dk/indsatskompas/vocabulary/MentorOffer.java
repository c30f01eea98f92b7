package dk.indsatskompas.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * The mentoring that can be delivered locally. Null means unknown.
 *
 * @param contactsPerWeek 0 to 7
 * @param plannedWeeks 0 to 520
 */
public record MentorOffer(
        @Nullable Boolean available,
        @Nullable Integer contactsPerWeek,
        @Nullable Integer plannedWeeks) {}
