package dk.indsatskompas.advice.ranking;

import dk.indsatskompas.advice.Contrast;
import dk.indsatskompas.advice.Contrast.Side;
import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.advice.RecommendationClaim;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Sets two recommendations against each other.
 *
 * @param ranked what is recommended, in its order
 */
public record WhyNot(Ranking ranking, List<Candidate> ranked) {

    public Contrast of(Candidate one, Candidate other) {
        return isAbove(other, one) ? ordered(other, one) : ordered(one, other);
    }

    private Contrast ordered(Candidate above, Candidate below) {
        if (ranked.contains(above) && ranked.contains(below)) {
            RankingKey key = ranking.deciding(above, below);
            return new Contrast(side(above), side(below), key.id().code(), Ranking.text(key, above, below));
        }
        return new Contrast(side(above), side(below), null, said(above).then(said(below)));
    }

    /** What is recommended stands above what is not; of two that are not, the first that was named. */
    private boolean isAbove(Candidate first, Candidate second) {
        return ranked.contains(first) && (!ranked.contains(second) || ranked.indexOf(first) < ranked.indexOf(second));
    }

    private Side side(Candidate candidate) {
        int rank = ranked.indexOf(candidate) + 1;
        Position standing = rank > 0
                ? new Position(Listing.RECOMMENDED, rank, candidate.strength())
                : new Position(RecommendationClaim.of(candidate).place(), null, null);
        return new Side(
                candidate.entry().id(),
                candidate.entry().title(),
                standing,
                candidate.rules().stream().map(Reason::of).toList());
    }

    private Text said(Candidate candidate) {
        Text title = candidate.entry().title();
        return switch (RecommendationClaim.of(candidate).place()) {
            case RECOMMENDED ->
                Text.format(
                        "%s er anbefalet, fordi dette gælder: %s.",
                        "%s is recommended, because this holds: %s.",
                        title,
                        sentences(candidate, RuleOutcome::fired, Truth.TRUE));
            case NOT_RECOMMENDED ->
                Text.format(
                        "%s er ikke anbefalet, fordi dette ikke gælder: %s.",
                        "%s is not recommended, because this does not hold: %s.",
                        title,
                        sentences(candidate, outcome -> true, Truth.FALSE));
            case UNDETERMINED ->
                Text.format(
                        "%s er uafklaret, fordi det ikke vides, om dette gælder: %s.",
                        "%s is undetermined, because it is not known whether this holds: %s.",
                        title,
                        sentences(candidate, RuleOutcome::undetermined, Truth.UNKNOWN));
            case ALREADY_IN_PLACE, ABSENT -> Text.format("%s er allerede i gang.", "%s is already in place.", title);
        };
    }

    private static Text sentences(Candidate candidate, Predicate<RuleOutcome> which, Truth outcome) {
        List<Text> texts = candidate.rules().stream()
                .filter(which)
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition -> condition.outcome() == outcome)
                .map(condition -> condition.condition().text())
                .distinct()
                .toList();
        return new Text(joined(texts, Text::da), joined(texts, Text::en));
    }

    private static String joined(List<Text> texts, Function<Text, String> language) {
        return texts.stream().map(language).collect(Collectors.joining("; "));
    }
}
