package dk.indsatskompas.web.report;

import dk.indsatskompas.impact.CitizenGroup;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.KindImpact.GroupCount;
import dk.indsatskompas.impact.PopulationDescription;
import dk.indsatskompas.impact.RecommendationImpact;
import dk.indsatskompas.page.ChartedPage;
import dk.indsatskompas.page.ChartedPage.Section;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.page.Words;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The order of the page of an impact: the whole in brief, for each recommendation, why, and for whom. */
record ImpactStory(Impact impact, Words words, Map<String, Text> titles) {

    static final Map<CitizenGroup.By, ImpactLabel> GROUPS = Map.of(
            CitizenGroup.By.AGE, ImpactLabel.AGE,
            CitizenGroup.By.BENEFIT, ImpactLabel.BENEFIT,
            CitizenGroup.By.READINESS, ImpactLabel.READINESS,
            CitizenGroup.By.WISH, ImpactLabel.WISH);

    private static final String TALLY = "tally";

    ChartedPage page(String style) {
        return new ChartedPage(
                words.language().code(),
                say(ImpactLabel.TITLE),
                List.of(
                        say(ImpactLabel.WHAT_THIS_IS),
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
                say(ImpactLabel.IN_FORCE),
                impact.before().version() + " · " + impact.before().fingerprint()));
        rows.add(Table.pair(
                say(ImpactLabel.DRAFT),
                impact.after().version() + " · " + impact.after().fingerprint()));
        rows.add(Table.pair(
                say(ImpactLabel.ASKED),
                number(impact.citizens().asked()) + " "
                        + words.say(population.origin().counted())));
        if (population.seed() != null) {
            rows.add(Table.pair(say(ImpactLabel.SEED), population.seed().toString()));
        }
        if (population.asOf() != null) {
            rows.add(Table.pair(say(ImpactLabel.AS_OF), words.date(population.asOf())));
        }
        return Table.pairs(say(ImpactLabel.TITLE), rows);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(inBrief());
        if (!impact.recommendations().isEmpty()) {
            sections.add(recommendations());
        }
        sections.add(new ImpactRules(words).section(impact.rulebooks()));
        if (impact.citizens().changed() > 0) {
            sections.add(Section.of("groups", say(ImpactLabel.GROUPS)).showing(groups(impact.groups())));
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
            said.add(say(ImpactLabel.NOTHING));
        }
        if (impact.citizens().unanswerable() > 0) {
            said.add(words.say(
                    ImpactLabel.UNANSWERABLE.with(number(impact.citizens().unanswerable()))));
        }
        return Section.of("in-brief", say(ImpactLabel.IN_BRIEF)).saying(said);
    }

    private Section recommendations() {
        List<Column> columns = new ArrayList<>(List.of(Column.wide(say(ImpactLabel.RECOMMENDATION))));
        ImpactCharts.ORDER.forEach(kind -> columns.add(
                new Column(TALLY, Words.capital(say(ImpactCharts.KINDS.getOrDefault(kind, ImpactLabel.GAIN))))));
        columns.add(new Column(TALLY, say(ImpactLabel.IN_ALL)));
        String heading = say(ImpactLabel.BY_RECOMMENDATION);
        return Section.of("recommendations", heading)
                .saying(List.of(say(ImpactLabel.CHART_NOTE)))
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
        return Stream.of(CitizenGroup.By.values())
                .map(by -> group(
                        by,
                        counts.stream()
                                .filter(count -> count.group().by() == by)
                                .toList()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table group(CitizenGroup.By by, List<GroupCount> counts) {
        String heading = say(GROUPS.getOrDefault(by, ImpactLabel.AGE));
        return Table.of(
                heading,
                List.of(
                        Column.wide(heading),
                        Column.medium(say(ImpactLabel.CHANGED)),
                        Column.medium(say(ImpactLabel.OF))),
                counts.stream()
                        .map(count -> new Row(
                                Cell.of(Words.capital(words.say(count.group().label()))),
                                List.of(Cell.of(number(count.citizens())), Cell.of(number(count.of())))))
                        .toList());
    }

    private Section shares() {
        String heading = say(ImpactLabel.SHARES);
        return Section.of("shares", heading)
                .showing(List.of(Table.of(
                        heading,
                        List.of(Column.wide(say(ImpactLabel.TRAIT)), Column.small(say(ImpactLabel.SHARE))),
                        impact.population().shares().stream()
                                .map(share -> new Row(
                                        Cell.of(words.say(share.text())),
                                        List.of(Cell.of(share.percent() + "\u00a0%"))))
                                .toList())));
    }

    String number(long count) {
        return words.amounts().number(BigDecimal.valueOf(count));
    }

    private String say(ImpactLabel label) {
        return words.say(label.text());
    }
}
