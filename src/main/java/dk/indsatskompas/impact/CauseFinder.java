package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.impact.ChangeCause.CauseKind;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private final Map<String, RuleCauses> rules;

    CauseFinder(Rulebook before, Rulebook after, RulebookDifference difference) {
        Map<String, Rule> old = RulebookDifference.rules(before);
        Map<String, Rule> now = RulebookDifference.rules(after);
        this.before = before;
        this.after = after;
        this.rules = difference.rules().stream()
                .map(RuleDifference::rule)
                .collect(Collectors.toMap(Function.identity(), id -> RuleCauses.of(id, old.get(id), now.get(id))));
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

    /** What is concluded by the rules that such a change hangs on. */
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
            default -> Set.of(new Recommendation(id));
        };
    }

    /** A finding that came or went with a rule is the rule's doing. */
    private static Stream<ChangeCause> findings(Change change, ChangeKind kind, boolean noRule) {
        return change.findings().stream()
                .filter(finding -> HANG_ON_FINDINGS.contains(kind))
                .filter(finding -> noRule || (finding.before() != null && finding.after() != null))
                .map(finding -> ChangeCause.of(CauseKind.FINDING, sentence(ChangeSentence.finding(finding))));
    }

    private List<ChangeCause> ranking(Change change) {
        RankChange rank = change.rank();
        if (rank == null) {
            return List.of();
        }
        String key = rank.key();
        return key == null
                ? rank.others().stream()
                        .map(other -> ChangeCause.of(
                                CauseKind.OTHER_RECOMMENDATION,
                                Text.format(
                                        "»%s« er kommet til eller faldet bort over den.",
                                        "“%s” came in above it or fell away.", title(other))))
                        .toList()
                : List.of(ChangeCause.of(
                        CauseKind.RANKING,
                        Text.format(
                                "Den har byttet plads med »%s«, fordi %s.",
                                "It changed places with “%s”, because %s.",
                                title(rank.others().get(0)),
                                RankChange.texts(after.contents().ranking(), key)
                                        .findFirst()
                                        .orElseGet(() -> Text.same(key)))));
    }

    private Text title(String id) {
        return entries(id).map(Catalogue.CatalogueEntry::title).findFirst().orElseGet(() -> Text.same(id));
    }

    private Stream<Catalogue.CatalogueEntry> entries(String id) {
        return Stream.of(after, before).flatMap(rulebook -> rulebook.contents().catalogue().find(id).stream());
    }

    private static ChangeCause otherwise(Change change) {
        boolean listed =
                change.before().place() != Listing.ABSENT && change.after().place() != Listing.ABSENT;
        return ChangeCause.of(
                listed ? CauseKind.OTHER : CauseKind.CATALOGUE, sentence(ChangeSentence.otherwise(change)));
    }

    private static Text sentence(Text end) {
        return new Text(sentence(end.da()), sentence(end.en()));
    }

    private static String sentence(String end) {
        return end.substring(0, 1).toUpperCase(Locale.ROOT) + end.substring(1) + ".";
    }
}
