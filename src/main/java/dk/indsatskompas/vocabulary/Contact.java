package dk.indsatskompas.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Who follows the citizen. Every component may be null, which means unknown. Nothing here says what a caseworker
 * believes or is like as a person.
 *
 * @param caseworkerChangesLast12Months 0 to 100
 */
public record Contact(
        @Nullable Boolean primaryContactPerson,
        @Nullable Integer caseworkerChangesLast12Months,
        @Nullable Boolean trustingRelation,
        @Nullable Boolean knowsLocalLabourMarket,
        @Nullable Boolean hasCompanyNetwork) {}
