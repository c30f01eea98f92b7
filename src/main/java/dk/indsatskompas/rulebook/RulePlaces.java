package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where rules stand in the order of their rulebook, from 0.
 *
 * @param concluding by what they conclude
 * @param testing by what they test
 */
record RulePlaces(Map<Conclusion, int[]> concluding, Map<Attribute, int[]> testing) {

    private static final int[] NONE = {};

    static RulePlaces of(List<Rule> rules) {
        Map<Conclusion, List<Integer>> concluding = new HashMap<>();
        Map<Attribute, List<Integer>> testing = new EnumMap<>(Attribute.class);
        for (int place = 0; place < rules.size(); place++) {
            Rule rule = rules.get(place);
            concluding
                    .computeIfAbsent(rule.conclusion(), none -> new ArrayList<>())
                    .add(place);
            for (Attribute attribute : rule.attributes()) {
                testing.computeIfAbsent(attribute, none -> new ArrayList<>()).add(place);
            }
        }
        return new RulePlaces(arrays(concluding, new HashMap<>()), arrays(testing, new EnumMap<>(Attribute.class)));
    }

    int[] concluding(Conclusion conclusion) {
        return concluding.getOrDefault(conclusion, NONE);
    }

    int[] testing(Attribute attribute) {
        return testing.getOrDefault(attribute, NONE);
    }

    private static <K> Map<K, int[]> arrays(Map<K, List<Integer>> lists, Map<K, int[]> arrays) {
        lists.forEach((key, places) ->
                arrays.put(key, places.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }
}
