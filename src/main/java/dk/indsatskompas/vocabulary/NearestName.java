package dk.indsatskompas.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * "Did you mean": the known word nearest to an unknown one. Two letters that changed places count as one slip. What it costs
 * is bounded, however many words are known and however long they are.
 */
public final class NearestName {
    /** Nobody is asked whether more than this was a slip of the pen. */
    private static final int LONGEST = 200;

    /** How many pairs of letters are compared, at most, for one word. The likeliest candidates come first. */
    private static final int MOST = 500_000;

    private static final int KINDS = 64;
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

    private NearestName() {}

    /** The nearest candidate, if it is near enough to be meant: at most a third of the longer word differs. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = word.toLowerCase(Locale.ROOT);
        int[] letters = letters(wanted);
        List<NameDistance> likely = candidates.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .map(candidate ->
                        new NameDistance(candidate, atLeastApart(letters, letters(candidate.toLowerCase(Locale.ROOT)))))
                .filter(candidate -> isNear(candidate.distance(), word, candidate.word()))
                .sorted(NameDistance.ORDER)
                .toList();
        NameDistance best = null;
        int left = MOST;
        for (NameDistance candidate : likely) {
            left -= wanted.length() * candidate.word().length();
            if (left < 0 || (best != null && candidate.distance() > best.distance())) {
                break;
            }
            NameDistance exact = new NameDistance(
                    candidate.word(), DISTANCE.apply(wanted, candidate.word().toLowerCase(Locale.ROOT)));
            if (isNear(exact.distance(), word, exact.word())
                    && (best == null || NameDistance.ORDER.compare(exact, best) < 0)) {
                best = exact;
            }
        }
        return Optional.ofNullable(best).map(NameDistance::word);
    }

    private static boolean isNear(int distance, String word, String candidate) {
        return distance * 3 <= Math.max(word.length(), candidate.length());
    }

    private record NameDistance(String word, int distance) {
        static final Comparator<NameDistance> ORDER =
                Comparator.comparingInt(NameDistance::distance).thenComparing(NameDistance::word);
    }

    private static int[] letters(String word) {
        int[] counts = new int[KINDS];
        word.chars().forEach(letter -> counts[letter % KINDS]++);
        return counts;
    }

    /** A slip makes one letter more or fewer, or both, so two words are at least so far apart as their letters are. */
    private static int atLeastApart(int[] some, int[] others) {
        int more = 0;
        int fewer = 0;
        for (int i = 0; i < KINDS; i++) {
            more += Math.max(0, some[i] - others[i]);
            fewer += Math.max(0, others[i] - some[i]);
        }
        return Math.max(more, fewer);
    }
}
