package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.impact.Change.ChangedAspect;
import dk.indsatskompas.impact.Change.FindingChange;
import dk.indsatskompas.impact.Change.RankChange;
import dk.indsatskompas.impact.Change.RuleChange;
import dk.indsatskompas.impact.Change.RuleChange.ConditionChange;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says a change in one sentence: what it is, and because of what. */
record ChangeSentence(Change change, Advice before, AnsweredQuestion after) {
    Text text() {
        return Text.format("%s, fordi %s.", "%s, because %s.", what(), series(why()));
    }

    private Text what() {
        if (change.aspects().contains(ChangedAspect.PLACE)) {
            return Text.format(
                    "%s er gået fra %s til %s",
                    "%s went from %s to %s",
                    change.title().quoted(),
                    change.before().place().said(),
                    change.after().place().said());
        }
        return Text.format(
                "For %s er %s ændret",
                "For %s, %s changed",
                change.title().quoted(),
                series(change.aspects().stream().map(this::what).toList()));
    }

    private Text what(ChangedAspect aspect) {
        return switch (aspect) {
            case RANK -> fromTo(aspect, Position::rank);
            case STRENGTH -> fromTo(aspect, place -> label(place.strength()));
            default -> aspect.said();
        };
    }

    private Text fromTo(ChangedAspect aspect, Function<Position, @Nullable Object> said) {
        return Text.format(
                "%s (fra %s til %s)",
                "%s (from %s to %s)", aspect.said(), said.apply(change.before()), said.apply(change.after()));
    }

    private List<Text> why() {
        List<Text> why = new ArrayList<>();
        change.rules().stream().map(ChangeSentence::rule).forEach(why::add);
        change.findings().stream().map(ChangeSentence::finding).forEach(why::add);
        RankChange rank = change.rank();
        if (why.isEmpty() && rank != null) {
            if (rank.key() == null) {
                rank.others().stream().map(this::above).forEach(why::add);
            } else {
                why.add(ranking(rank.others().get(0), rank.key()));
            }
        }
        return why.isEmpty() ? List.of(otherwise(change)) : why;
    }

    private static Text rule(RuleChange rule) {
        String name = Rule.name(rule.rule());
        Text said = Text.format("reglen »%s« %s", "the rule “%s” %s", name, became(rule.before(), rule.after()));
        boolean inBoth = rule.before() != null && rule.after() != null;
        return inBoth && !rule.conditions().isEmpty()
                ? Text.format("%s (%s)", "%s (%s)", said, conditions(rule.conditions()))
                : said;
    }

    private static Text became(@Nullable Truth before, @Nullable Truth after) {
        if (before == null) {
            return new Text("er kommet til", "was added");
        }
        if (after == null) {
            return new Text("er faldet bort", "was removed");
        }
        if (before == after) {
            return new Text("spørger om noget andet", "asks for something else");
        }
        return switch (after) {
            case TRUE -> new Text("nu er opfyldt", "is now met");
            case FALSE ->
                before == Truth.TRUE
                        ? new Text("ikke længere er opfyldt", "is no longer met")
                        : new Text("nu ikke er opfyldt", "is now not met");
            case UNKNOWN -> new Text("nu ikke kan afgøres", "can now not be decided");
        };
    }

    /** Those of the first rulebook come first. */
    private static Text conditions(List<ConditionChange> conditions) {
        ConditionChange first = conditions.get(0);
        ConditionChange last = conditions.get(conditions.size() - 1);
        return conditions.size() == 2 && first.after() == null && last.before() == null
                ? Text.format("»%s« er erstattet af »%s«", "“%s” was replaced by “%s”", first.text(), last.text())
                : series(conditions.stream().map(ChangeSentence::condition).toList());
    }

    private static Text condition(ConditionChange condition) {
        if (condition.before() == null) {
            return Text.format("»%s« er kommet til", "“%s” was added", condition.text());
        }
        return condition.after() == null
                ? Text.format("»%s« er faldet bort", "“%s” was removed", condition.text())
                : Text.format("»%s« vurderes anderledes", "“%s” comes to something else", condition.text());
    }

    static Text finding(FindingChange finding) {
        String id = finding.finding();
        if (finding.before() == null) {
            return Text.format(
                    "fundet %s er kommet til grundlaget", "the finding %s was added to what it rests on", id);
        }
        if (finding.after() == null) {
            return Text.format(
                    "fundet %s er gået ud af grundlaget", "the finding %s was removed from what it rests on", id);
        }
        return finding.before().equals(finding.after())
                ? Text.format("fundet %s har fået andre tal", "the finding %s has other figures", id)
                : Text.format(
                        "fundet %s nu bedømmes som %s i stedet for %s",
                        "the finding %s is now graded %s instead of %s",
                        id,
                        label(finding.after()),
                        label(finding.before()));
    }

    private Text above(String other) {
        return after.advice()
                .recommended(other)
                .map(came -> Text.format(
                        "%s nu er anbefalet højere oppe",
                        "%s is now recommended above it", came.title().quoted()))
                .orElseGet(() -> Text.format(
                        "%s ikke længere er anbefalet højere oppe",
                        "%s is no longer recommended above it",
                        before.recommended(other).orElseThrow().title().quoted()));
    }

    private Text ranking(String other, String key) {
        Recommended it = after.advice().recommended(change.id()).orElseThrow();
        Recommended nearest = after.advice().recommended(other).orElseThrow();
        boolean rose = it.rank() < nearest.rank();
        return Text.format(
                "%s nu står over %s, og det skyldes, at %s",
                "%s now ranks above %s, which is because %s",
                (rose ? it : nearest).title().quoted(),
                (rose ? nearest : it).title().quoted(),
                RankChange.said(key, after.ranking()));
    }

    static Text otherwise(Change change) {
        if (change.before().place() == Listing.ABSENT) {
            return new Text("anbefalingen er kommet i kataloget", "it was added to the catalogue");
        }
        return change.after().place() == Listing.ABSENT
                ? new Text("anbefalingen er taget ud af kataloget", "it was removed from the catalogue")
                : new Text("regelbogen er ændret på anden vis", "the rulebook changed in other ways");
    }

    private static Text label(@Nullable Strength strength) {
        return strength == null ? Text.same("") : strength.label().quoted();
    }

    static Text series(List<Text> parts) {
        return Text.series(new Text("%s og %s", "%s and %s"), parts);
    }
}
