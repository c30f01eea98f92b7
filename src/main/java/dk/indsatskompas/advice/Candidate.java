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
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Known;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One entry of the catalogue with what the rules said of it for one citizen: what the ranking compares. */
final class Candidate {

    private final Rulebook rulebook;
    private final Known citizen;
    private final Evaluation evaluation;
    private final Entry entry;
    private final List<RuleOutcome> rules;
    private final List<Finding> findings;
    private final boolean recommended;
    private final GoalFit goalFit;

    private Candidate(Rulebook rulebook, Known citizen, Evaluation evaluation, Entry entry, List<RuleOutcome> rules) {
        this.rulebook = rulebook;
        this.citizen = citizen;
        this.evaluation = evaluation;
        this.entry = entry;
        this.rules = rules;
        this.recommended = anyFired(rules);
        this.findings = recommended ? findings(rulebook, rules) : List.of();
        this.goalFit = GoalFit.of(rulebook, citizen, findings);
    }

    static Candidate of(Rulebook rulebook, Known citizen, Evaluation evaluation, Entry entry) {
        return new Candidate(
                rulebook, citizen, evaluation, entry, evaluation.concluding(new Recommendation(entry.id())));
    }

    Entry entry() {
        return entry;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** The rules that recommend it, whatever came of them. */
    List<RuleOutcome> rules() {
        return rules;
    }

    /** The findings behind those that fired. */
    List<Finding> findings() {
        return findings;
    }

    boolean recommended() {
        return recommended;
    }

    boolean undetermined() {
        return !recommended && anyUndetermined(rules);
    }

    boolean alreadyInPlace() {
        return citizen.value(Attribute.CURRENT_INTERVENTIONS) instanceof List<?> current
                && current.contains(entry.id());
    }

    /** The attributes that keep it undetermined, in the order of the profile. */
    List<String> missing() {
        Set<Attribute> missing = EnumSet.noneOf(Attribute.class);
        for (RuleOutcome outcome : rules) {
            if (outcome.undetermined()) {
                missing.addAll(outcome.missing());
            }
        }
        return missing.stream().map(Attribute::path).toList();
    }

    /** Whether one of its findings is about what the citizen wants; null while the wish is unknown. */
    @Nullable
    Boolean addressesWish() {
        return goalFit.addressesWish();
    }

    /** The best strength among the findings about what the citizen wants, or among all when none is. */
    Strength strength() {
        return goalFit.strength();
    }

    /** The best of what it rests on, or would rest on if the rules that are open came to be fulfilled. */
    Strength potential() {
        Strength best = Strength.PART_OF_TESTED_MODEL;
        for (RuleOutcome outcome : rules) {
            if (outcome.fired() || outcome.undetermined()) {
                for (String finding : outcome.rule().basedOn()) {
                    Grade grade = rulebook.grade(finding).orElse(null);
                    best = grade == null ? best : best.stronger(grade.strength());
                }
            }
        }
        return best;
    }

    /** The strength of a finding; one that was only part of the tested model stands below every label. */
    Strength strength(Finding finding) {
        return rulebook.grade(finding.id()).map(Grade::strength).orElse(Strength.PART_OF_TESTED_MODEL);
    }

    boolean addresses(String outcome) {
        return GoalFit.addresses(rulebook, citizen, outcome);
    }

    PopulationStatus studiedPopulation() {
        List<RuleOutcome> population = evaluation.concluding(new StudiedPopulation(entry.id()));
        if (population.isEmpty()) {
            return PopulationStatus.NOT_DEFINED;
        }
        if (anyFired(population)) {
            return PopulationStatus.INSIDE;
        }
        return anyUndetermined(population) ? PopulationStatus.UNKNOWN : PopulationStatus.OUTSIDE;
    }

    /** Whether the local offer meets each delivery condition, and which sentences say so. */
    List<DeliveryStatus> delivery() {
        return entry.deliveryConditions().stream().map(this::delivery).toList();
    }

    /** The same without the sentences. */
    List<DeliveryStatus.Status> deliveryStatuses() {
        List<DeliveryStatus.Status> statuses = new ArrayList<>();
        for (ModelPart part : entry.deliveryConditions()) {
            statuses.add(status(deciding(part)));
        }
        return statuses;
    }

    /** All delivery conditions together: met when all are, not met as soon as one is not. */
    DeliveryStatus.Status deliveryAsAWhole() {
        List<DeliveryStatus.Status> all = deliveryStatuses();
        if (all.contains(DeliveryStatus.Status.NOT_MET)) {
            return DeliveryStatus.Status.NOT_MET;
        }
        return all.contains(DeliveryStatus.Status.UNKNOWN) ? DeliveryStatus.Status.UNKNOWN : DeliveryStatus.Status.MET;
    }

    /** Whether a local offer exists: null while unknown, and for what is no intervention. */
    @Nullable
    Boolean available() {
        Attribute availability = Attribute.availability(entry.id());
        return availability == null ? null : (Boolean) citizen.value(availability);
    }

    /** What calls for a caution, by the rules that do. */
    List<RuleOutcome> cautions() {
        List<RuleOutcome> fired = new ArrayList<>();
        for (RuleOutcome outcome : evaluation.concluding(new Caution(entry.id()))) {
            if (outcome.fired()) {
                fired.add(outcome);
            }
        }
        return fired;
    }

    /** What it consists of for the question of overlap: its components, and itself. */
    Set<String> parts() {
        Set<String> parts = new HashSet<>(entry.components());
        parts.add(entry.id());
        return parts;
    }

    private static List<Finding> findings(Rulebook rulebook, List<RuleOutcome> rules) {
        Set<String> ids = new TreeSet<>();
        for (RuleOutcome outcome : rules) {
            if (outcome.fired()) {
                ids.addAll(outcome.rule().basedOn());
            }
        }
        List<Finding> findings = new ArrayList<>(ids.size());
        for (String id : ids) {
            findings.add(rulebook.contents().finding(id));
        }
        return findings;
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
        if (anyFired(deciding)) {
            return DeliveryStatus.Status.MET;
        }
        return anyUndetermined(deciding) ? DeliveryStatus.Status.UNKNOWN : DeliveryStatus.Status.NOT_MET;
    }

    // Asked dozens of times for every answer, so without streams.
    private static boolean anyFired(List<RuleOutcome> outcomes) {
        for (RuleOutcome outcome : outcomes) {
            if (outcome.fired()) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyUndetermined(List<RuleOutcome> outcomes) {
        for (RuleOutcome outcome : outcomes) {
            if (outcome.undetermined()) {
                return true;
            }
        }
        return false;
    }
}
