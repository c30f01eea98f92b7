package dk.indsatskompas.publishing.drafts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a rulebook that people change. Two who change the same revision make two of it, and the draft has two ends until
 * somebody joins them.
 *
 * @param base the fingerprint of the rulebook it was begun from
 * @param putAside whether somebody has said that it is done with; it is kept all the same
 * @param revisions oldest first, and at least one
 */
public record Draft(String id, String title, String base, boolean putAside, List<Revision> revisions) {
    /**
     * One save.
     *
     * @param number from 1
     * @param cameFrom the revision that was changed; null for the first
     * @param joined the other end that it brought in; null when it only changed one
     */
    public record Revision(
            int number,
            @Nullable Integer cameFrom,
            @Nullable Integer joined,
            Instant at,
            String by) {
        Stream<Integer> parents() {
            return Stream.of(Optional.ofNullable(cameFrom), Optional.ofNullable(joined))
                    .flatMap(Optional::stream);
        }
    }

    /** The revisions that nobody has changed since, newest first: more than one when there is something to join. */
    public List<Revision> ends() {
        Set<Integer> changed = revisions.stream().flatMap(Revision::parents).collect(Collectors.toSet());
        return revisions.stream()
                .filter(revision -> !changed.contains(revision.number()))
                .sorted(Comparator.comparing(Revision::number).reversed())
                .toList();
    }

    public Revision latest() {
        return revisions.get(revisions.size() - 1);
    }

    public Optional<Revision> find(int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    /** The last revision that two have in common. */
    public int commonOrigin(int one, int other) {
        Set<Integer> both = lineage(one);
        both.retainAll(lineage(other));
        return both.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** A revision and all that it came from. A parent always has the smaller number. */
    private Set<Integer> lineage(int number) {
        Set<Integer> found = new TreeSet<>(Set.of(number));
        for (int i = revisions.size() - 1; i >= 0; i--) {
            Revision revision = revisions.get(i);
            if (found.contains(revision.number())) {
                revision.parents().forEach(found::add);
            }
        }
        return found;
    }
}
