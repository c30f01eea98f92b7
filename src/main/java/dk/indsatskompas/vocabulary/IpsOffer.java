package dk.indsatskompas.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * The IPS that can be delivered locally. Null means unknown.
 *
 * @param caseload citizens per IPS consultant, 0 to 500
 */
public record IpsOffer(
        @Nullable Boolean available,
        @Nullable Integer caseload,
        @Nullable Boolean psychiatryCooperation,
        @Nullable Boolean followsPreferences,
        @Nullable Boolean placeThenTrain,
        @Nullable Boolean ordinaryLabourMarket,
        @Nullable Boolean supportUntilNotNeeded) {}
