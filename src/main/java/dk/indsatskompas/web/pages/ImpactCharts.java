package dk.indsatskompas.web.pages;

import dk.indsatskompas.impact.ChangeKind;
import dk.indsatskompas.impact.Impact.RecommendationImpact;
import dk.indsatskompas.page.PageWriter;
import java.util.List;

/** Draws for how many each recommendation comes, goes and moves. All bars have one scale. */
record ImpactCharts(PageWriter words, List<RecommendationImpact> all) {

    /** What is drawn, from top to bottom. */
    static final List<ChangeKind> KINDS =
            List.of(ChangeKind.GAINED, ChangeKind.LOST, ChangeKind.RANK_UP, ChangeKind.RANK_DOWN);

    /** Those that have bars: one that neither comes, goes nor moves has none. */
    List<RecommendationImpact> drawn() {
        return all.stream()
                .filter(one -> KINDS.stream().anyMatch(kind -> one.citizens(kind) > 0))
                .toList();
    }

    String label(ChangeKind kind) {
        return switch (kind) {
            case GAINED -> words.say("får", "gain");
            case LOST -> words.say("mister", "lose");
            case RANK_UP -> words.say("op", "up");
            case RANK_DOWN -> words.say("ned", "down");
            default -> throw new IllegalArgumentException("Not drawn: " + kind);
        };
    }

    /** How long a bar is, of 210. */
    int length(RecommendationImpact one, ChangeKind kind) {
        return (int) Math.ceil(210.0 * one.citizens(kind) / largest());
    }

    private long largest() {
        return all.stream()
                .flatMapToLong(one -> KINDS.stream().mapToLong(one::citizens))
                .max()
                .orElse(1);
    }
}
