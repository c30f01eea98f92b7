package dk.indsatskompas.web.pages;

import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.KindImpact.GroupCount;
import dk.indsatskompas.impact.PopulationDescription;
import dk.indsatskompas.impact.RecommendationImpact;
import dk.indsatskompas.page.ChartedPage;
import dk.indsatskompas.page.ChartedPage.Section;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The order of the page of an impact: the whole in brief, for each recommendation, why, and for whom. */
record ImpactSections(Impact impact, PageWriter words, Map<String, Text> titles) {

    private static final String TALLY = "tally";

    ChartedPage page(String style) {
        return new ChartedPage(
                words.language().code(),
                say(ImpactText.TITLE),
                List.of(
                        say(ImpactText.WHAT_THIS_IS),
                        words.say(impact.population().text()) + ". "
                                + words.say(impact.population().caveat())),
                about(),
                sections(),
                style);
    }

    private Table about() {
        PopulationDescription population = impact.population();
        List<Row> rows = new ArrayList<>();
        rows.add(Table.pair(
                say(ImpactText.IN_FORCE),
                impact.before().version() + " · " + impact.before().fingerprint()));
        rows.add(Table.pair(
                say(ImpactText.DRAFT),
                impact.after().version() + " · " + impact.after().fingerprint()));
        rows.add(Table.pair(
                say(ImpactText.ASKED),
                number(impact.citizens().asked()) + " "
                        + words.say(population.origin().counted())));
        if (population.seed() != null) {
            rows.add(Table.pair(say(ImpactText.SEED), population.seed().toString()));
        }
        if (population.asOf() != null) {
            rows.add(Table.pair(say(ImpactText.AS_OF), words.date(population.asOf())));
        }
        return Table.pairs(say(ImpactText.TITLE), rows);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(inBrief());
        if (!impact.recommendations().isEmpty()) {
            sections.add(recommendations());
        }
        sections.add(new ImpactRules(words).section(impact.rulebooks()));
        if (impact.citizens().changed() > 0) {
            sections.add(Section.of("groups", say(ImpactText.GROUPS)).showing(groups(impact.groups())));
        }
        ImpactKinds kinds = new ImpactKinds(words, this);
        impact.recommendations().forEach(one -> sections.add(kinds.section(one)));
        if (!impact.population().shares().isEmpty()) {
            sections.add(shares());
        }
        return sections;
    }

    private Section inBrief() {
        List<String> said = new ArrayList<>();
        said.add(words.say(impact.summary().text()));
        if (impact.citizens().changed() == 0) {
            said.add(say(ImpactText.NOTHING));
        }
        if (impact.citizens().unanswerable() > 0) {
            said.add(words.say(
                    ImpactText.UNANSWERABLE.with(number(impact.citizens().unanswerable()))));
        }
        return Section.of("in-brief", say(ImpactText.IN_BRIEF)).saying(said);
    }

    private Section recommendations() {
        List<Column> columns = new ArrayList<>(List.of(Column.wide(say(ImpactText.RECOMMENDATION))));
        ImpactCharts.ORDER.forEach(kind -> columns.add(
                new Column(TALLY, PageWriter.capital(say(ImpactCharts.KINDS.getOrDefault(kind, ImpactText.GAIN))))));
        columns.add(new Column(TALLY, say(ImpactText.IN_ALL)));
        String heading = say(ImpactText.BY_RECOMMENDATION);
        return Section.of("recommendations", heading)
                .saying(List.of(say(ImpactText.CHART_NOTE)))
                .drawing(ImpactCharts.of(words, impact.recommendations()).all(impact.recommendations()))
                .showing(List.of(Table.of(
                        heading,
                        columns,
                        impact.recommendations().stream().map(this::row).toList())));
    }

    private Row row(RecommendationImpact one) {
        return new Row(
                Cell.of(words.say(one.title())),
                Stream.concat(ImpactCharts.ORDER.stream().map(one::citizens), Stream.of(one.changed()))
                        .map(count -> Cell.of(number(count)))
                        .toList());
    }

    /** A table for each thing that citizens are grouped by. */
    List<Table> groups(List<GroupCount> counts) {
        return counts.stream()
                .map(count -> count.group().by())
                .distinct()
                .map(by -> group(
                        by,
                        counts.stream()
                                .filter(count -> count.group().by().equals(by))
                                .toList()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table group(String by, List<GroupCount> counts) {
        String heading = words.attribute(by);
        return Table.of(
                heading,
                List.of(
                        Column.wide(heading),
                        Column.medium(say(ImpactText.CHANGED)),
                        Column.medium(say(ImpactText.OF))),
                counts.stream()
                        .map(count -> new Row(
                                Cell.of(PageWriter.capital(
                                        words.say(count.group().label()))),
                                List.of(Cell.of(number(count.citizens())), Cell.of(number(count.of())))))
                        .toList());
    }

    private Section shares() {
        String heading = say(ImpactText.SHARES);
        return Section.of("shares", heading)
                .showing(List.of(Table.of(
                        heading,
                        List.of(Column.wide(say(ImpactText.TRAIT)), Column.small(say(ImpactText.SHARE))),
                        impact.population().shares().stream()
                                .map(share -> new Row(
                                        Cell.of(words.say(share.text())),
                                        List.of(Cell.of(share.percent() + "\u00a0%"))))
                                .toList())));
    }

    String number(long count) {
        return words.amounts().number(BigDecimal.valueOf(count));
    }

    private String say(ImpactText label) {
        return words.say(label.text());
    }
}
