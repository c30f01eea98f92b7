package dk.indsatskompas.peers;

import dk.indsatskompas.vocabulary.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules as a programmer would write them in Java. What is unknown makes none of them fire. */
final class HandWritten implements Peer.OfProfiles {

    private static final List<Written> RULES = Stream.of(WrittenForCitizens.RULES, WrittenForOffers.RULES)
            .flatMap(List::stream)
            .toList();

    /** A rule by its id. */
    record Written(String id, Predicate<Profile> fires) {}

    @Override
    public Set<String> fired(Profile citizen) {
        Set<String> fired = new HashSet<>();
        for (Written rule : RULES) {
            if (rule.fires().test(citizen)) {
                fired.add(rule.id());
            }
        }
        return fired;
    }

    static boolean yes(@Nullable Boolean value) {
        return value != null && value;
    }

    static boolean no(@Nullable Boolean value) {
        return value != null && !value;
    }

    static boolean atLeast(int least, @Nullable Integer value) {
        return value != null && value >= least;
    }

    static boolean atMost(int most, @Nullable Integer value) {
        return value != null && value <= most;
    }
}
