package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.EntryRules;
import dk.indsatskompas.analysis.Formula.Constant;
import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.evidence.EvidenceScale;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Truth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an advice says of one entry of the catalogue, as formulas over everybody: the same as a candidate of the ranking says of
 * it for one citizen. That the two agree is held by asking the advisor.
 */
final class EntryFormulas {
    private final Rulebook rulebook;
    private final CitizenVariables citizen;
    private final EntryRules rules;
    private final Formula isRecommended;
    private final Formula isInPlace;

    /** Of what is recommended only; each holds in exactly one of these cases. */
    private final Map<PopulationStatus, Formula> population = new EnumMap<>(PopulationStatus.class);

    private final Map<ConditionStatus, Formula> anyCondition = new EnumMap<>(ConditionStatus.class);
    private final Map<Truth, Formula> addressesWish = new EnumMap<>(Truth.class);
    private final Map<Strength, Formula> strength = new LinkedHashMap<>();
    private final Map<Strength, Formula> applied = new LinkedHashMap<>();
    private final Map<Finding, Formula> findings = new LinkedHashMap<>();

    EntryFormulas(Rulebook rulebook, CitizenVariables citizen, EntryRules rules) {
        this.rulebook = rulebook;
        this.citizen = citizen;
        this.rules = rules;
        Formula has = rulebook.contents()
                .vocabulary()
                .inPlace()
                .map(attribute -> citizen.is(attribute, rules.entry().id()))
                .orElse(Constant.FALSE);
        Formula any = any(rules.recommending(), Truth.TRUE);
        this.isRecommended = any.and(has.not());
        this.isInPlace = Formula.any(has, any.not().and(any(rules.inPlace(), Truth.TRUE)));
        populations();
        conditions();
        findings();
        strengths();
        applied();
    }

    String id() {
        return rules.entry().id();
    }

    Formula isRecommended() {
        return isRecommended;
    }

    /** Already in place, and therefore not recommended. */
    Formula isInPlace() {
        return isInPlace;
    }

    /** That its strength in the case is weaker than this. */
    Formula isWeakerThan(Strength least) {
        return among(applied, one -> !one.atLeast(least));
    }

    /** That a condition about the case or the recommendation holds of it. Of what is in place only its name and kind are known. */
    Formula holds(Condition condition, boolean inPlace) {
        Attribute attribute = condition.attribute();
        Map<?, Formula> values = inPlace && !attribute.field().startsWith("entry") ? Map.of() : values(attribute);
        Predicate<Object> is = value -> condition.constraint().outcome(value) == Truth.TRUE;
        boolean isList = attribute.isList() && !inPlace;
        if (condition.isAboutTheUnknown()) {
            return isList
                    ? Constant.FALSE
                    : Formula.any(values.values().stream()).not();
        }
        return isList ? list(values, condition) : among(values, is);
    }

    private Formula list(Map<?, Formula> contained, Condition condition) {
        Formula any = among(contained, condition.constraint().operands()::contains);
        return condition.constraint().outcome(condition.constraint().operands()) == Truth.TRUE ? any : any.not();
    }

    /** By what a facet can be; of a list, by what it can contain. */
    private Map<?, Formula> values(Attribute facet) {
        Map<Object, Formula> values = new LinkedHashMap<>();
        switch (facet.field()) {
            case "entry" -> values.put(id(), Constant.TRUE);
            case "entryKind" -> values.put(rules.entry().kind().name(), Constant.TRUE);
            case "population" -> population.forEach((status, is) -> values.put(status.name(), is));
            case "conditions" -> anyCondition.forEach((status, is) -> values.put(status.name(), is));
            case "appliedStrength" -> applied.forEach((one, is) -> values.put(one.id(), is));
            case "evidenceStrength" -> strength.forEach((one, is) -> values.put(one.id(), is));
            case "findingKinds" ->
                findings.forEach((finding, is) -> values.merge(finding.kind().name(), is, Formula::any));
            case "addressesWish" -> yesNo(addressesWish, values);
            case "available" -> yesNo(available(), values);
            default -> throw new IllegalArgumentException("No facet of a case: " + facet);
        }
        return values;
    }

    private static void yesNo(Map<Truth, Formula> truths, Map<Object, Formula> values) {
        values.put(true, truths.get(Truth.TRUE));
        values.put(false, truths.get(Truth.FALSE));
    }

    /** Whether a key of the ranking puts it above the other, when both are recommended. */
    Formula isAbove(EntryFormulas other, List<RankingKey> keys) {
        Formula above = Constant.FALSE;
        for (int i = keys.size() - 1; i >= 0; i--) {
            Map<Integer, Formula> mine = by(keys.get(i).id());
            Map<Integer, Formula> its = other.by(keys.get(i).id());
            Formula alike = Formula.any(mine.entrySet().stream()
                    .map(one -> one.getValue().and(its.getOrDefault(one.getKey(), Constant.FALSE))));
            Formula better = Formula.any(mine.entrySet().stream()
                    .map(one -> one.getValue().and(among(its, place -> one.getKey() < place))));
            above = Formula.any(better, alike.and(above));
        }
        return above;
    }

    /** What a key compares, the better the lower. */
    private Map<Integer, Formula> by(RankingKey.Id key) {
        return switch (key) {
            case GOAL_FIT -> yesUnknownNo(addressesWish);
            case APPLIED_STRENGTH -> byOrder(applied);
            case EVIDENCE_STRENGTH -> byOrder(strength);
            case STUDIED_POPULATION ->
                Map.of(
                        0, is(PopulationStatus.INSIDE),
                        1, Formula.any(is(PopulationStatus.UNKNOWN), is(PopulationStatus.NOT_DEFINED)),
                        2, is(PopulationStatus.OUTSIDE));
            case DELIVERY_CONDITIONS -> {
                Formula notMet = Objects.requireNonNull(anyCondition.get(ConditionStatus.NOT_MET));
                Formula unknown = Objects.requireNonNull(anyCondition.get(ConditionStatus.UNKNOWN))
                        .and(notMet.not());
                yield Map.of(0, Formula.any(notMet, unknown).not(), 1, unknown, 2, notMet);
            }
            case AVAILABILITY -> yesUnknownNo(available());
        };
    }

    private static Map<Integer, Formula> yesUnknownNo(Map<Truth, Formula> truths) {
        return Map.of(0, truths.get(Truth.TRUE), 1, truths.get(Truth.UNKNOWN), 2, truths.get(Truth.FALSE));
    }

    private static Map<Integer, Formula> byOrder(Map<Strength, Formula> strengths) {
        Map<Integer, Formula> byOrder = new TreeMap<>();
        strengths.forEach((one, is) -> byOrder.merge(one.order(), is, Formula::any));
        return byOrder;
    }

    private Map<Truth, Formula> available() {
        Attribute availability = rules.availability();
        if (availability == null) {
            return Map.of(Truth.TRUE, Constant.FALSE, Truth.FALSE, Constant.FALSE, Truth.UNKNOWN, Constant.TRUE);
        }
        Formula yes = citizen.is(availability, true);
        Formula unknown = citizen.unknown(availability);
        return Map.of(
                Truth.TRUE,
                yes,
                Truth.UNKNOWN,
                unknown,
                Truth.FALSE,
                Formula.any(yes, unknown).not());
    }

    private Formula is(PopulationStatus status) {
        return population.getOrDefault(status, Constant.FALSE);
    }

    /** The first in the order of the statuses that holds by the study of a rule that fires. */
    private void populations() {
        Formula before = Constant.FALSE;
        for (PopulationStatus status : PopulationStatus.values()) {
            Formula any = Formula.any(IntStream.range(0, rules.recommending().length)
                    .mapToObj(i -> of(rules.recommending()[i], Truth.TRUE)
                            .and(population(
                                    rules.studiedBy().get(i), rules.openBy().get(i), status))));
            population.put(status, any.and(before.not()));
            before = Formula.any(before, any);
        }
    }

    private Formula population(int[] studied, int[] open, PopulationStatus status) {
        if (studied.length == 0) {
            return Formula.of(status == PopulationStatus.NOT_DEFINED);
        }
        Formula inside = any(studied, Truth.TRUE);
        Formula outside = any(studied, Truth.FALSE).and(any(open, Truth.FALSE));
        return switch (status) {
            case INSIDE -> inside;
            case OUTSIDE -> outside;
            case UNKNOWN -> Formula.any(inside, outside).not();
            case NOT_DEFINED -> Constant.FALSE;
        };
    }

    private void conditions() {
        Map<ConditionStatus, Truth> truths = Map.of(
                ConditionStatus.MET, Truth.TRUE,
                ConditionStatus.NOT_MET, Truth.FALSE,
                ConditionStatus.UNKNOWN, Truth.UNKNOWN);
        truths.forEach((status, truth) -> anyCondition.put(
                status, Formula.any(rules.delivering().stream().map(deciding -> any(deciding, truth)))));
    }

    private void findings() {
        for (int i = 0; i < rules.recommending().length; i++) {
            Formula fires = of(rules.recommending()[i], Truth.TRUE);
            rules.grounds().get(i).findings().forEach(finding -> findings.merge(finding, fires, Formula::any));
        }
        Formula yes = Formula.any(findings.keySet().stream().map(this::addressed));
        Formula unknown = wish().map(citizen::unknown).orElse(Constant.TRUE);
        addressesWish.put(Truth.TRUE, yes);
        addressesWish.put(Truth.UNKNOWN, unknown);
        addressesWish.put(Truth.FALSE, Formula.any(yes, unknown).not());
    }

    /** That it rests on the finding, which is about what the citizen wants. */
    private Formula addressed(Finding finding) {
        if (finding.kind() == FindingKind.CONDITION) {
            return Constant.FALSE;
        }
        Stream<Formula> wanted = wish().stream()
                .flatMap(wish -> finding.outcomes().stream()
                        .flatMap(outcome -> rulebook.contents().addresses().getOrDefault(outcome, List.of()).stream())
                        .distinct()
                        .map(code -> citizen.is(wish, code)));
        return Formula.any(wanted).and(Objects.requireNonNull(findings.get(finding)));
    }

    private Optional<Attribute> wish() {
        return rulebook.contents().vocabulary().wish();
    }

    /** The best among what is wished, else among all; never below what was only part of a model. */
    private void strengths() {
        Map<Strength, Formula> wished = graded(this::addressed);
        Map<Strength, Formula> all = graded(findings::get);
        Formula anyWished = Formula.any(wished.values().stream());
        EvidenceScale scale = rulebook.contents().strengths();
        Formula betterWished = Constant.FALSE;
        Formula better = anyWished;
        for (Strength one : scale.strengths()) {
            Formula bestWished = wished.getOrDefault(one, Constant.FALSE).and(betterWished.not());
            Formula some = one.equals(scale.testedModel()) ? Constant.TRUE : all.getOrDefault(one, Constant.FALSE);
            strength.put(one, Formula.any(bestWished, some.and(better.not())));
            betterWished = Formula.any(betterWished, bestWished);
            better = Formula.any(better, some);
        }
    }

    private Map<Strength, Formula> graded(Function<Finding, Formula> when) {
        Map<Strength, Formula> graded = new LinkedHashMap<>();
        findings.keySet()
                .forEach(finding -> rulebook.grade(finding.id())
                        .map(Grade::strength)
                        .ifPresent(one -> graded.merge(one, when.apply(finding), Formula::any)));
        return graded;
    }

    private void applied() {
        Map<Integer, Formula> lowered = new TreeMap<>();
        if (rules.entry().kind() == RecommendationKind.INTERVENTION) {
            population.forEach((status, is) -> ConditionStatus.together()
                    .forEach(statuses ->
                            lowered.merge(levels(status, statuses), is.and(areTogether(statuses)), Formula::any)));
        } else {
            lowered.put(0, Constant.TRUE);
        }
        lowered.forEach((levels, is) -> strength.forEach((one, graded) ->
                applied.merge(rulebook.contents().strengths().lowered(one, levels), graded.and(is), Formula::any)));
    }

    private int levels(PopulationStatus status, Set<ConditionStatus> conditions) {
        return rulebook.indirectness(status, conditions).stream()
                .mapToInt(found -> found.reason().lowers())
                .sum();
    }

    private Formula areTogether(Set<ConditionStatus> statuses) {
        return Formula.all(anyCondition.entrySet().stream()
                .map(one -> statuses.contains(one.getKey())
                        ? one.getValue()
                        : one.getValue().not()));
    }

    /** What comes of several rules together: whether any fires. */
    private Formula any(int[] some, Truth wanted) {
        Stream<Formula> each =
                Arrays.stream(some).mapToObj(rule -> of(rule, wanted == Truth.UNKNOWN ? Truth.FALSE : wanted));
        return switch (wanted) {
            case TRUE -> Formula.any(each);
            case FALSE -> Formula.all(each);
            case UNKNOWN ->
                Formula.any(any(some, Truth.TRUE), Formula.all(each)).not();
        };
    }

    private Formula of(int number, Truth wanted) {
        Rule rule = rulebook.contents().rules().get(number);
        Stream<Formula> each = rule.constraints().stream().map(constraint -> citizen.outcome(constraint, wanted));
        return wanted == Truth.TRUE ? Formula.all(each) : Formula.any(each);
    }

    private static <K> Formula among(Map<K, Formula> values, Predicate<? super K> wanted) {
        return Formula.any(values.entrySet().stream()
                .filter(value -> wanted.test(value.getKey()))
                .map(Map.Entry::getValue));
    }
}
