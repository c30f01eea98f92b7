package dk.indsatskompas.guide;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.page.Amounts;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Pages;
import dk.indsatskompas.page.Plot;
import dk.indsatskompas.page.Plot.Axis;
import dk.indsatskompas.page.Plot.PlottedDifference;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.Interpretation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The readable guide to one rulebook, made from it alone: it cannot go stale, and is always the same. */
public record Guide(Rulebook rulebook, Language language) {
    private static final String TEMPLATE = "guide/guide.jte";
    private static final BigDecimal STEP = BigDecimal.valueOf(5);

    /** The guide as a page that needs no other file. */
    public String html() {
        return Pages.html(TEMPLATE, this);
    }

    /** The guide on A4. It has no date; its rulebook's version and fingerprint stand on every page and the first. */
    public byte[] pdf() {
        return Pages.pdf(TEMPLATE, this, null);
    }

    public PageWriter words() {
        return new PageWriter(language, Optional.of(contents().vocabulary()));
    }

    public Contents contents() {
        return rulebook.contents();
    }

    List<Rule> concluding(Conclusion conclusion) {
        return contents().concluding(conclusion).toList();
    }

    public Optional<Strength> strength(String finding) {
        return rulebook.grade(finding).map(Grade::strength);
    }

    public long graded(Strength strength) {
        return contents().findings().keySet().stream()
                .filter(finding -> strength(finding).filter(strength::equals).isPresent())
                .count();
    }

    /** A finding with its strength; one from outside the source that the rulebook is made from says so. */
    String named(String finding) {
        boolean isOutside =
                Boolean.TRUE.equals(contents().finding(finding).source().outside());
        String said = strength(finding)
                .map(strength -> finding + " (" + words().say(strength.label()) + ")")
                .orElse(finding);
        return isOutside
                ? words().say(
                                "%s (uden for %s)",
                                "%s (outside %s)",
                                said,
                                words().say(contents().manifest().source()))
                : said;
    }

    String named(List<String> findings) {
        return findings.stream().map(this::named).collect(Collectors.joining(", "));
    }

    String title(String id) {
        return contents()
                .catalogue()
                .find(id)
                .map(entry -> words().say(entry.title()))
                .orElse(id);
    }

    /** The rules of a study, in the order in which they stand in its folder. */
    List<Rule> rules(Study study) {
        return contents().rules().stream()
                .filter(rule -> rule.folder().equals(study.id()))
                .sorted(Comparator.comparing(Rule::place))
                .toList();
    }

    /** The sentences of a rule, by what they are said of. */
    Map<String, List<String>> sentences(Rule rule) {
        return rule.conditions().stream()
                .collect(Collectors.groupingBy(
                        condition -> words().say(condition.subject()),
                        LinkedHashMap::new,
                        Collectors.mapping(condition -> words().say(condition.sentence()), Collectors.toList())));
    }

    /** The strongest evidence by which something can be recommended. */
    Strength strongest(CatalogueEntry entry) {
        return contents()
                .concluding(new Recommendation(entry.id()))
                .flatMap(rule -> rule.basedOn().stream())
                .flatMap(finding -> strength(finding).stream())
                .min(Strength::compareTo)
                .orElse(contents().strengths().testedModel());
    }

    List<Source> sources() {
        return contents().sources().toList();
    }

    /** Where a passage is, with its address and that it is outside when it is. */
    public String passage(SourceRef passage) {
        String place =
                passage.locator() == null ? passage.document() : document(passage.document()) + " " + passage.locator();
        return Boolean.TRUE.equals(passage.outside())
                ? words().say(
                                "%s (uden for %s: %s)",
                                "%s (outside %s: %s)",
                                place,
                                words().say(contents().manifest().source()),
                                Objects.requireNonNullElse(passage.address(), "–"))
                : place;
    }

    private String document(String id) {
        return sources().stream()
                .filter(source -> source.id().equals(id))
                .flatMap(source -> Stream.ofNullable(source.name()))
                .findFirst()
                .map(words()::say)
                .orElse(id);
    }

    /** The rules that read the source so, by their names. */
    List<String> reading(Interpretation one) {
        return named(contents().allRules().filter(rule -> rule.reads().contains(one.id())));
    }

    /** The rules that rest on a finding, by their names. */
    List<String> restingOn(Finding finding) {
        return named(contents().rules().stream().filter(rule -> rule.basedOn().contains(finding.id())));
    }

    private static List<String> named(Stream<Rule> rules) {
        return rules.map(Rule::name).toList();
    }

    /** The recommendations that tell of a finding, by their titles. */
    public List<String> telling(Finding finding) {
        return contents().catalogue().entries().stream()
                .filter(entry -> entry.findings().anyMatch(finding.id()::equals))
                .map(entry -> words().say(entry.title()))
                .toList();
    }

    /** The differences in percentage points that have an interval, by their outcome, all on one axis. */
    Map<String, Plot> differences() {
        Map<String, List<PlottedDifference>> byOutcome = new LinkedHashMap<>();
        contents().findings().values().stream()
                .filter(Guide::isDrawn)
                .forEach(finding -> finding.outcomes()
                        .forEach(outcome -> byOutcome
                                .computeIfAbsent(outcome, first -> new ArrayList<>())
                                .add(difference(finding))));
        Axis axis = Axis.over(byOutcome.values().stream().flatMap(List::stream).toList(), Guide::wholeStep);
        Map<String, Plot> plots = new LinkedHashMap<>();
        byOutcome.forEach((outcome, drawn) -> plots.put(outcome, axis.plot(drawn, words().amounts())));
        return plots;
    }

    private static BigDecimal wholeStep(BigDecimal largest) {
        return largest.max(STEP).divide(STEP, 0, RoundingMode.CEILING).multiply(STEP);
    }

    private static boolean isDrawn(Finding finding) {
        Quantity absolute = finding.figures().absolute();
        return absolute != null
                && absolute.unit() == Unit.PERCENTAGE_POINTS
                && finding.figures().interval95() != null;
    }

    private PlottedDifference difference(Finding finding) {
        Amounts amounts = words().amounts();
        Quantity absolute = Objects.requireNonNull(finding.figures().absolute());
        String study = contents()
                .study(finding.study())
                .map(known -> words().say(known.title()))
                .orElse(finding.study());
        return PlottedDifference.of(
                study + " (" + finding.id() + "): " + amounts.quantity(absolute),
                absolute,
                finding.figures().interval95(),
                amounts);
    }
}
