package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.impact.Change.FindingChange;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
        change.rules().stream().map(RuleSentence::said).forEach(why::add);
        change.findings().stream().map(ChangeSentence::finding).forEach(why::add);
        if (why.isEmpty()) {
            why.addAll(rank().toList());
        }
        return why.isEmpty() ? List.of(otherwise(change)) : why;
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

    private Stream<Text> rank() {
        RankChange rank = change.rank();
        if (rank == null) {
            return Stream.empty();
        }
        return rank.key() == null
                ? rank.others().stream().map(this::above)
                : ranking(rank.others().get(0), rank.key());
    }

    private Text above(String other) {
        return recommended(other, after.advice())
                .map(came -> Text.format(
                        "%s nu er anbefalet over den",
                        "%s is now recommended above it", came.title().quoted()))
                .or(() -> recommended(other, before)
                        .map(went -> Text.format(
                                "%s ikke længere er anbefalet over den",
                                "%s is no longer recommended above it",
                                went.title().quoted())))
                .orElseThrow();
    }

    private Stream<Text> ranking(String other, String key) {
        Recommended it = recommended(change.id(), after.advice()).orElseThrow();
        Recommended nearest = recommended(other, after.advice()).orElseThrow();
        Recommended upper = it.rank() < nearest.rank() ? it : nearest;
        Recommended lower = upper.equals(it) ? nearest : it;
        return RankChange.texts(after.ranking(), key)
                .map(text -> Text.format(
                        "%s nu står over %s, og det skyldes, at %s",
                        "%s now ranks above %s, which is because %s",
                        upper.title().quoted(),
                        lower.title().quoted(),
                        text));
    }

    private static Optional<Recommended> recommended(String id, Advice advice) {
        return advice.recommendations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    static Text otherwise(Change change) {
        if (change.before().place() == Listing.ABSENT) {
            return new Text("den er kommet i kataloget", "it was added to the catalogue");
        }
        return change.after().place() == Listing.ABSENT
                ? new Text("den er taget ud af kataloget", "it was removed from the catalogue")
                : new Text("regelbogen er ændret på anden vis", "the rulebook changed in other ways");
    }

    private static Text label(@Nullable Strength strength) {
        return strength == null ? Text.same("") : Text.format("»%s«", "“%s”", strength.label());
    }

    /** A, B and C. */
    static Text series(List<Text> parts) {
        return new Text(series(parts, Language.DA, " og "), series(parts, Language.EN, " and "));
    }

    private static String series(List<Text> parts, Language language, String and) {
        List<String> said = parts.stream().map(part -> part.in(language)).toList();
        int last = said.size() - 1;
        return last == 0 ? said.get(0) : String.join(", ", said.subList(0, last)) + and + said.get(last);
    }
}
