package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.advice.DeliveryStatus;
import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of a report is written from.
 *
 * @param told the assumptions that were told already, so that none is told twice
 */
record ReportPage(
        Report report, PageWriter words, GivenFacts facts, References references, ReportPlots plots, Set<Text> told) {
    static ReportPage of(Report report) {
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

    Advice advice() {
        return report.answer().advice();
    }

    /** The effects without those of a finding that came before: one may be about several outcomes. */
    static List<ExpectedEffect> eachFindingOnce(List<ExpectedEffect> effects) {
        Set<String> told = new HashSet<>();
        return effects.stream().filter(effect -> told.add(effect.finding())).toList();
    }

    /** The first effects of a recommendation, those on what the citizen wants before others. */
    static List<ExpectedEffect> mainEffects(Recommended recommended) {
        return eachFindingOnce(recommended.grounds().expectedEffects()).stream()
                .limit(2)
                .toList();
    }

    /** What that which an unmeasured recommendation rests on is about. */
    String about(Recommended recommended) {
        return recommended.grounds().basis().stream()
                .flatMap(basis -> finding(basis.finding()).stream())
                .filter(finding -> finding.kind() != FindingKind.CONDITION)
                .flatMap(finding -> finding.outcomes().stream())
                .map(outcome -> PageWriter.uncapital(words.labels().code("outcome", outcome)))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Whether the strength is lower for this citizen and offer than that of the finding. */
    static boolean isLowered(Recommended recommended) {
        Recommended.Evidence evidence = recommended.evidence();
        Recommended.Applied applied = evidence == null ? null : evidence.applied();
        return applied != null && !Objects.equals(applied.strength(), evidence.strength());
    }

    /** What speaks against it, in brief: first that the citizen is outside the studied population. */
    List<String> against(Recommended recommended) {
        List<String> said = new ArrayList<>(population(recommended).toList());
        String deviations = recommended.grounds().deliveryConditions().stream()
                .filter(part -> part.status() == ConditionStatus.NOT_MET)
                .map(this::inShort)
                .collect(Collectors.joining("; "));
        if (!deviations.isEmpty()) {
            said.add(words.say("Ikke som afprøvet: %s.", "Not as tested: %s.", deviations));
        }
        if (Boolean.FALSE.equals(recommended.fit().available())) {
            said.add(words.say("Findes ikke lokalt.", "Not available locally."));
        }
        recommended.grounds().cautions().stream()
                .filter(caution -> isCalledFor(recommended, caution))
                .map(caution -> words.say(caution.text()))
                .forEach(said::add);
        if (isOfferUnknown(recommended)) {
            said.add(words.say(
                    "Det vides ikke helt, om den tilbydes her, som den blev afprøvet.",
                    "It is not fully known whether it is offered here as it was tested."));
        }
        return said.isEmpty() ? List.of(words.say("Intet kendt.", "Nothing known.")) : said;
    }

    private Stream<String> population(Recommended recommended) {
        return Stream.ofNullable(recommended.fit().studiedPopulation()).flatMap(status -> switch (status) {
            case INSIDE -> Stream.empty();
            case OUTSIDE -> Stream.of(outside(recommended));
            case UNKNOWN ->
                Stream.of(words.say(
                        "Det vides ikke, om borgeren hører til den undersøgte gruppe.",
                        "It is not known whether the citizen is of the studied population."));
            case NOT_DEFINED ->
                Stream.of(words.say(
                        "Kilden siger ikke, hvem det er undersøgt på.",
                        "The source does not say on whom it was studied."));
        });
    }

    private String outside(Recommended recommended) {
        return recommended.grounds().cautions().stream()
                        .flatMap(caution -> finding(caution.finding()).stream())
                        .anyMatch(
                                finding -> Boolean.TRUE.equals(finding.source().outside()))
                ? words.say(
                        "Borgeren er uden for den undersøgte gruppe, som den kendes uden for %s.",
                        "The citizen is outside the studied population as it is known from outside %s.",
                        references.source())
                : words.say(
                        "Borgeren er uden for den undersøgte gruppe.",
                        "The citizen is outside the studied population.");
    }

    /** A condition by the facts that it was tested on; a number says nothing without what it is to be. */
    private String inShort(DeliveryStatus part) {
        String facts = GivenFacts.within(words, part.conditions().stream());
        return isYesOrNo(part) ? facts : words.say(part.text().quoted()) + " (" + facts + ")";
    }

    private static boolean isYesOrNo(DeliveryStatus part) {
        return part.conditions().stream().allMatch(tested -> tested.actual() instanceof Boolean);
    }

    private static boolean isOfferUnknown(Recommended recommended) {
        return recommended.identity().kind() == RecommendationKind.INTERVENTION
                && (recommended.fit().available() == null
                        || recommended.grounds().deliveryConditions().stream()
                                .anyMatch(part -> part.status() == ConditionStatus.UNKNOWN));
    }

    /** All that is told of it for itself, but for what the table of its conditions shows. */
    List<Remark> cautions(Recommended recommended) {
        return recommended.grounds().cautions().stream()
                .filter(caution -> recommended.grounds().deliveryConditions().stream()
                        .noneMatch(part -> part.finding().equals(caution.finding())))
                .toList();
    }

    /** A remark, and what its finding leaves open. */
    String remark(Remark remark) {
        return (words.say(remark.text()) + " " + hedges(remark.hedges())).strip();
    }

    /** What a finding leaves open; a record of an earlier version may lack it. */
    String hedges(@Nullable List<Text> hedges) {
        return hedges == null ? "" : words.list(hedges, " ");
    }

    /** A remark, and where it is from. */
    String withSource(Remark remark) {
        return finding(remark.finding())
                .map(finding -> remark(remark) + " (" + references.to(finding.source()) + ")")
                .orElseGet(() -> remark(remark));
    }

    private Optional<Finding> finding(@Nullable String id) {
        return contents()
                .flatMap(known -> Stream.ofNullable(known.findings().get(id)))
                .findFirst();
    }

    /** Whether a rule calls for it, so that it does not go without saying by what else is told in brief. */
    private boolean isCalledFor(Recommended recommended, Remark caution) {
        return contents()
                .flatMap(Contents::allRules)
                .filter(rule -> rule.conclusion().equals(new Conclusion.Caution(recommended.id())))
                .anyMatch(rule -> caution.finding() != null && rule.basedOn().contains(caution.finding()));
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
     * The study of a finding that is no measured effect, with its years and without its design: an experience is none the
     * stronger for being made in a trial. Empty when it is not known any more.
     */
    String studied(String finding) {
        return study(finding)
                .map(study -> said(Stream.of(title(study), words.say(study.scope().years())), finding))
                .orElse("");
    }

    /** The study of a measured effect. */
    String measured(String finding) {
        return study(finding).map(study -> said(named(study), finding)).orElse("");
    }

    private Stream<String> named(Study study) {
        return Stream.of(
                title(study),
                words.labels().code("design", study.design().name()).toLowerCase(Locale.ROOT),
                words.say(study.scope().years()));
    }

    private String title(Study study) {
        return words.say(study.title().quoted());
    }

    private String said(Stream<String> named, String finding) {
        return Stream.concat(named, Stream.ofNullable(population(finding)).map(words::say))
                .collect(Collectors.joining(", "));
    }

    /** On whom a finding was made, where these are others than its study was made on. */
    @Nullable
    Text population(String finding) {
        return finding(finding).map(one -> one.measurement().population()).orElse(null);
    }

    List<Study> studies(List<ExpectedEffect> effects) {
        return effects.stream()
                .flatMap(effect -> study(effect.finding()).stream())
                .distinct()
                .toList();
    }

    /** The studies of some effects, in brief and each once, with the first sentence on whom they were made. */
    List<String> studiedOn(List<ExpectedEffect> effects) {
        return studies(effects).stream()
                .map(study -> named(study).collect(Collectors.joining(", ")) + ": "
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
        Set<Strength> named = new HashSet<>();
        for (Recommended one : advice().recommendations()) {
            Recommended.Evidence evidence = one.evidence();
            if (evidence != null) {
                named.add(evidence.strength());
                Stream.ofNullable(evidence.applied())
                        .map(Recommended.Applied::strength)
                        .forEach(named::add);
            }
            one.grounds().expectedEffects().forEach(effect -> named.add(effect.strength()));
            one.grounds().basis().forEach(basis -> named.add(basis.strength()));
        }
        return contents()
                .flatMap(known -> known.strengths().strengths().stream())
                .filter(named::contains)
                .toList();
    }

    /** The delivery conditions by what came of them, with the figure that it came of, if any; the unknown ones in a row. */
    Map<Truth, List<String>> delivered(List<DeliveryStatus> parts) {
        Map<Truth, List<String>> delivered = new EnumMap<>(Truth.class);
        parts.stream()
                .filter(part -> part.truth() != Truth.UNKNOWN)
                .forEach(part -> delivered
                        .computeIfAbsent(part.truth(), none -> new ArrayList<>())
                        .add(words.say(part.text())
                                + (isYesOrNo(part) ? "" : " " + GivenFacts.told(words, part.conditions()) + ".")));
        String unknown = parts.stream()
                .filter(part -> part.truth() == Truth.UNKNOWN)
                .map(part -> words.say(part.text()))
                .collect(Collectors.joining(" "));
        if (!unknown.isEmpty()) {
            delivered.put(Truth.UNKNOWN, List.of(unknown));
        }
        return delivered;
    }

    /** What is in place, condition by condition; by what it is known to be so, where that is no offer. */
    List<String> inPlace(Advice.AlreadyInPlace there) {
        List<String> said = new ArrayList<>();
        if (!there.conditions().isEmpty()) {
            said.add(GivenFacts.told(words, there.conditions()) + ".");
        }
        delivered(there.deliveryConditions())
                .forEach((truth, parts) -> parts.forEach(part -> said.add(words.mark(truth) + ": " + part)));
        return said.isEmpty() ? List.of(words.say("Oplyst.", "Known.")) : with(said, there.cautions());
    }

    /** What is not recommended by the facts that failed, those of the same facts together. */
    Map<List<String>, List<String>> failed() {
        Map<List<String>, List<String>> failed = new LinkedHashMap<>();
        for (Advice.NotRecommended out : advice().notRecommended()) {
            String facts = GivenFacts.within(
                    words,
                    out.rules().stream()
                            .flatMap(rule -> rule.conditions().stream())
                            .filter(tested -> tested.outcome() == Truth.FALSE));
            String why = words.say("Det er oplyst: %s.", "This is known: %s.", facts);
            failed.computeIfAbsent(with(List.of(why), out.cautions()), none -> new ArrayList<>())
                    .add(words.say(out.title()));
        }
        return failed;
    }

    /** What is said of something, and then what calls for attention. */
    List<String> with(List<String> said, List<Remark> cautions) {
        return Stream.concat(
                        said.stream(),
                        cautions.stream()
                                .map(caution -> words.say("Vær opmærksom på: %s", "Please note: %s", remark(caution))))
                .toList();
    }

    /** What rules that fired were tested on. */
    String facts(List<Reason> rules) {
        return GivenFacts.within(words, rules.stream().flatMap(rule -> rule.conditions().stream()));
    }

    /** The title of an intervention, as it stands in a sentence. */
    String title(String id) {
        return contents()
                .flatMap(known -> known.catalogue().find(id).stream())
                .map(entry -> words.say(entry.title().quoted()))
                .findFirst()
                .orElse(id);
    }

    /** Those assumptions that were not told yet. */
    String untold(List<Text> assumptions) {
        return words.list(assumptions.stream().filter(told::add).toList(), " ");
    }

    /** How the rules behind what is recommended read the source, each once. */
    List<Recommended.Reading> readings() {
        return advice().recommendations().stream()
                .flatMap(one -> one.interpretations().stream())
                .distinct()
                .toList();
    }

    /** Every finding that the advice names, and where it says so. */
    Map<String, String> findings() {
        Map<String, String> all = new TreeMap<>();
        JsonMapper.shared()
                .valueToTree(advice())
                .findValuesAsString("finding")
                .forEach(id -> all.put(
                        id,
                        finding(id)
                                .map(finding -> references.to(finding.source()))
                                .orElse("")));
        return all;
    }
}
