package dk.indsatskompas.advice.whatif;

import dk.indsatskompas.advice.Counterfactual;
import dk.indsatskompas.advice.ranking.Candidate;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.KnownFacts;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest changes that would give a recommendation, or take it away. A recommendation depends on the rules that
 * recommend it and on nothing else, so only these are tried.
 */
record CounterfactualSearch(KnownFacts citizen, NearestValues nearby, CodeLists codeLists) {
    /** A rule has few conditions on what can be changed; sets that are larger help nobody. */
    private static final int LARGEST = 3;

    /**
     * How many rules are tried for one recommendation, at most: a set of changes that would take more is not looked for. It is
     * more than a thousand rules need, and a fraction of a second.
     */
    private static final long MOST = 5_000_000;

    /** Whether something might have it recommended; most of what is not recommended needs what nobody can change. */
    static boolean isConceivable(Candidate candidate) {
        for (RuleOutcome outcome : candidate.rules()) {
            if (isChangeable(outcome)) {
                return true;
            }
        }
        return false;
    }

    /** What would have it recommended: for some rule, all that is not fulfilled now. */
    List<Counterfactual> towards(Candidate candidate) {
        List<Map<Attribute, Object>> found = candidate.rules().stream()
                .flatMap(outcome -> fulfilling(outcome).stream())
                .toList();
        return smallest(found).stream()
                .map(values -> turn(values, attribute -> needed(candidate, values, attribute)))
                .toList();
    }

    /** What would take it away: a set of changes with which none of its rules fires. */
    List<Counterfactual> away(Candidate candidate) {
        List<Rule> rules = candidate.rules().stream().map(RuleOutcome::rule).toList();
        List<Attribute> changeable = candidate.rules().stream()
                .filter(RuleOutcome::fired)
                .flatMap(outcome -> outcome.rule().conditions().stream())
                .map(condition -> condition.attribute())
                .filter(attribute -> attribute.changeable() != null)
                .distinct()
                .sorted()
                .toList();
        Map<Attribute, List<Object>> worthTrying = new TreeMap<>();
        changeable.forEach(attribute -> worthTrying.put(attribute, nearby.of(attribute, citizen, rules)));
        List<Map<Attribute, Object>> found = new ArrayList<>();
        long left = MOST;
        for (int size = 1; size <= Math.min(LARGEST, changeable.size()); size++) {
            for (List<Attribute> set : subsets(changeable, size)) {
                long tries = rules.size();
                for (Attribute attribute : set) {
                    tries = Math.min(
                            MOST + 1,
                            tries
                                    * worthTrying
                                            .getOrDefault(attribute, List.of())
                                            .size());
                }
                if (tries <= left && found.stream().noneMatch(smaller -> set.containsAll(smaller.keySet()))) {
                    left -= tries;
                    Map<Attribute, Object> values = new TreeMap<>();
                    if (silencing(set, worthTrying, rules, values)) {
                        found.add(values);
                    }
                }
            }
        }
        return found.stream()
                .map(values -> turn(
                        values, attribute -> codeLists.fact(attribute, Objects.requireNonNull(values.get(attribute)))))
                .toList();
    }

    /** Gives each attribute a value, the nearest first, until no rule fires; false when none of them will do. */
    private boolean silencing(
            List<Attribute> attributes,
            Map<Attribute, List<Object>> worthTrying,
            List<Rule> rules,
            Map<Attribute, Object> values) {
        if (attributes.isEmpty()) {
            return rules.stream().noneMatch(rule -> fires(rule, values));
        }
        Attribute first = attributes.get(0);
        for (Object value : worthTrying.getOrDefault(first, List.of())) {
            values.put(first, value);
            if (silencing(attributes.subList(1, attributes.size()), worthTrying, rules, values)) {
                return true;
            }
        }
        values.remove(first);
        return false;
    }

    /** The values that would fulfil a rule; none when it cannot be fulfilled. */
    private Optional<Map<Attribute, Object>> fulfilling(RuleOutcome outcome) {
        if (!isChangeable(outcome)) {
            return Optional.empty();
        }
        Map<Attribute, Object> values = new TreeMap<>();
        for (RuleOutcome.ConditionOutcome condition : outcome.conditions()) {
            Attribute attribute = condition.condition().attribute();
            if (condition.outcome() != Truth.TRUE && !values.containsKey(attribute)) {
                Object value = fulfilling(attribute, outcome.rule());
                if (value == null) {
                    return Optional.empty();
                }
                values.put(attribute, value);
            }
        }
        return Optional.of(values);
    }

    /** Most rules need something that cannot be changed, and then no value needs to be tried. */
    private static boolean isChangeable(RuleOutcome outcome) {
        for (RuleOutcome.ConditionOutcome condition : outcome.conditions()) {
            Attribute attribute = condition.condition().attribute();
            if (condition.outcome() != Truth.TRUE && attribute.changeable() == null) {
                return false;
            }
        }
        return true;
    }

    /** The nearest value with which all that a rule says of the attribute holds. */
    private @Nullable Object fulfilling(Attribute attribute, Rule rule) {
        List<Condition> conditions = on(attribute, rule);
        return nearby.of(attribute, citizen, List.of(rule)).stream()
                .filter(value -> conditions.stream()
                        .allMatch(condition -> condition.constraint().outcome(value) == Truth.TRUE))
                .findFirst()
                .orElse(null);
    }

    /** Of those found, the sets of which no part was found as well, the smaller ones first. */
    private static List<Map<Attribute, Object>> smallest(List<Map<Attribute, Object>> found) {
        List<Map<Attribute, Object>> smallest = new ArrayList<>();
        found.stream().sorted(Comparator.comparingInt(Map::size)).forEach(set -> {
            if (smallest.stream().noneMatch(smaller -> set.keySet().containsAll(smaller.keySet()))) {
                smallest.add(set);
            }
        });
        return smallest;
    }

    private static List<List<Attribute>> subsets(List<Attribute> attributes, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Attribute>> all = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            Attribute first = attributes.get(i);
            for (List<Attribute> rest : subsets(attributes.subList(i + 1, attributes.size()), size - 1)) {
                all.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return all;
    }

    private boolean fires(Rule rule, Map<Attribute, Object> values) {
        for (Condition condition : rule.conditions()) {
            if (test(condition, values) != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }

    private Truth test(Condition condition, Map<Attribute, Object> values) {
        Attribute attribute = condition.attribute();
        Object value = values.get(attribute);
        return condition.constraint().outcome(value == null ? citizen.value(attribute) : value);
    }

    private Counterfactual turn(Map<Attribute, Object> values, Function<Attribute, Text> words) {
        return new Counterfactual(values.entrySet().stream()
                .map(entry -> new Counterfactual.Alteration(
                        entry.getKey().path(),
                        words.apply(entry.getKey()),
                        citizen.value(entry.getKey()),
                        entry.getValue(),
                        Objects.requireNonNull(entry.getKey().changeable())))
                .toList());
    }

    /** The sentences of the rule that would come to fire. */
    private Text needed(Candidate candidate, Map<Attribute, Object> values, Attribute attribute) {
        return sentences(candidate.rules().stream()
                .map(RuleOutcome::rule)
                .filter(rule -> fires(rule, values))
                .limit(1)
                .flatMap(rule -> on(attribute, rule).stream()));
    }

    private static List<Condition> on(Attribute attribute, Rule rule) {
        return rule.conditions().stream()
                .filter(condition -> condition.attribute().equals(attribute))
                .toList();
    }

    private static Text sentences(Stream<Condition> conditions) {
        return Text.joined(". ", conditions.map(Condition::text).distinct().toList());
    }
}
