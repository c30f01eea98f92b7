package dk.indsatskompas.web.pages;

import dk.indsatskompas.impact.ChangeKind;
import dk.indsatskompas.impact.RecommendationImpact;
import dk.indsatskompas.page.ChartedPage.Bar;
import dk.indsatskompas.page.ChartedPage.Chart;
import dk.indsatskompas.page.PageWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws for how many each recommendation comes, goes and moves. All bars have one scale. */
record ImpactCharts(PageWriter words, long largest) {

    static final Map<ChangeKind, ImpactText> KINDS = Map.of(
            ChangeKind.GAINED, ImpactText.GAIN,
            ChangeKind.LOST, ImpactText.LOSE,
            ChangeKind.RANK_UP, ImpactText.UP,
            ChangeKind.RANK_DOWN, ImpactText.DOWN);
    static final List<ChangeKind> ORDER =
            List.of(ChangeKind.GAINED, ChangeKind.LOST, ChangeKind.RANK_UP, ChangeKind.RANK_DOWN);

    /** Dark enough to be told from the page, and told apart by their labels and not by colour alone. */
    private static final List<String> COLORS = List.of("#1d6b4f", "#a33a2c", "#1d4e79", "#7a5a12");

    private static final int LINE = 22;
    private static final int LEFT = 62;
    private static final int LONGEST = 210;

    static ImpactCharts of(PageWriter words, List<RecommendationImpact> all) {
        long largest = all.stream()
                .flatMapToLong(one -> ORDER.stream().mapToLong(one::citizens))
                .max()
                .orElse(0);
        return new ImpactCharts(words, Math.max(1, largest));
    }

    /** One that neither comes, goes nor moves has no bars. */
    List<Chart> all(List<RecommendationImpact> recommendations) {
        return recommendations.stream()
                .filter(one -> ORDER.stream().anyMatch(kind -> one.citizens(kind) > 0))
                .map(this::chart)
                .toList();
    }

    private Chart chart(RecommendationImpact one) {
        List<Bar> bars = new ArrayList<>();
        for (ChangeKind kind : ORDER) {
            int y = bars.size() * LINE;
            int width = (int) Math.ceil((double) LONGEST * one.citizens(kind) / largest);
            bars.add(new Bar(
                    words.say(KINDS.getOrDefault(kind, ImpactText.GAIN).text()),
                    number(one.citizens(kind)),
                    y + 3,
                    y + 16,
                    width,
                    LEFT + width + 6,
                    COLORS.get(bars.size())));
        }
        String title = words.say(one.title());
        return new Chart(
                "chart-" + one.id(),
                title,
                words.say(ImpactText.CHART.with(
                        title,
                        bars.get(0).number(),
                        bars.get(1).number(),
                        bars.get(2).number(),
                        bars.get(3).number())),
                bars);
    }

    private String number(long count) {
        return words.amounts().number(BigDecimal.valueOf(count));
    }
}
