package dk.indsatskompas.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * The facets of a finding that decide its evidence strength.
 *
 * @param kind a code of the list {@code kind}
 * @param design a code of the list {@code design}: how this very finding was made
 * @param peerReviewed whether this very result is published in a peer-reviewed journal
 */
public record Facets(
        @Nullable String kind,
        @Nullable String design,
        @Nullable Boolean peerReviewed) implements Facts {

    @Override
    public Object of(Subject subject) {
        return this;
    }

    @Override
    public boolean knowsAnythingOf(Subject subject) {
        return kind != null || design != null || peerReviewed != null;
    }
}
