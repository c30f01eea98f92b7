package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.advice.DeliveryStatus;
import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.PopulationStatus;
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

    /** What an unmeasured recommendation rests on instead. */
    String kinds(Recommended recommended) {
        return recommended.grounds().basis().stream()
                .map(basis -> words.say(basis.label()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** How sure what can be expected is for this citizen and this offer, and why that is not what the finding has. */
    List<String> sureness(Recommended recommended) {
        Recommended.Evidence evidence = recommended.evidence();
        if (evidence == null) {
            return List.of("");
        }
        Recommended.Applied applied = evidence.applied();
        if (applied == null) {
            return List.of(words.say(evidence.label()));
        }
        List<String> said = new ArrayList<>(List.of(words.say(applied.label())));
        if (isLowered(evidence)) {
            said.add(words.say(
                    "Fundet selv: %s. Lavere her, fordi det ved siden af taler imod.",
                    "The finding itself: %s. Lower here because of what speaks against it.",
                    words.say(evidence.label())));
        }
        return said;
    }

    /** Whether the strength is lower for this citizen and offer than that of the finding, for one of them. */
    boolean isLoweredForSome() {
        return advice().recommendations().stream()
                .map(Recommended::evidence)
                .filter(Objects::nonNull)
                .anyMatch(ReportPage::isLowered);
    }

    private static boolean isLowered(Recommended.Evidence evidence) {
        Recommended.Applied applied = evidence.applied();
        return applied != null && !Objects.equals(applied.strength(), evidence.strength());
    }

    /** What speaks against it, in brief: first that the citizen is outside the studied population. */
    List<String> against(Recommended recommended) {
        List<String> said = new ArrayList<>();
        if (recommended.fit().studiedPopulation() == PopulationStatus.OUTSIDE) {
            said.add(words.say(
                    "Borgeren er uden for den undersøgte gruppe.", "The citizen is outside the studied population."));
        } else if (recommended.fit().studiedPopulation() == PopulationStatus.UNKNOWN) {
            said.add(words.say(
                    "Det vides ikke, om borgeren hører til den undersøgte gruppe.",
                    "It is not known whether the citizen is of the studied population."));
        }
        List<String> notMet = recommended.grounds().deliveryConditions().stream()
                .filter(part -> part.status() == ConditionStatus.NOT_MET)
                .map(part -> words.say(part.text().quoted()))
                .toList();
        if (!notMet.isEmpty()) {
            said.add(words.say("Ikke opfyldt: %s", "Not met: %s", String.join(" ", notMet)));
        }
        if (Boolean.FALSE.equals(recommended.fit().available())) {
            said.add(words.say("Findes ikke lokalt.", "Not available locally."));
        }
        recommended.grounds().cautions().stream()
                .filter(caution -> !isToldInBrief(recommended, caution))
                .map(caution -> words.say(caution.text()))
                .forEach(said::add);
        if (said.isEmpty()) {
            said.add(
                    isOfferUnknown(recommended)
                            ? words.say(
                                    "Intet oplyst. Det vides ikke, om den tilbydes her, som den blev afprøvet.",
                                    "Nothing stated. It is not known whether it is offered here as it was tested.")
                            : words.say("Intet kendt.", "Nothing known."));
        }
        return said;
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

    private boolean isToldInBrief(Recommended recommended, Remark caution) {
        String finding = caution.finding();
        return finding == null
                || recommended.grounds().deliveryConditions().stream()
                        .anyMatch(part -> part.finding().equals(finding))
                || isToldWithTheFindings(recommended, finding);
    }

    private boolean isToldWithTheFindings(Recommended recommended, @Nullable String finding) {
        return recommended.grounds().expectedEffects().stream()
                        .anyMatch(effect -> effect.finding().equals(finding))
                || recommended.grounds().basis().stream()
                        .anyMatch(basis -> basis.finding().equals(finding))
                || contents()
                        .flatMap(Contents::allRules)
                        .filter(rule -> rule.conclusion().equals(new Conclusion.StudiedPopulation(recommended.id()))
                                || rule.conclusion().equals(new Conclusion.PopulationUnknown(recommended.id())))
                        .anyMatch(rule -> finding != null && rule.basedOn().contains(finding));
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
                .map(study -> words.say(study.title()) + ", " + words.say(study.scope().years()))
                .orElse("");
    }

    private String named(Study study) {
        return "%s, %s, %s"
                .formatted(
                        words.say(study.title()),
                        words.labels().code("design", study.design().name()).toLowerCase(Locale.ROOT),
                        words.say(study.scope().years()));
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
                .map(study -> named(study) + ": "
                        + words.say(study.scope().population()).split("(?<=\\.) ", 2)[0])
                .toList();
    }

    /** A study, and on whom it was made. */
    String about(Study study) {
        return words.say(
                "%s. På hvem: %s",
                "%s. On whom: %s", named(study), words.say(study.scope().population()));
    }

    /** What the labels of strength mean that stand on the page, the strongest first. */
    List<String> labelsExplained() {
        Set<Strength> shown = advice().recommendations().stream()
                .flatMap(one -> Stream.ofNullable(one.evidence()))
                .flatMap(evidence -> Stream.concat(
                        Stream.ofNullable(evidence.strength()),
                        Stream.ofNullable(evidence.applied()).flatMap(applied -> Stream.ofNullable(applied.strength()))))
                .collect(Collectors.toSet());
        return contents()
                .flatMap(known -> known.strengths().strengths().stream())
                .filter(shown::contains)
                .map(strength -> words.say(strength.label()) + ": " + words.say(strength.meaning()))
                .toList();
    }

    /** The delivery conditions by what came of them, each with what is known of it. */
    Map<Truth, List<String>> delivered(List<DeliveryStatus> parts) {
        Map<Truth, List<String>> delivered = new EnumMap<>(Truth.class);
        for (DeliveryStatus part : parts) {
            String facts = GivenFacts.told(words, part.conditions());
            delivered
                    .computeIfAbsent(part.truth(), none -> new ArrayList<>())
                    .add(words.say(part.text())
                            + (facts.isEmpty() || part.truth() == Truth.UNKNOWN ? "" : " (" + facts + ")"));
        }
        return delivered;
    }

    /** What rules that fired were tested on. */
    String facts(List<Reason> rules) {
        return GivenFacts.told(
                words,
                rules.stream().flatMap(rule -> rule.conditions().stream()).toList());
    }

    /** The title of an intervention, as it stands in a sentence. */
    String title(String id) {
        return contents()
                .flatMap(known -> known.catalogue().find(id).stream())
                .map(entry -> words.say(entry.title().quoted()))
                .findFirst()
                .orElse(id);
    }

    String named(List<String> attributes) {
        return attributes.stream().map(words.labels()::attribute).collect(Collectors.joining("; "));
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

    /** Every finding that the advice names, and what it is behind. */
    Map<String, List<String>> findings() {
        Map<String, List<String>> all = new TreeMap<>();
        for (Recommended one : advice().recommendations()) {
            String title = words.say(one.title());
            Stream.of(
                            one.grounds().expectedEffects().stream().map(ExpectedEffect::finding),
                            one.grounds().basis().stream().map(Recommended.Basis::finding),
                            one.grounds().deliveryConditions().stream().map(part -> part.finding()),
                            one.grounds().variants().stream().map(variant -> variant.finding()),
                            cited(one.grounds().cautions()))
                    .flatMap(named -> named)
                    .forEach(finding -> put(all, finding, title));
        }
        advice().alreadyInPlace().forEach(there -> {
            there.deliveryConditions().forEach(part -> put(all, part.finding(), words.say(there.title())));
            cited(there.cautions()).forEach(finding -> put(all, finding, words.say(there.title())));
        });
        advice().undetermined()
                .forEach(open -> cited(open.cautions()).forEach(finding -> put(all, finding, words.say(open.title()))));
        advice().notRecommended()
                .forEach(out -> cited(out.cautions()).forEach(finding -> put(all, finding, words.say(out.title()))));
        cited(advice().remarks()).forEach(finding -> put(all, finding, words.say("Bemærkninger", "Remarks")));
        return all;
    }

    private static Stream<String> cited(List<Remark> remarks) {
        return remarks.stream().flatMap(remark -> Stream.ofNullable(remark.finding()));
    }

    private static void put(Map<String, List<String>> all, String finding, String title) {
        List<String> titles = all.computeIfAbsent(finding, none -> new ArrayList<>());
        if (!titles.contains(title)) {
            titles.add(title);
        }
    }
}
