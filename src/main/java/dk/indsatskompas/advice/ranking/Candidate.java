package dk.indsatskompas.advice.ranking;

import dk.indsatskompas.advice.DeliveryStatus;
import dk.indsatskompas.advice.EntryRules;
import dk.indsatskompas.advice.PopulationStatus;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Catalogue.ModelPart;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.KnownFacts;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry of the catalogue with what the rules said of it for one citizen: what the ranking compares. */
public final class Candidate {

    private final Rulebook rulebook;
    private final EntryRules bearing;
    private final KnownFacts citizen;
    private final Evaluation evaluation;
    private final Truth recommended;
    private final List<Finding> findings;
    private final GoalFit goalFit;

    public Candidate(Rulebook rulebook, EntryRules bearing, KnownFacts citizen, Evaluation evaluation) {
        this.rulebook = rulebook;
        this.bearing = bearing;
        this.citizen = citizen;
        this.evaluation = evaluation;
        this.recommended = evaluation.any(bearing.recommending());
        this.findings = bearing.findings(evaluation);
        this.goalFit = GoalFit.of(rulebook, citizen, findings);
    }

    /** The same entry for a citizen of whom something else is known. */
    public Candidate supposing(KnownFacts supposed, Evaluation then) {
        return new Candidate(rulebook, bearing, supposed, then);
    }

    public CatalogueEntry entry() {
        return bearing.entry();
    }

    /** Which list of an advice it belongs to. */
    public Listing place() {
        if (isInPlace()) {
            return Listing.ALREADY_IN_PLACE;
        }
        return switch (recommended) {
            case TRUE -> Listing.RECOMMENDED;
            case FALSE -> Listing.NOT_RECOMMENDED;
            case UNKNOWN -> Listing.UNDETERMINED;
        };
    }

    private boolean isInPlace() {
        return rulebook.contents().vocabulary().inPlace().map(citizen::value).orElse(null) instanceof List<?> current
                && current.contains(entry().id());
    }

    /** The rules that recommend it, whatever came of them. */
    public List<RuleOutcome> rules() {
        return evaluation.among(bearing.recommending());
    }

    /** The findings behind those that fired, each once, in the order of their ids. */
    public List<Finding> findings() {
        return findings;
    }

    /** The attributes that keep it undetermined, in the order of the profile. */
    public Set<Attribute> missing() {
        return evaluation.missing(bearing.recommending());
    }

    /** Whether one of its findings is about what the citizen wants; null while the wish is unknown. */
    @Nullable
    public Boolean addressesWish() {
        return goalFit.addressesWish();
    }

    /** The best strength among the findings about what the citizen wants, or among all when none is. */
    public Strength strength() {
        return goalFit.strength();
    }

    /** The best of what it rests on, or would rest on if the rules that are open came to be fulfilled. */
    public Strength potential() {
        return bearing.potential(evaluation);
    }

    /** The strength of a finding; one that was only part of the tested model stands below every label. */
    public Strength strength(Finding finding) {
        return rulebook.grade(finding.id())
                .map(Grade::strength)
                .orElse(rulebook.contents().strengths().testedModel());
    }

    public boolean addresses(String outcome) {
        return GoalFit.addresses(rulebook, citizen, outcome);
    }

    public PopulationStatus studiedPopulation() {
        if (bearing.studied().length == 0) {
            return PopulationStatus.NOT_DEFINED;
        }
        return switch (evaluation.any(bearing.studied())) {
            case TRUE -> PopulationStatus.INSIDE;
            case FALSE -> PopulationStatus.OUTSIDE;
            case UNKNOWN -> PopulationStatus.UNKNOWN;
        };
    }

    /** The rules that say who it was studied on, whatever came of them. */
    public List<RuleOutcome> studied() {
        return evaluation.among(bearing.studied());
    }

    /** Whether the local offer meets each delivery condition, and which sentences say so. */
    public List<DeliveryStatus> delivery() {
        List<ModelPart> parts = entry().deliveryConditions();
        List<DeliveryStatus> all = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            all.add(delivery(parts.get(i), bearing.delivering().get(i)));
        }
        return List.copyOf(all);
    }

    /** The same without the sentences. */
    public List<DeliveryStatus.ConditionStatus> deliveryStatuses() {
        List<DeliveryStatus.ConditionStatus> statuses =
                new ArrayList<>(bearing.delivering().size());
        for (int[] deciding : bearing.delivering()) {
            statuses.add(status(deciding));
        }
        return statuses;
    }

    /** All delivery conditions together: met when all are, not met as soon as one is not. */
    DeliveryStatus.ConditionStatus deliveryAsAWhole() {
        List<DeliveryStatus.ConditionStatus> all = deliveryStatuses();
        if (all.contains(DeliveryStatus.ConditionStatus.NOT_MET)) {
            return DeliveryStatus.ConditionStatus.NOT_MET;
        }
        return all.contains(DeliveryStatus.ConditionStatus.UNKNOWN)
                ? DeliveryStatus.ConditionStatus.UNKNOWN
                : DeliveryStatus.ConditionStatus.MET;
    }

    /** Whether a local offer exists: null while unknown, and for what is no intervention. */
    @Nullable
    public Boolean available() {
        Attribute availability = bearing.availability();
        return availability == null ? null : (Boolean) citizen.value(availability);
    }

    /** The rules that call for a caution. */
    public List<Rule> cautions() {
        return evaluation.firedAmong(bearing.cautioning());
    }

    private DeliveryStatus delivery(ModelPart part, int... deciding) {
        List<Reason.Tested> tested = new ArrayList<>();
        for (RuleOutcome rule : evaluation.among(deciding)) {
            tested.addAll(Reason.tested(rule));
        }
        return new DeliveryStatus(part.id(), part.text(), status(deciding), tested, part.finding());
    }

    private DeliveryStatus.ConditionStatus status(int... deciding) {
        return switch (evaluation.any(deciding)) {
            case TRUE -> DeliveryStatus.ConditionStatus.MET;
            case FALSE -> DeliveryStatus.ConditionStatus.NOT_MET;
            case UNKNOWN -> DeliveryStatus.ConditionStatus.UNKNOWN;
        };
    }
}
