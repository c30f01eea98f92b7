package dk.indsatskompas.advice.ranking;

import dk.indsatskompas.advice.DeliveryStatus;
import dk.indsatskompas.advice.EntryRules;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Catalogue.ModelPart;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.FoundIndirectness;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.KnownFacts;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry of the catalogue with what the rules said of it for one citizen: what the ranking compares. For one thread. */
public final class Candidate {
    private final Rulebook rulebook;
    private final EntryRules bearing;
    private final KnownFacts citizen;
    private final Evaluation evaluation;
    private final Truth recommended;
    private final Listing place;
    private final List<Finding> findings;
    private final @Nullable Boolean addressesWish;
    private final Strength strength;

    /** Worked out when they are asked for: most candidates are only supposed, and never asked. */
    private @Nullable Set<Attribute> missing;

    private @Nullable PopulationStatus population;

    private @Nullable List<ConditionStatus> statuses;
    private @Nullable Strength applied;

    public Candidate(Rulebook rulebook, EntryRules bearing, KnownFacts citizen, Evaluation evaluation) {
        this.rulebook = rulebook;
        this.bearing = bearing;
        this.citizen = citizen;
        this.evaluation = evaluation;
        this.recommended = evaluation.any(bearing.recommending());
        this.place = listing();
        this.findings = bearing.findings(evaluation);
        List<String> wants = wants();
        Strength best = testedModel();
        Strength bestForTheWish = null;
        boolean any = false;
        for (Finding finding : findings) {
            boolean addressed = addresses(finding, wants);
            any |= addressed;
            Grade grade = rulebook.grade(finding.id()).orElse(null);
            if (grade != null) {
                best = best.stronger(grade.strength());
                if (addressed) {
                    bestForTheWish =
                            bestForTheWish == null ? grade.strength() : bestForTheWish.stronger(grade.strength());
                }
            }
        }
        this.addressesWish = wants == null ? null : any;
        this.strength = bestForTheWish == null ? best : bestForTheWish;
    }

    private Listing listing() {
        if (citizenHasIt()) {
            return Listing.ALREADY_IN_PLACE;
        }
        if (recommended == Truth.TRUE) {
            return Listing.RECOMMENDED;
        }
        if (evaluation.any(bearing.inPlace()) == Truth.TRUE) {
            return Listing.ALREADY_IN_PLACE;
        }
        return recommended == Truth.FALSE ? Listing.NOT_RECOMMENDED : Listing.UNDETERMINED;
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
        return place;
    }

    /** What came of the rules that recommend it, together. */
    public Truth recommended() {
        return recommended;
    }

    public List<RuleOutcome> rules() {
        return evaluation.among(bearing.recommending());
    }

    /** The findings behind those that fired, each once, in the order of their ids. */
    public List<Finding> findings() {
        return findings;
    }

    /** The attributes that keep it undetermined, in the order of the profile. */
    public Set<Attribute> missing() {
        if (missing == null) {
            missing = evaluation.missing(bearing.recommending());
        }
        return missing;
    }

    /** Whether one of its findings is about what the citizen wants; null while the wish is unknown. */
    public @Nullable Boolean addressesWish() {
        return addressesWish;
    }

    /**
     * The best strength among the findings about what the citizen wants, or among all when none is. What was only part of
     * the tested model has no strength of its own and counts when there is nothing else.
     */
    public Strength strength() {
        return strength;
    }

    /** The best that it rests on, or would if the open ones of these rules came to be fulfilled. */
    public Strength potential(BitSet rules) {
        return bearing.potential(evaluation, rules);
    }

    /** What makes it doubtful, or keeps it unknown, how far its evidence carries to this citizen and offer; none for a practice. */
    public List<FoundIndirectness> indirectness() {
        return entry().kind() == RecommendationKind.INTERVENTION
                ? rulebook.indirectness(studiedPopulation(), Set.copyOf(deliveryStatuses()))
                : List.of();
    }

    /** Its strength, lowered by what is doubtful in this case. */
    public Strength appliedStrength() {
        if (applied == null) {
            int levels = 0;
            for (FoundIndirectness found : indirectness()) {
                levels += found.reason().lowers();
            }
            applied = levels == 0 ? strength : rulebook.contents().strengths().lowered(strength, levels);
        }
        return applied;
    }

    /** The intervention that it is only a tested part of, when it rests on nothing else; else null. */
    public @Nullable String partOf() {
        for (Finding finding : findings) {
            if (finding.kind() != FindingKind.CONDITION) {
                return null;
            }
        }
        return rulebook.contents().catalogue().entries().stream()
                .filter(entry -> entry.deliveryConditions().stream()
                        .anyMatch(part -> findings.stream()
                                .anyMatch(finding -> finding.id().equals(part.finding()))))
                .map(CatalogueEntry::id)
                .findFirst()
                .orElse(null);
    }

    /** The strength of a finding; one that was only part of the tested model stands below every label. */
    public Strength strength(Finding finding) {
        return rulebook.grade(finding.id()).map(Grade::strength).orElse(testedModel());
    }

    /** Whether an outcome is what the citizen wants; null while that is unknown. */
    public @Nullable Boolean addresses(String outcome) {
        List<String> wants = wants();
        return wants == null ? null : addresses(outcome, wants);
    }

    /** Whether an outcome counts several together of which the citizen wants only some. */
    public boolean isPartlyWished(String outcome) {
        List<String> wants = wants();
        List<String> parts = rulebook.contents().composed().getOrDefault(outcome, List.of());
        boolean any = false;
        boolean all = true;
        for (String part : parts) {
            boolean wished = addresses(part, wants);
            any |= wished;
            all &= wished;
        }
        return any && !all;
    }

    public PopulationStatus studiedPopulation() {
        if (population == null) {
            population = bearing.population(evaluation);
        }
        return population;
    }

    /** The rules by which the sources leave it open whether the citizen is of the studied population. */
    public List<Rule> leftOpen() {
        return studiedPopulation() == PopulationStatus.UNKNOWN ? bearing.leftOpen(evaluation) : List.of();
    }

    /** The rules that say that it is so already, whatever came of them. */
    public List<RuleOutcome> inPlace() {
        return evaluation.among(bearing.inPlace());
    }

    /** The interpretations that what is said of it rests on, by their numbers. */
    public BitSet readings() {
        return bearing.readings(evaluation);
    }

    /** The rules by which it is decided whether the citizen is of the studied population; outside it, the one that comes nearest. */
    public List<RuleOutcome> decidingThePopulation() {
        return bearing.decidingThePopulation(evaluation)
                .mapToObj(rule -> evaluation.among(rule).get(0))
                .toList();
    }

    /** Whether the local offer meets each delivery condition, and which sentences say so. */
    public List<DeliveryStatus> delivery() {
        List<ModelPart> parts = entry().deliveryConditions();
        List<DeliveryStatus> all = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            ModelPart part = parts.get(i);
            int[] deciding = bearing.delivering().get(i);
            List<Reason.Tested> tested = new ArrayList<>();
            evaluation.among(deciding).forEach(rule -> tested.addAll(Reason.tested(rule)));
            all.add(new DeliveryStatus(part.id(), part.text(), status(deciding), tested, part.finding()));
        }
        return List.copyOf(all);
    }

    /** The same without the sentences. */
    public List<ConditionStatus> deliveryStatuses() {
        if (statuses == null) {
            List<ConditionStatus> each = new ArrayList<>(bearing.delivering().size());
            bearing.delivering().forEach(deciding -> each.add(status(deciding)));
            statuses = each;
        }
        return statuses;
    }

    private ConditionStatus status(int... deciding) {
        return switch (evaluation.any(deciding)) {
            case TRUE -> ConditionStatus.MET;
            case FALSE -> ConditionStatus.NOT_MET;
            case UNKNOWN -> ConditionStatus.UNKNOWN;
        };
    }

    public @Nullable Boolean available() {
        Attribute availability = bearing.availability();
        return availability == null ? null : (Boolean) citizen.value(availability);
    }

    public List<Rule> cautions() {
        return evaluation.firedAmong(bearing.cautioning());
    }

    private boolean citizenHasIt() {
        return rulebook.contents().vocabulary().inPlace().map(citizen::value).orElse(null) instanceof List<?> current
                && current.contains(entry().id());
    }

    private Strength testedModel() {
        return rulebook.contents().strengths().testedModel();
    }

    @SuppressWarnings("unchecked")
    private @Nullable List<String> wants() {
        Attribute wish = rulebook.contents().vocabulary().wish().orElse(null);
        return wish == null ? null : (List<String>) citizen.value(wish);
    }

    /** What was only part of a model has no outcome of its own. */
    private boolean addresses(Finding finding, @Nullable List<String> wants) {
        if (finding.kind() == FindingKind.CONDITION) {
            return false;
        }
        for (String outcome : finding.outcomes()) {
            if (addresses(outcome, wants)) {
                return true;
            }
        }
        return false;
    }

    private boolean addresses(String outcome, @Nullable List<String> wants) {
        return wants != null && rulebook.contents().addresses(outcome, wants);
    }
}
