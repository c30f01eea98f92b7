package dk.indsatskompas.web.pages;

import dk.indsatskompas.impact.ChangeKind;
import dk.indsatskompas.impact.RecommendationImpact;
import dk.indsatskompas.page.PageWriter;
import java.util.List;
import java.util.stream.IntStream;

/** Draws for how many each recommendation comes, goes and moves. All bars have one scale. */
record ImpactCharts(PageWriter words, List<RecommendationImpact> all) {

    /** What is drawn, from top to bottom. */
    static final List<ChangeKind> KINDS =
            List.of(ChangeKind.GAINED, ChangeKind.LOST, ChangeKind.RANK_UP, ChangeKind.RANK_DOWN);

    /** Dark enough to be told from the page, and told apart by their labels and not by colour alone. */
    private static final List<String> COLORS = List.of("#1d6b4f", "#a33a2c", "#1d4e79", "#7a5a12");

    private static final int LINE = 22;
    private static final int LEFT = 62;
    private static final int LONGEST = 210;

    /**
     * One bar.
     *
     * @param y where its line of the drawing begins
     * @param end where its number stands
     */
    record Bar(String label, String number, int y, int text, int width, int end, String color) {}

    /** Those that have bars: one that neither comes, goes nor moves has none. */
    List<RecommendationImpact> drawn() {
        return all.stream()
                .filter(one -> KINDS.stream().anyMatch(kind -> one.citizens(kind) > 0))
                .toList();
    }

    List<Bar> bars(RecommendationImpact one) {
        return IntStream.range(0, KINDS.size()).mapToObj(i -> bar(one, i)).toList();
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

    private Bar bar(RecommendationImpact one, int i) {
        ChangeKind kind = KINDS.get(i);
        int y = i * LINE;
        int width = (int) Math.ceil((double) LONGEST * one.citizens(kind) / largest());
        return new Bar(
                label(kind),
                words.amounts().number(one.citizens(kind)),
                y + 3,
                y + 16,
                width,
                LEFT + width + 6,
                COLORS.get(i));
    }

    private long largest() {
        return all.stream()
                .flatMapToLong(one -> KINDS.stream().mapToLong(one::citizens))
                .max()
                .orElse(1);
    }
}
