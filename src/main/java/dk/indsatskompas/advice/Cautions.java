package dk.indsatskompas.advice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.advice.ranking.Candidate;
import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Exclusion;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a reader must be told beside the recommendations themselves. */
final class Cautions {
    private final Contents contents;
    private final Cache<Catalogue.ModelPart, Remark> notMet =
            Caffeine.newBuilder().maximumSize(Advisor.MOST_KEPT).build();
    private final Cache<Summed, Text> summaries =
            Caffeine.newBuilder().maximumSize(Advisor.MOST_KEPT).build();

    /** What a summary says. */
    private record Summed(
            Strength strength, Strength applied, PopulationStatus population, int notMet, boolean isNotAvailable) {}

    /** By what is part of several entries of the catalogue, an entry being part of itself: those entries. */
    private final Map<String, Set<String>> sharing = new TreeMap<>();

    Cautions(Contents contents) {
        this.contents = contents;
        for (Catalogue.CatalogueEntry entry : contents.catalogue().entries()) {
            Set<String> parts = new TreeSet<>(entry.components());
            parts.add(entry.id());
            parts.forEach(part ->
                    sharing.computeIfAbsent(part, none -> new TreeSet<>()).add(entry.id()));
        }
        sharing.values().removeIf(entries -> entries.size() < 2);
    }

    List<Remark> toARecommended(Candidate candidate) {
        List<Remark> remarks = new ArrayList<>();
        if (candidate.studiedPopulation() == PopulationStatus.OUTSIDE) {
            List<RuleOutcome> nearest = candidate.decidingThePopulation();
            Text outside = OUTSIDE.filled(Text.joined("; ", notLikeThem(nearest)));
            behind(nearest.stream().map(RuleOutcome::rule))
                    .map(finding -> told(finding, outside))
                    .forEach(remarks::add);
        }
        behind(candidate.leftOpen().stream())
                .map(finding -> told(finding, LEFT_OPEN))
                .forEach(remarks::add);
        remarks.addAll(notAsTested(candidate));
        if (Boolean.FALSE.equals(candidate.available())) {
            remarks.add(new Remark(NOT_LOCAL, null));
        }
        remarks.addAll(cautions(candidate));
        remarks.addAll(countedTogether(candidate));
        return List.copyOf(remarks);
    }

    /** What the citizen is said to be that those studied were not. */
    private List<Text> notLikeThem(List<RuleOutcome> rules) {
        List<Text> facts = new ArrayList<>();
        for (RuleOutcome rule : rules) {
            for (RuleOutcome.ConditionOutcome condition : rule.conditions()) {
                if (condition.outcome() == Truth.FALSE && condition.actual() != null) {
                    facts.add(contents.codeLists().fact(condition.condition().attribute(), condition.actual()));
                }
            }
        }
        return facts;
    }

    /** Each delivery condition that is not met. */
    List<Remark> notAsTested(Candidate candidate) {
        List<ConditionStatus> statuses = candidate.deliveryStatuses();
        if (!statuses.contains(ConditionStatus.NOT_MET)) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < statuses.size(); i++) {
            if (statuses.get(i) == ConditionStatus.NOT_MET) {
                remarks.add(notMet.get(candidate.entry().deliveryConditions().get(i), Cautions::notMet));
            }
        }
        return remarks;
    }

    private static Remark notMet(Catalogue.ModelPart condition) {
        return new Remark(NOT_MET.filled(condition.text()), condition.finding());
    }

    /** The strength and what speaks against it, in a line. */
    Text summary(Candidate candidate) {
        return summaries.get(
                new Summed(
                        candidate.strength(),
                        candidate.appliedStrength(),
                        candidate.studiedPopulation(),
                        Collections.frequency(candidate.deliveryStatuses(), ConditionStatus.NOT_MET),
                        Boolean.FALSE.equals(candidate.available())),
                this::summary);
    }

    private Text summary(Summed summed) {
        Text strength = summed.strength().label();
        Text summary = summed.strength().equals(contents.strengths().testedModel())
                ? TESTED_MODEL.filled(strength)
                : summed.strength().equals(summed.applied())
                        ? STRENGTH.filled(strength)
                        : APPLIED.filled(strength, summed.applied().label());
        if (summed.population() == PopulationStatus.OUTSIDE) {
            summary = OUTSIDE_IN_SHORT.then(summary);
        } else if (summed.population() == PopulationStatus.UNKNOWN) {
            summary = UNKNOWN_IN_SHORT.then(summary);
        }
        if (summed.notMet() > 0) {
            summary = summary.then((summed.notMet() == 1 ? ONE_NOT_MET : SOME_NOT_MET).filled(summed.notMet()));
        }
        if (summed.isNotAvailable()) {
            summary = summary.then(NOT_LOCAL_IN_SHORT);
        }
        return Recommended.inShort(summary);
    }

    /** That outcomes are several counted as one, of which the citizen wants only some: said once of all that is so. */
    private List<Remark> countedTogether(Candidate candidate) {
        Map<String, String> together = new LinkedHashMap<>();
        for (Finding finding : candidate.findings()) {
            if (finding.kind() != FindingKind.CONDITION) {
                finding.outcomes().stream()
                        .filter(candidate::isPartlyWished)
                        .forEach(outcome -> together.putIfAbsent(outcome, finding.id()));
            }
        }
        List<Text> outcomes =
                together.keySet().stream().map(code -> outcome(code).quoted()).toList();
        return together.values().stream()
                .limit(1)
                .map(finding -> new Remark(TOGETHER.filled(Text.series(AND, outcomes)), finding))
                .toList();
    }

    private Text outcome(String code) {
        return contents.codeLists().find("outcome", code).orElseThrow().label();
    }

    /** What calls for a caution, whether it is recommended or not. */
    List<Remark> cautions(Candidate candidate) {
        List<Rule> calling = candidate.cautions();
        return calling.isEmpty()
                ? List.of()
                : behind(calling.stream()).map(this::told).toList();
    }

    private Stream<Finding> behind(Stream<Rule> rules) {
        return rules.flatMap(rule -> rule.basedOn().stream()).distinct().map(contents::finding);
    }

    /**
     * What is told of a whole advice: values that exclude each other, where effects cannot be added together, and the remarks
     * of the catalogue.
     */
    List<Remark> about(Profile citizen, List<Candidate> ranked, List<Candidate> inPlace) {
        List<Candidate> together = new ArrayList<>(ranked);
        together.addAll(inPlace);
        List<Remark> remarks = new ArrayList<>();
        for (Exclusion exclusion : contents.exclusions()) {
            Remark remark = new Remark(exclusion.text(), null);
            if (exclusion.holds(citizen) && !remarks.contains(remark)) {
                remarks.add(remark);
            }
        }
        remarks.addAll(overlaps(together));
        Set<String> findings = new LinkedHashSet<>();
        ranked.forEach(candidate -> findings.addAll(candidate.entry().remarks()));
        findings.forEach(finding -> remarks.add(told(contents.finding(finding))));
        return List.copyOf(remarks);
    }

    private Remark told(Finding finding) {
        return new Remark(said(finding), finding.id(), finding.hedges());
    }

    private Remark told(Finding finding, Text of) {
        return new Remark(of.then(said(finding)), finding.id(), finding.hedges());
    }

    /** What a finding says; a supplement from outside the source that the rulebook is made from says so. */
    private Text said(Finding finding) {
        return Boolean.TRUE.equals(finding.source().outside())
                ? SUPPLEMENT.filled(contents.manifest().source(), finding.text())
                : finding.text();
    }

    /** A component that several of them share: their effects do not add up. */
    private List<Remark> overlaps(List<Candidate> together) {
        List<Remark> overlaps = new ArrayList<>();
        sharing.forEach((part, entries) -> {
            List<Candidate> those = together.stream()
                    .filter(candidate -> entries.contains(candidate.entry().id()))
                    .toList();
            if (those.size() > 1) {
                overlaps.add(overlap(part, those));
            }
        });
        return overlaps;
    }

    private Remark overlap(String part, List<Candidate> sharing) {
        Text title = contents.catalogue().get(part).title().quoted();
        List<Text> others = sharing.stream()
                .filter(one -> !one.entry().id().equals(part))
                .map(one -> one.entry().title().quoted())
                .toList();
        Text overlap = others.size() < sharing.size() ? OVERLAP_WITH_ITSELF : OVERLAP;
        return new Remark(overlap.filled(title, Text.series(AND, others)), null);
    }

    private static final Text SUPPLEMENT =
            new Text("Ifølge et tillæg uden for %s: %s", "According to a supplement outside %s: %s");
    private static final Text LEFT_OPEN = new Text(
            "Det vides ikke, om borgeren hører til den undersøgte gruppe.",
            "It is not known whether the citizen belongs to the studied population.");
    private static final Text NOT_MET = new Text(
            "Tilbuddet er ikke, som det blev afprøvet, for dette er ikke opfyldt: »%s«",
            "The offer is not as it was tested, because this is not met: “%s”");
    private static final Text NOT_LOCAL =
            new Text("Indsatsen findes ikke lokalt.", "The intervention is not available locally.");
    private static final Text NOT_LOCAL_IN_SHORT = new Text("Findes ikke lokalt.", "Not available locally.");
    private static final Text OUTSIDE_IN_SHORT =
            new Text("Uden for den undersøgte gruppe.", "Outside the studied population.");
    private static final Text UNKNOWN_IN_SHORT =
            new Text("Uvist, om borgeren er i den undersøgte gruppe.", "Not known if in the studied population.");
    private static final Text ONE_NOT_MET =
            new Text("Én leveringsbetingelse er ikke opfyldt.", "One delivery condition is not met.");
    private static final Text SOME_NOT_MET =
            new Text("%d leveringsbetingelser er ikke opfyldt.", "%d delivery conditions are not met.");
    private static final Text STRENGTH = new Text("Evidens: %s.", "Evidence: %s.");
    private static final Text TESTED_MODEL =
            new Text("%s, uden målt effekt for sig.", "%s, without a measured effect of its own.");
    private static final Text APPLIED = new Text("Evidens: %s, her %s.", "Evidence: %s, here %s.");
    private static final Text TOGETHER = new Text(
            "%s er samlede tal, og kilden har ikke et særskilt tal for det, borgeren ønsker.",
            "Combined figures: %s; the source gives no separate figure for what the citizen wants.");
    private static final Text AND = new Text("%s og %s", "%s and %s");
    private static final Text OUTSIDE = new Text(
            "Borgeren er uden for den undersøgte gruppe (%s).", "The citizen is outside the studied population (%s).");
    private static final Text OVERLAP_WITH_ITSELF = new Text(
            "%s indgår også i %s. Effekterne kan derfor ikke lægges sammen.",
            "%s is also part of %s. Their effects can therefore not be added together.");
    private static final Text OVERLAP = new Text(
            "%s indgår i flere af indsatserne her (%s). Effekterne kan derfor ikke lægges sammen.",
            "%s is part of several of the interventions here (%s). Their effects can therefore not be added together.");
}
