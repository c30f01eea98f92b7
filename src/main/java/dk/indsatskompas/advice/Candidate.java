package dk.indsatskompas.advice;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue.Entry;
import dk.indsatskompas.rulebook.Catalogue.ModelPart;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue with what the rules said of it for one citizen: what the ranking compares.
 *
 * @param rules the rules that recommend it, whatever came of them
 * @param findings the findings behind those that fired
 */
record Candidate(
        Rulebook rulebook,
        Profile profile,
        Evaluation evaluation,
        Entry entry,
        List<RuleOutcome> rules,
        List<Finding> findings) {

    static Candidate of(Rulebook rulebook, Profile profile, Evaluation evaluation, Entry entry) {
        List<RuleOutcome> rules = evaluation.concluding(new Recommendation(entry.id()));
        return new Candidate(rulebook, profile, evaluation, entry, rules, findings(rulebook, rules));
    }

    boolean recommended() {
        return rules.stream().anyMatch(RuleOutcome::fired);
    }

    boolean undetermined() {
        return !recommended() && rules.stream().anyMatch(RuleOutcome::undetermined);
    }

    boolean alreadyInPlace() {
        List<String> current = profile.citizen().currentInterventions();
        return current != null && current.contains(entry.id());
    }

    /** The attributes that keep it undetermined, in the order of the profile. */
    List<String> missing() {
        return rules.stream()
                .filter(RuleOutcome::undetermined)
                .flatMap(rule -> rule.missing().stream())
                .distinct()
                .sorted()
                .map(Attribute::path)
                .toList();
    }

    /** Whether one of its findings is about what the citizen wants; null while the wish is unknown. */
    @Nullable
    Boolean addressesWish() {
        List<String> wants = profile.citizen().wants();
        return wants == null ? null : findings.stream().anyMatch(this::addressesWish);
    }

    /**
     * The best strength among the findings about what the citizen wants, or among all when none is. What was only part
     * of the tested model has no strength of its own and counts when there is nothing else.
     */
    Strength strength() {
        return best(findings.stream().filter(this::addressesWish))
                .or(() -> best(findings.stream()))
                .orElse(Strength.PART_OF_TESTED_MODEL);
    }

    /** The strength of a finding; one that was only part of the tested model stands below every label. */
    Strength strength(Finding finding) {
        return rulebook.grade(finding.id()).map(Grade::strength).orElse(Strength.PART_OF_TESTED_MODEL);
    }

    boolean addresses(String outcome) {
        List<String> wants = profile.citizen().wants();
        return wants != null && rulebook.contents().addresses(outcome, wants);
    }

    PopulationStatus studiedPopulation() {
        List<RuleOutcome> population = evaluation.concluding(new StudiedPopulation(entry.id()));
        if (population.isEmpty()) {
            return PopulationStatus.NOT_DEFINED;
        }
        if (population.stream().anyMatch(RuleOutcome::fired)) {
            return PopulationStatus.INSIDE;
        }
        return population.stream().anyMatch(RuleOutcome::undetermined)
                ? PopulationStatus.UNKNOWN
                : PopulationStatus.OUTSIDE;
    }

    /** Whether the local offer meets each delivery condition, and which sentences say so. */
    List<DeliveryStatus> delivery() {
        return entry.deliveryConditions().stream().map(this::delivery).toList();
    }

    /** The same without the sentences. */
    List<DeliveryStatus.Status> deliveryStatuses() {
        return entry.deliveryConditions().stream()
                .map(part -> status(deciding(part)))
                .toList();
    }

    /** All delivery conditions together: met when all are, not met as soon as one is not. */
    DeliveryStatus.Status deliveryAsAWhole() {
        List<DeliveryStatus.Status> all = deliveryStatuses();
        if (all.contains(DeliveryStatus.Status.NOT_MET)) {
            return DeliveryStatus.Status.NOT_MET;
        }
        return all.contains(DeliveryStatus.Status.UNKNOWN) ? DeliveryStatus.Status.UNKNOWN : DeliveryStatus.Status.MET;
    }

    @Nullable
    Boolean available() {
        return profile.available(entry.id());
    }

    /** What it consists of for the question of overlap: its components, and itself. */
    Stream<String> parts() {
        return Stream.concat(Stream.of(entry.id()), entry.components().stream());
    }

    private boolean addressesWish(Finding finding) {
        return finding.outcomes().stream().anyMatch(this::addresses);
    }

    private Optional<Strength> best(Stream<Finding> findings) {
        return findings.flatMap(finding -> rulebook.grade(finding.id()).stream())
                .map(Grade::strength)
                .min(Comparator.naturalOrder());
    }

    private static List<Finding> findings(Rulebook rulebook, List<RuleOutcome> rules) {
        return rules.stream()
                .filter(RuleOutcome::fired)
                .flatMap(rule -> rule.rule().basedOn().stream())
                .distinct()
                .sorted()
                .map(rulebook.contents()::finding)
                .toList();
    }

    private DeliveryStatus delivery(ModelPart part) {
        List<RuleOutcome> deciding = deciding(part);
        return new DeliveryStatus(
                part.id(),
                part.text(),
                status(deciding),
                deciding.stream().flatMap(rule -> Reason.tested(rule).stream()).toList(),
                part.finding());
    }

    private List<RuleOutcome> deciding(ModelPart part) {
        return evaluation.concluding(new DeliveryCondition(part.id()));
    }

    private static DeliveryStatus.Status status(List<RuleOutcome> deciding) {
        if (deciding.stream().anyMatch(RuleOutcome::fired)) {
            return DeliveryStatus.Status.MET;
        }
        return deciding.stream().anyMatch(RuleOutcome::undetermined)
                ? DeliveryStatus.Status.UNKNOWN
                : DeliveryStatus.Status.NOT_MET;
    }
}
