package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.SharedText;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows measured effects: a column for what the sources give, and nothing for what none of them does. */
record EffectsSection(PageWriter words) {

    private static final Map<String, ReportText> DIRECTIONS = Map.of(
            "POSITIVE",
            ReportText.POSITIVE_ONLY,
            "NEGATIVE",
            ReportText.NEGATIVE_ONLY,
            "NONE",
            ReportText.NO_DIFFERENCE);

    private record Figure(ReportText label, String style, Function<ExpectedEffect, List<String>> said) {}

    /** The table of the effects; nothing when there are none. */
    List<Block> table(String id, List<ExpectedEffect> effects) {
        if (effects.isEmpty()) {
            return List.of();
        }
        List<Figure> figures = Stream.of(
                        new Figure(
                                ReportText.WITH_INTERVENTION,
                                "small",
                                effect -> amount(effect.result().intervention())),
                        new Figure(
                                ReportText.WITH_CONTROL,
                                "small",
                                effect -> amount(effect.result().control())),
                        new Figure(ReportText.DIFFERENCE, "wide", this::difference),
                        new Figure(ReportText.INTERVAL, "wide", this::interval))
                .filter(figure -> effects.stream()
                        .anyMatch(effect -> !figure.said().apply(effect).isEmpty()))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(Column.wide(words.say(ReportText.OUTCOME))));
        figures.forEach(figure -> columns.add(new Column(figure.style(), words.say(figure.label()))));
        boolean someAreTheWish = effects.stream().anyMatch(ExpectedEffect::addressesWish)
                && !effects.stream().allMatch(ExpectedEffect::addressesWish);
        String heading = words.say(ReportText.EFFECTS);
        return List.of(
                new Heading(4, id, heading),
                Table.of(
                        heading,
                        columns,
                        effects.stream()
                                .map(effect -> row(effect, figures, someAreTheWish))
                                .toList()));
    }

    private Row row(ExpectedEffect effect, List<Figure> figures, boolean someAreTheWish) {
        List<String> outcome = Stream.of(
                        outcome(effect),
                        when(effect),
                        significance(effect),
                        someAreTheWish && effect.addressesWish() ? words.say(ReportText.THE_WISH) : null)
                .filter(Objects::nonNull)
                .toList();
        List<Cell> cells = figures.stream()
                .map(figure -> figure.said().apply(effect))
                .map(said -> said.isEmpty()
                        ? Cell.of(words.say(ReportText.NOT_STATED)).styled(Cell.MUTED)
                        : Cell.of(said))
                .toList();
        return new Row(Cell.of(outcome), cells);
    }

    String outcome(ExpectedEffect effect) {
        return words.code("outcome", effect.outcome());
    }

    /** When it was measured, or over how long it was counted. */
    @Nullable
    String when(ExpectedEffect effect) {
        boolean counted = "CUMULATIVE".equals(effect.timing().measure());
        if (effect.timing().horizon() == null) {
            return counted ? words.say(ReportText.COUNTED_OVER_A_PERIOD) : null;
        }
        String duration = words.amounts().duration(effect.timing().horizon());
        String said = Boolean.TRUE.equals(effect.timing().horizonApproximate())
                ? words.say(SharedText.ABOUT_AMOUNT, duration)
                : duration;
        ReportText label = effect.timing().measure() == null
                ? ReportText.AFTER
                : counted ? ReportText.COUNTED_OVER : ReportText.MEASURED_AFTER;
        return words.say(label, said);
    }

    private @Nullable String significance(ExpectedEffect effect) {
        if (effect.result().significant() == null) {
            return null;
        }
        return words.say(effect.result().significant() ? ReportText.SIGNIFICANT : ReportText.NOT_SIGNIFICANT);
    }

    private List<String> amount(@Nullable Quantity quantity) {
        return quantity == null ? List.of() : List.of(words.amounts().quantity(quantity));
    }

    private List<String> difference(ExpectedEffect effect) {
        List<String> said = new ArrayList<>(amount(effect.result().absolute()));
        if (effect.result().relative() != null) {
            said.add(words.amounts().relative(effect.result().relative()));
        }
        if (said.isEmpty()
                && effect.result().direction() != null
                && DIRECTIONS.containsKey(effect.result().direction())) {
            said.add(words.say(
                    Objects.requireNonNull(DIRECTIONS.get(effect.result().direction()))));
        }
        return said;
    }

    private List<String> interval(ExpectedEffect effect) {
        return effect.result().interval95() == null
                ? List.of()
                : List.of(words.amounts().interval(effect.result().interval95()));
    }
}
