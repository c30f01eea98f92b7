package dk.indsatskompas.analysis;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Whom the rules recommend nothing, whatever else is learned: every rule that recommends something has a condition that
 * is false. Groups with the fewest facts come first, and none is part of another.
 *
 * @param more how many groups are not listed
 * @param complete whether these are all; else there may be others
 */
public record UncoveredCitizens(List<UncoveredGroup> groups, int more, boolean complete) {
    static UncoveredCitizens of(Contents contents, LocalDate day, int listed) {
        return new UncoveredSearch(contents, day).silence(listed);
    }

    /** Citizens of whom some facts are known: nothing less than these facts excludes every recommendation. */
    public record UncoveredGroup(List<Fact> facts, Example example) {
        private record GroupJson(Map<String, Text> facts, Example example) {}

        /** As the JSON format has it: what is known by the path of its attribute. */
        @JsonValue
        private GroupJson json() {
            Map<String, Text> said = new LinkedHashMap<>();
            facts.forEach(fact -> said.put(fact.attribute().path(), fact.said()));
            return new GroupJson(said, example);
        }
    }

    /** What is known of one attribute: one value for each range, code or list that it can be, and all of it in words. */
    public record Fact(Attribute attribute, List<Object> values, Text said) {}

    /**
     * Finds the widest groups of citizens whom no rule can recommend anything. Each rule is made false by one of its
     * attributes in turn, in every way there is; what remains of an attribute's values is a region, and a group is one region
     * for each of some attributes.
     */
    private static final class UncoveredSearch {
        private static final int MOST = 200_000;

        private final Contents contents;
        private final ValueDomain possible;
        private final Map<Attribute, List<Object>> values = new TreeMap<>();
        private final List<Constraint> constraints;
        /** For each rule, which values of each of its attributes make it false. */
        private final List<Map<Attribute, BitSet>> excluded;

        private final Set<Map<Attribute, BitSet>> seen = new HashSet<>();
        private final Set<Map<Attribute, BitSet>> found = new LinkedHashSet<>();

        UncoveredSearch(Contents contents, LocalDate day) {
            this.contents = contents;
            List<Rule> rules = contents.rules().stream()
                    .filter(rule -> rule.conclusion() instanceof Recommendation)
                    .toList();
            this.constraints =
                    rules.stream().flatMap(rule -> rule.constraints().stream()).toList();
            this.possible = new ValueDomain(contents.codeLists(), day);
            constraints.stream()
                    .map(Constraint::attribute)
                    .forEach(attribute -> values.computeIfAbsent(attribute, one -> possible.values(one, constraints)));
            this.excluded = rules.stream().map(this::excluded).toList();
        }

        private Map<Attribute, BitSet> excluded(Rule rule) {
            Map<Attribute, BitSet> regions = new LinkedHashMap<>();
            for (Attribute attribute : rule.attributes()) {
                List<Object> all = values.getOrDefault(attribute, List.of());
                regions.put(
                        attribute,
                        IntStream.range(0, all.size())
                                .filter(i -> ValueDomain.on(attribute, rule.constraints())
                                        .anyMatch(constraint -> constraint.outcome(all.get(i)) == Truth.FALSE))
                                .collect(BitSet::new, BitSet::set, BitSet::or));
            }
            return regions;
        }

        UncoveredCitizens silence(int listed) {
            narrow(Map.of());
            List<Map<Attribute, BitSet>> widest = new ArrayList<>();
            // Whatever is part of another comes after it.
            found.stream()
                    .sorted(Comparator.comparingInt((Map<Attribute, BitSet> one) -> one.size())
                            .thenComparing(UncoveredSearch::breadth, Comparator.reverseOrder()))
                    .filter(one -> widest.stream().noneMatch(other -> isPart(one, other)))
                    .forEachOrdered(widest::add);
            widest.sort(Comparator.comparingInt((Map<Attribute, BitSet> one) -> one.size())
                    .thenComparing(one -> one.keySet().toString())
                    .thenComparing(Object::toString));
            List<UncoveredGroup> groups =
                    widest.stream().limit(listed).map(this::group).toList();
            return new UncoveredCitizens(groups, widest.size() - groups.size(), seen.size() < MOST);
        }

        private static int breadth(Map<Attribute, BitSet> regions) {
            return regions.values().stream().mapToInt(BitSet::cardinality).sum();
        }

        private static boolean isPart(Map<Attribute, BitSet> one, Map<Attribute, BitSet> other) {
            return other.entrySet().stream().allMatch(entry -> {
                BitSet narrower = one.get(entry.getKey());
                return narrower != null && isWithin(narrower, entry.getValue());
            });
        }

        private static boolean isWithin(BitSet narrower, BitSet wider) {
            BitSet outside = (BitSet) narrower.clone();
            outside.andNot(wider);
            return outside.isEmpty();
        }

        /** Makes the first rule that could still fire false by each of its attributes, and so on until none could. */
        private void narrow(Map<Attribute, BitSet> regions) {
            CheckStopped.ifInterrupted();
            if (seen.size() >= MOST || !seen.add(regions)) {
                return;
            }
            Map<Attribute, BitSet> open = excluded.stream()
                    .filter(rule -> !isFalse(rule, regions))
                    .findFirst()
                    .orElse(null);
            if (open == null) {
                found.add(regions);
                return;
            }
            open.forEach((attribute, makeFalse) -> {
                BitSet region = (BitSet) makeFalse.clone();
                region.and(regions.getOrDefault(attribute, region));
                if (!region.isEmpty()) {
                    Map<Attribute, BitSet> narrower = new TreeMap<>(regions);
                    narrower.put(attribute, region);
                    narrow(narrower);
                }
            });
        }

        private static boolean isFalse(Map<Attribute, BitSet> rule, Map<Attribute, BitSet> regions) {
            return rule.entrySet().stream().anyMatch(makeFalse -> {
                BitSet region = regions.get(makeFalse.getKey());
                return region != null && isWithin(region, makeFalse.getValue());
            });
        }

        private UncoveredGroup group(Map<Attribute, BitSet> regions) {
            List<Fact> facts = new ArrayList<>();
            Map<Attribute, Object> example = new TreeMap<>();
            RegionWords words = new RegionWords(possible, constraints);
            regions.forEach((attribute, region) -> {
                List<Object> all = values.getOrDefault(attribute, List.of());
                facts.add(new Fact(
                        attribute, region.stream().mapToObj(all::get).toList(), words.say(attribute, all, region)));
                example.put(attribute, all.get(region.nextSetBit(0)));
            });
            return new UncoveredGroup(
                    List.copyOf(facts), new CitizenSearch(contents.vocabulary()).example(example, possible.day()));
        }
    }
}
