package dk.indsatskompas.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Made-up rules of two to five conditions, no two alike. */
final class MadeUpRules {

    private static final int FEWEST = 2;
    private static final int MOST = 5;
    private static final List<String> PRACTICES = List.of(
            "stable-contact-person",
            "contact-person-two-legs",
            "ordinary-education-environment",
            "ips-caseload-max-25",
            "citizens-own-preferences",
            "psychiatry-cooperation");

    private final List<List<Phrasing>> phrasings = Phrasing.all();
    private final Set<Set<String>> made = new HashSet<>();
    private final Random random;

    MadeUpRules(long seed) {
        this.random = new Random(seed);
    }

    /** A rule before it has a name: all conditions are about different attributes. */
    record MadeUpRule(List<Phrasing> conditions, String practice) {}

    List<MadeUpRule> next(int count) {
        List<MadeUpRule> rules = new ArrayList<>();
        while (rules.size() < count) {
            List<Phrasing> conditions = conditions();
            Set<String> sentences = new TreeSet<>();
            conditions.forEach(condition -> sentences.add(condition.sentence()));
            if (made.add(sentences)) {
                rules.add(new MadeUpRule(conditions, any(PRACTICES)));
            }
        }
        return rules;
    }

    private List<Phrasing> conditions() {
        List<List<Phrasing>> attributes = new ArrayList<>(phrasings);
        Collections.shuffle(attributes, random);
        return attributes.subList(0, FEWEST + random.nextInt(MOST - FEWEST + 1)).stream()
                .map(this::any)
                .sorted(Comparator.comparing(Phrasing::part))
                .toList();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
