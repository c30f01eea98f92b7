package dk.indsatskompas.vocabulary;

import org.jspecify.annotations.Nullable;

/** The bridging course into education (brobygning) that can be delivered locally. Null means unknown. */
public record BrobygningOffer(
        @Nullable Boolean available,
        @Nullable Boolean ordinaryEducationEnvironment,
        @Nullable Boolean atVocationalSchool,
        @Nullable Boolean teachesDanishAndMaths,
        @Nullable Boolean shortInternships,
        @Nullable Boolean mentorContinuesAfterStart) {}
