package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion.Guaranteed;
import dk.indsatskompas.vocabulary.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a guarantee for one citizen, by the advice itself.
 *
 * @param described what is recommended and of what the guarantee speaks
 * @param inPlace whether such a thing is in place
 */
record GuaranteeOutcome(
        Rule guarantee,
        Contents contents,
        Profile citizen,
        Evaluation evaluation,
        Advice advice,
        List<Recommended> described,
        boolean inPlace) {
    /** By the rules that fire, on which both evaluators agree, and the ranking of what they recommend. */
    static GuaranteeOutcome of(Rule guarantee, Advisor advisor, Profile citizen) {
        Evaluation evaluation = advisor.rulebook().evaluate(citizen);
        return of(guarantee, advisor.contents(), citizen, evaluation, advisor.standings(citizen, evaluation));
    }

    static GuaranteeOutcome of(
            Rule guarantee, Contents contents, Profile citizen, Evaluation evaluation, Advice advice) {
        GuaranteedCase described = new GuaranteedCase(guarantee, contents);
        return new GuaranteeOutcome(
                guarantee,
                contents,
                citizen,
                evaluation,
                advice,
                advice.recommendations().stream().filter(described::isMeant).toList(),
                advice.alreadyInPlace().stream().anyMatch(one -> described.isMeant(one.id(), one.kind())));
    }

    Guaranteed claim() {
        return (Guaranteed) guarantee.conclusion();
    }

    /** Whether its conditions about the citizen hold. */
    boolean isMeant() {
        return conditions(guarantee, contents).stream().allMatch(condition -> condition.holds(citizen));
    }

    /** Whether what is guaranteed holds of this citizen, or nothing is. */
    boolean isKept() {
        return !isMeant()
                || switch (claim().claim()) {
                    case NEVER -> described.isEmpty();
                    case ALWAYS -> !described.isEmpty();
                    case ALWAYS_OR_IN_PLACE -> inPlace || !described.isEmpty();
                    case NEVER_ABOVE ->
                        described.stream()
                                .noneMatch(one -> below().filter(other -> one.rank() < other.rank())
                                        .isPresent());
                    case AT_LEAST ->
                        described.stream()
                                .allMatch(one -> one.evidence().inThisCase().atLeast(least()));
                };
    }

    /** What it must not stand above, when that is recommended. */
    Optional<Recommended> below() {
        return advice.recommended(claim().other());
    }

    /** Whether the guarantee speaks of it, as far as its name and kind tell. */
    boolean couldBeMeant(CatalogueEntry entry) {
        return new GuaranteedCase(guarantee, contents).couldBeMeant(entry);
    }

    private Strength least() {
        return contents.strengths().find(claim().other()).orElseThrow();
    }

    /** The conditions about the citizen and what can be offered. */
    static List<Condition> conditions(Rule guarantee, Contents contents) {
        return conditions(
                guarantee, condition -> contents.vocabulary().attributes().contains(condition.attribute()));
    }

    /** The conditions about the case and the recommendation. */
    static List<Condition> ofTheCase(Rule guarantee, Contents contents) {
        return conditions(
                guarantee, condition -> !contents.vocabulary().attributes().contains(condition.attribute()));
    }

    private static List<Condition> conditions(Rule guarantee, Predicate<Condition> wanted) {
        return guarantee.conditions().stream().filter(wanted).toList();
    }

    /** Of which recommendations a guarantee speaks, by their facets. */
    private record GuaranteedCase(Rule guarantee, Contents contents) {
        boolean isMeant(Recommended one) {
            Map<String, Object> facets = new HashMap<>();
            facets.put("case.population", one.fit().studiedPopulation().name());
            facets.put(
                    "case.conditions",
                    one.grounds().deliveryConditions().stream()
                            .map(condition -> condition.status().name())
                            .distinct()
                            .toList());
            facets.put(
                    "recommended.appliedStrength", one.evidence().inThisCase().id());
            facets.put("recommended.evidenceStrength", one.evidence().strength().id());
            facets.put(
                    "recommended.findingKinds",
                    one.reasons().stream()
                            .flatMap(reason -> reason.findings().stream())
                            .map(finding -> contents.finding(finding).kind().name())
                            .distinct()
                            .toList());
            facets.put("recommended.addressesWish", one.fit().addressesWish());
            facets.put("recommended.available", one.fit().available());
            return isMeant(one.id(), one.identity().kind(), facets, any -> true);
        }

        /** What is in place has no strength, and none that it was studied on. */
        boolean isMeant(String id, RecommendationKind kind) {
            return isMeant(id, kind, new HashMap<>(), any -> true);
        }

        boolean couldBeMeant(CatalogueEntry entry) {
            return isMeant(
                    entry.id(),
                    entry.kind(),
                    new HashMap<>(),
                    condition -> condition.attribute().field().startsWith("entry"));
        }

        private boolean isMeant(
                String id, RecommendationKind kind, Map<String, @Nullable Object> facets, Predicate<Condition> asked) {
            facets.put("recommended.entry", id);
            facets.put("recommended.entryKind", kind.name());
            Map<Attribute, Object> values = new HashMap<>();
            facets.forEach((path, value) -> {
                if (value != null) {
                    values.put(contents.vocabulary().find(path).orElseThrow(), value);
                }
            });
            Profile known = contents.vocabulary().profile(values);
            String about = guarantee.conclusion().id();
            return (about.isEmpty() || about.equals(id))
                    && ofTheCase(guarantee, contents).stream()
                            .filter(asked)
                            .allMatch(condition -> condition.holds(known));
        }
    }
}
