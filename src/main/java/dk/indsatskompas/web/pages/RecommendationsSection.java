package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.PopulationStatus;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.Block.Points;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.SharedText;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.page.Wording;
import dk.indsatskompas.rulebook.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells of what is recommended, in order: what it is, what it is expected to do, on what conditions, and why. */
record RecommendationsSection(PageWriter words, References references) {

    private static final Map<PopulationStatus, ReportText> POPULATIONS = Map.of(
            PopulationStatus.INSIDE,
            ReportText.INSIDE,
            PopulationStatus.OUTSIDE,
            ReportText.OUTSIDE,
            PopulationStatus.UNKNOWN,
            ReportText.POPULATION_UNKNOWN,
            PopulationStatus.NOT_DEFINED,
            ReportText.NOT_DEFINED);

    /** Where on the page a recommendation stands. */
    static String place(Recommended recommended) {
        return "recommendation-" + recommended.rank();
    }

    List<Block> all(List<Recommended> recommendations) {
        if (recommendations.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Heading(2, "recommended", words.say(ReportText.RECOMMENDED))));
        ReportPlots plots = ReportPlots.of(words, recommendations);
        recommendations.forEach(recommended -> blocks.addAll(one(recommended, plots)));
        return blocks;
    }

    private List<Block> one(Recommended recommended, ReportPlots plots) {
        String place = place(recommended);
        FindingsSection findings = new FindingsSection(words, references);
        ConditionsTable conditions = new ConditionsTable(words);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, place, recommended.rank() + ". " + words.say(recommended.title())));
        blocks.add(
                new Paragraph(Paragraph.LEAD, words.say(recommended.identity().description())));
        blocks.add(Table.pairs(words.say(recommended.title()), facts(recommended)));
        blocks.addAll(OthersSection.cautions(words, recommended.grounds().cautions()));
        blocks.addAll(new EffectsSection(words)
                .table(place + "-effects", recommended.grounds().expectedEffects()));
        blocks.addAll(plots.of(recommended.grounds().expectedEffects()));
        blocks.addAll(
                findings.effects(place + "-findings", recommended.grounds().expectedEffects()));
        blocks.addAll(findings.basis(place + "-basis", recommended.grounds().basis()));
        blocks.addAll(
                conditions.delivery(place + "-delivery", recommended.grounds().deliveryConditions()));
        blocks.addAll(variants(recommended));
        blocks.addAll(conditions.rules(place + "-why", recommended.reasons()));
        blocks.addAll(OthersSection.turns(words, ReportText.WOULD_NOT_IF, recommended.wouldFallAwayIf()));
        blocks.addAll(aboveNext(recommended));
        return blocks;
    }

    private List<Row> facts(Recommended recommended) {
        List<Row> rows = new ArrayList<>();
        rows.add(pair(ReportText.KIND, kind(words, recommended.identity().kind())));
        if (recommended.evidence() != null) {
            String strength = words.say(recommended.evidence().label());
            rows.add(pair(ReportText.EVIDENCE, words.say(ReportText.OUR_SCALE, strength)));
        }
        rows.add(pair(ReportText.ADDRESSES_WISH, yesNo(recommended.fit().addressesWish(), ReportText.WISH_UNKNOWN)));
        if (recommended.fit().studiedPopulation() != null) {
            ReportText population =
                    POPULATIONS.getOrDefault(recommended.fit().studiedPopulation(), ReportText.POPULATION_UNKNOWN);
            rows.add(pair(ReportText.STUDIED_POPULATION, words.say(population)));
        }
        if (recommended.identity().kind() == Catalogue.RecommendationKind.INTERVENTION) {
            rows.add(pair(ReportText.AVAILABLE, yesNo(recommended.fit().available(), SharedText.NOT_GIVEN)));
        }
        return rows;
    }

    private Row pair(ReportText label, String value) {
        return Table.pair(words.say(label), value);
    }

    private String yesNo(@Nullable Boolean value, Wording unknown) {
        return value == null ? words.say(unknown) : words.say(value ? SharedText.YES : SharedText.NO);
    }

    static String kind(PageWriter words, Catalogue.@Nullable RecommendationKind kind) {
        return kind == null
                ? ""
                : words.say(
                        kind == Catalogue.RecommendationKind.INTERVENTION
                                ? ReportText.INTERVENTION
                                : ReportText.PRACTICE);
    }

    private List<Block> variants(Recommended recommended) {
        if (recommended.grounds().variants().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Heading(4, place(recommended) + "-variants", words.say(ReportText.VARIANTS)),
                new Points(recommended.grounds().variants().stream()
                        .map(variant -> words.say(variant.title()) + ". " + words.say(variant.text()) + " ("
                                + variant.finding() + ")")
                        .toList()));
    }

    private List<Block> aboveNext(Recommended recommended) {
        return recommended.aboveNext() == null
                ? List.of()
                : List.of(
                        new Heading(4, place(recommended) + "-order", words.say(ReportText.ABOVE_NEXT)),
                        new Paragraph(
                                Paragraph.PLAIN,
                                words.say(recommended.aboveNext().text())));
    }
}
