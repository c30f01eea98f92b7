package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.advice.DeliveryStatus;
import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.evidence.Strength.StrengthUse;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Interpretation;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of a report is written from.
 *
 * @param told the assumptions that were told already, so that none is told twice
 */
public record ReportPage(
        Report report, PageWriter words, GivenFacts facts, References references, ReportPlots plots, Set<Text> told) {
    public static ReportPage of(Report report) {
        PageWriter words = report.words();
        Advice advice = report.answer().advice();
        return new ReportPage(
                report,
                words,
                GivenFacts.of(report, words),
                new References(words, report.contents()),
                ReportPlots.of(words, advice.recommendations()),
                new HashSet<>());
    }

    public Advice advice() {
        return report.answer().advice();
    }

    /** The effects without those of a finding that came before: one may be about several outcomes. */
    public static List<ExpectedEffect> eachFindingOnce(List<ExpectedEffect> effects) {
        Set<String> told = new HashSet<>();
        return effects.stream().filter(effect -> told.add(effect.finding())).toList();
    }

    /** The first effects of a recommendation, those on what the citizen wants before others. */
    public static List<ExpectedEffect> mainEffects(Recommended recommended) {
        return eachFindingOnce(recommended.grounds().expectedEffects()).stream()
                .limit(2)
                .toList();
    }

    /** What that which an unmeasured recommendation rests on is about. */
    public String about(Recommended recommended) {
        return recommended.grounds().basis().stream()
                .flatMap(basis -> finding(basis.finding()).stream())
                .filter(finding -> finding.kind() != FindingKind.CONDITION)
                .flatMap(finding -> finding.outcomes().stream())
                .map(outcome -> PageWriter.uncapital(words.labels().code("outcome", outcome)))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Whether the strength is lower for this citizen and offer than that of the finding. */
    public static boolean isLowered(Recommended recommended) {
        Recommended.Evidence evidence = recommended.evidence();
        return evidence != null && !Objects.equals(evidence.inThisCase(), evidence.strength());
    }

    /** Whether what its population is known by lies outside the source. */
    boolean isPopulationFromOutside(Recommended recommended) {
        return recommended.grounds().cautions().stream()
                .flatMap(caution -> finding(caution.finding()).stream())
                .anyMatch(finding -> Boolean.TRUE.equals(finding.source().outside()));
    }

    /**
     * What rules call for, or what holds of a figure, so that it does not go without saying by what else is told in brief: a
     * figure for a job and education together is none for the one that is wished.
     */
    public List<Remark> calledFor(Recommended recommended) {
        Set<String> findings = contents()
                .flatMap(known -> known.concluding(new Conclusion.Caution(recommended.id())))
                .flatMap(rule -> rule.basedOn().stream())
                .collect(Collectors.toCollection(HashSet::new));
        recommended.grounds().expectedEffects().forEach(effect -> findings.add(effect.finding()));
        return recommended.grounds().cautions().stream()
                .filter(caution -> caution.finding() != null && findings.contains(caution.finding()))
                .toList();
    }

    /** A condition by the facts that it was tested on; a number says nothing without what it is to be. */
    String inShort(DeliveryStatus part) {
        String facts = GivenFacts.within(words, part.conditions().stream());
        return isYesOrNo(part) ? facts : words.say(part.text().quoted()) + " (" + facts + ")";
    }

    private static boolean isYesOrNo(DeliveryStatus part) {
        return part.conditions().stream().allMatch(tested -> tested.actual() instanceof Boolean);
    }

    /** Whether it is not known if it can be had as it was tested. */
    static boolean isOfferUnknown(Recommended recommended) {
        return recommended.identity().kind() == RecommendationKind.INTERVENTION
                && (recommended.fit().available() == null
                        || recommended.grounds().deliveryConditions().stream()
                                .anyMatch(part -> part.status() == ConditionStatus.UNKNOWN));
    }

    /** The cautions, but for what the list of the conditions shows. */
    public static List<Remark> besides(List<DeliveryStatus> conditions, List<Remark> cautions) {
        return cautions.stream()
                .filter(caution ->
                        conditions.stream().noneMatch(part -> part.finding().equals(caution.finding())))
                .toList();
    }

    /** A remark, and what its finding leaves open. */
    public String remark(Remark remark) {
        return (words.say(remark.text()) + " " + hedges(remark.hedges())).strip();
    }

    /** What a finding leaves open; a record of an earlier version may lack it. */
    String hedges(@Nullable List<Text> hedges) {
        return hedges == null ? "" : words.list(hedges, " ");
    }

    Optional<Finding> finding(@Nullable String id) {
        return contents()
                .flatMap(known -> Stream.ofNullable(known.findings().get(id)))
                .findFirst();
    }

    private Stream<Contents> contents() {
        return Stream.ofNullable(report.contents());
    }

    private Optional<Study> study(String finding) {
        return contents()
                .flatMap(known -> known.studies().stream())
                .filter(study -> study.findings().stream().map(Finding::id).anyMatch(finding::equals))
                .findFirst();
    }

    /**
     * The study of a finding with its years, and for a measured effect its design: an experience is none the stronger for
     * being made in a trial. Empty when it is not known any more.
     */
    String studied(String finding, boolean measured) {
        return study(finding)
                .map(study -> named(study, measured, population(finding)))
                .orElse("");
    }

    private String named(Study study, boolean measured, @Nullable Text population) {
        String design = words.labels().code("design", study.design().name()).toLowerCase(Locale.ROOT);
        return Stream.of(
                        title(study),
                        measured ? design : "",
                        words.say(study.scope().years()),
                        population == null ? "" : words.say(population))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String title(Study study) {
        return words.say(study.title().quoted());
    }

    /** On whom a finding was made, where these are others than its study was made on. */
    public @Nullable Text population(String finding) {
        return finding(finding).map(one -> one.measurement().population()).orElse(null);
    }

    List<Study> studies(List<ExpectedEffect> effects) {
        return effects.stream()
                .flatMap(effect -> study(effect.finding()).stream())
                .distinct()
                .toList();
    }

    /** The studies of some effects, in brief and each once, with the first sentence on whom they were made. */
    public List<String> studiedOn(List<ExpectedEffect> effects) {
        return studies(effects).stream()
                .map(study -> named(study, true, null) + ": "
                        + words.say(study.scope().population()).split("(?<=\\.) ", 2)[0])
                .toList();
    }

    /** On whom a study was made. */
    String about(Study study) {
        return words.say(
                "Hvem der blev undersøgt i %s: %s",
                "Who was studied in %s: %s",
                title(study),
                words.say(study.scope().population()));
    }

    /** The strengths that stand on the page, the strongest first; none when the rulebook cannot be read any more. */
    List<Strength> strengths() {
        Set<String> named = named("strength");
        return contents()
                .flatMap(known -> known.strengths().strengths().stream())
                .filter(strength -> named.contains(strength.id()))
                .toList();
    }

    /** The strengths that a recommendation can have, the weakest first, and these two in any case. */
    public List<Strength> ladder(Strength own, Strength applied) {
        return contents()
                .flatMap(known -> known.strengths().strengths().stream())
                .filter(strength -> strength.equals(own)
                        || strength.equals(applied)
                        || (strength.mayCreate() != StrengthUse.REMARK && strength.mayCreate() != StrengthUse.CAUTION))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** All that stands in a field of the advice, wherever it has it. */
    Set<String> named(String field) {
        return new TreeSet<>(JsonMapper.shared().valueToTree(advice()).findValuesAsString(field));
    }

    /** The figure that came of a delivery condition, where it is about one. */
    public String figure(DeliveryStatus part) {
        return isYesOrNo(part) || part.truth() == Truth.UNKNOWN
                ? ""
                : " " + GivenFacts.told(words, part.conditions()) + ".";
    }

    /** What is not recommended by the facts that failed, those of the same facts together. */
    public Map<String, List<Advice.NotRecommended>> failed() {
        return advice().notRecommended().stream()
                .collect(Collectors.groupingBy(
                        out -> GivenFacts.within(
                                words,
                                out.rules().stream()
                                        .flatMap(rule -> rule.conditions().stream())
                                        .filter(tested -> tested.outcome() == Truth.FALSE)),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /**
     * How the source is read, where it bears on the answer: behind what is recommended, and where it alone makes a condition of
     * what is not recommended fail.
     */
    public List<Recommended.Reading> readings() {
        Set<String> told = new HashSet<>();
        return Stream.concat(
                        advice().recommendations().stream().flatMap(one -> one.interpretations().stream()),
                        contents()
                                .flatMap(known -> known.interpretations().stream())
                                .filter(this::fails)
                                .map(one -> new Recommended.Reading(one.id(), one.text(), one.restsOn())))
                .filter(reading -> told.add(reading.id()))
                .toList();
    }

    /** By what is said and not by the texts: a record has them in one language only. */
    private boolean fails(Interpretation reading) {
        return advice().notRecommended().stream()
                .flatMap(out -> out.rules().stream())
                .filter(rule -> rule.interpretations().contains(reading.id()))
                .flatMap(rule -> rule.conditions().stream())
                .filter(tested -> tested.outcome() == Truth.FALSE)
                .map(tested -> words.say(tested.text()))
                .anyMatch(said -> reading.readAs().stream()
                        .anyMatch(condition -> words.say(condition.text()).equals(said)));
    }

    /** The title of an intervention, as it stands in a sentence. */
    public String title(String id) {
        return contents()
                .flatMap(known -> known.catalogue().find(id).stream())
                .map(entry -> words.say(entry.title().quoted()))
                .findFirst()
                .orElse(id);
    }
}
