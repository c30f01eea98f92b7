package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.impact.Change.RankChange;
import dk.indsatskompas.impact.Impact.ChangeCause;
import dk.indsatskompas.impact.Impact.ChangeCause.CauseKind;
import dk.indsatskompas.impact.RuleDifference.ConditionDifference;
import dk.indsatskompas.impact.RuleDifference.RuleWording;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.InPlace;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what in the other rulebook brought a change about. */
final class CauseFinder {
    private static final Set<ChangeKind> HANG_ON_FINDINGS = EnumSet.of(
            ChangeKind.STRENGTH,
            ChangeKind.EXPECTED_EFFECTS,
            ChangeKind.BASIS,
            ChangeKind.ADDRESSES_WISH,
            ChangeKind.RANK_UP,
            ChangeKind.RANK_DOWN);

    private final Rulebook before;
    private final Rulebook after;
    private final Map<String, RuleCauses> rules = new HashMap<>();

    CauseFinder(Rulebook before, Rulebook after, RulebookDifference difference) {
        Map<String, Rule> old = RulebookDifference.rules(before);
        Map<String, Rule> now = RulebookDifference.rules(after);
        this.before = before;
        this.after = after;
        difference
                .rules()
                .forEach(rule ->
                        rules.put(rule.rule(), RuleCauses.of(rule.rule(), old.get(rule.rule()), now.get(rule.rule()))));
    }

    /** At least one, and none twice. */
    List<ChangeCause> of(Change change, ChangeKind kind, Profile profile) {
        List<ChangeCause> causes = new ArrayList<>();
        change.rules().stream()
                .flatMap(rule -> Stream.ofNullable(rules.get(rule.rule())))
                .filter(rule -> rule.concludes(kind))
                .forEach(rule -> causes.addAll(rule.of(profile)));
        findings(change, kind, causes.isEmpty()).forEach(causes::add);
        if (kind == ChangeKind.RANK_UP || kind == ChangeKind.RANK_DOWN) {
            causes.addAll(ranking(change));
        }
        if (causes.isEmpty()) {
            causes.add(otherwise(change));
        }
        return causes.stream().distinct().toList();
    }

    /** What is concluded by the rules that such a change depends on. */
    Set<Conclusion> behind(Change change, ChangeKind kind) {
        String id = change.id();
        return switch (kind) {
            case STUDIED_POPULATION -> Set.of(new StudiedPopulation(id));
            case CAUTIONS -> Set.of(new Caution(id));
            case DELIVERY_CONDITIONS ->
                entries(id)
                        .flatMap(entry -> entry.deliveryConditions().stream())
                        .map(part -> new DeliveryCondition(part.id()))
                        .collect(Collectors.toUnmodifiableSet());
            default ->
                change.touches(Listing.ALREADY_IN_PLACE)
                        ? Set.of(new Recommendation(id), new InPlace(id))
                        : Set.of(new Recommendation(id));
        };
    }

    /** A finding that came or went with a rule is the rule's doing. */
    private static Stream<ChangeCause> findings(Change change, ChangeKind kind, boolean noRule) {
        return change.findings().stream()
                .filter(finding -> HANG_ON_FINDINGS.contains(kind))
                .filter(finding -> noRule || (finding.before() != null && finding.after() != null))
                .map(finding -> ChangeCause.of(
                        CauseKind.FINDING, ChangeSentence.finding(finding).each(CauseFinder::sentence)));
    }

    private List<ChangeCause> ranking(Change change) {
        RankChange rank = change.rank();
        if (rank == null) {
            return List.of();
        }
        return rank.key() == null
                ? rank.others().stream()
                        .map(other -> ChangeCause.of(
                                CauseKind.OTHER_RECOMMENDATION,
                                Text.format(
                                        "»%s« er kommet til eller faldet bort højere oppe.",
                                        "“%s” came in above it or fell away.", title(other))))
                        .toList()
                : List.of(ChangeCause.of(
                        CauseKind.RANKING,
                        Text.format(
                                "Pladsen er byttet med »%s«, fordi %s.",
                                "It changed places with “%s”, because %s.",
                                title(rank.others().get(0)),
                                RankChange.said(rank.key(), after.contents().ranking()))));
    }

    private Text title(String id) {
        return entries(id).findFirst().orElseThrow().title();
    }

    private Stream<CatalogueEntry> entries(String id) {
        return Stream.of(after, before).flatMap(rulebook -> rulebook.contents().catalogue().find(id).stream());
    }

    private static ChangeCause otherwise(Change change) {
        boolean listed =
                change.before().place() != Listing.ABSENT && change.after().place() != Listing.ABSENT;
        return ChangeCause.of(
                listed ? CauseKind.OTHER : CauseKind.CATALOGUE,
                ChangeSentence.otherwise(change).each(CauseFinder::sentence));
    }

    private static String sentence(String end) {
        return end.substring(0, 1).toUpperCase(Locale.ROOT) + end.substring(1) + ".";
    }

    /** What one rule that differs can bring about: as a whole, and by what is asked of each attribute. */
    private record RuleCauses(List<Conclusion> conclusions, ChangeCause whole, List<AttributeCause> parts) {
        private static final Text CAME = new Text("Reglen »%s« er kommet til.", "The rule “%s” was added.");
        private static final Text WENT = new Text("Reglen »%s« er faldet bort.", "The rule “%s” was removed.");
        private static final Text OTHER_BASIS =
                new Text("Reglen »%s« bygger på andre fund.", "The rule “%s” rests on other findings.");

        private record AttributeCause(Set<Constraint> before, Set<Constraint> after, ChangeCause cause) {}

        static RuleCauses of(String id, @Nullable Rule before, @Nullable Rule after) {
            if (before == null || after == null) {
                Rule only = Objects.requireNonNull(after == null ? before : after);
                List<RuleWording> sentences =
                        only.conditions().stream().map(RuleWording::of).toList();
                ChangeCause whole = after == null
                        ? new ChangeCause(CauseKind.RULE_REMOVED, WENT.filled(only.name()), id, sentences, List.of())
                        : new ChangeCause(CauseKind.RULE_ADDED, CAME.filled(only.name()), id, List.of(), sentences);
                return new RuleCauses(List.of(only.conclusion()), whole, List.of());
            }
            boolean sameConclusion = before.conclusion().equals(after.conclusion());
            Text otherBasis = OTHER_BASIS.filled(after.name());
            return new RuleCauses(
                    List.of(before.conclusion(), after.conclusion()),
                    sameConclusion
                            ? new ChangeCause(CauseKind.RULE_CHANGED, otherBasis, id, List.of(), List.of())
                            : replaced(
                                    after,
                                    List.of(RuleWording.conclusion(before)),
                                    List.of(RuleWording.conclusion(after))),
                    RuleDifference.attributes(before, after).stream()
                            .map(attribute -> part(attribute, before, after))
                            .toList());
        }

        private static AttributeCause part(Attribute attribute, Rule before, Rule after) {
            ConditionDifference part = RuleDifference.difference(attribute, before, after);
            return new AttributeCause(
                    RuleDifference.constraints(attribute, before),
                    RuleDifference.constraints(attribute, after),
                    replaced(after, part.before(), part.after()));
        }

        /** Those conditions that come to something else for this citizen; else the rule as a whole. */
        List<ChangeCause> of(Profile profile) {
            List<ChangeCause> conditions = parts.stream()
                    .filter(part -> Constraint.all(part.before, profile) != Constraint.all(part.after, profile))
                    .map(AttributeCause::cause)
                    .toList();
            return conditions.isEmpty() ? List.of(whole) : conditions;
        }

        boolean concludes(ChangeKind kind) {
            return conclusions.stream().anyMatch(kind::comesBy);
        }

        private static ChangeCause replaced(Rule rule, List<RuleWording> before, List<RuleWording> after) {
            return new ChangeCause(CauseKind.RULE_CHANGED, text(rule.name(), before, after), rule.id(), before, after);
        }

        private static Text text(String rule, List<RuleWording> before, List<RuleWording> after) {
            if (before.isEmpty()) {
                return Text.format("Reglen »%s«: %s er kommet til.", "The rule “%s”: %s was added.", rule, said(after));
            }
            return after.isEmpty()
                    ? Text.format(
                            "Reglen »%s«: %s er faldet bort.", "The rule “%s”: %s was removed.", rule, said(before))
                    : Text.format(
                            "Reglen »%s«: %s er erstattet af %s.",
                            "The rule “%s”: %s was replaced by %s.", rule, said(before), said(after));
        }

        private static Text said(List<RuleWording> sentences) {
            return ChangeSentence.series(
                    sentences.stream().map(sentence -> sentence.text().quoted()).toList());
        }
    }
}
