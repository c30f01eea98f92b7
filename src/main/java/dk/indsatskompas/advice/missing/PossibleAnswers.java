package dk.indsatskompas.advice.missing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.MissingInformation.Effect;
import dk.indsatskompas.advice.MissingInformation.PossibleAnswer;
import dk.indsatskompas.advice.missing.MissingInformationFinder.Supposed;
import dk.indsatskompas.rulebook.DistinctValues.Distinct;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the answers to a question in words. Answers that do the same are one. */
final class PossibleAnswers {
    private final CodeLists codeLists;

    /** The labels of some codes of a list in a row: there are few such groups, and they come again with every citizen. */
    private final Cache<CodeGroup, Text> labels =
            Caffeine.newBuilder().maximumSize(Advisor.MOST_KEPT).build();

    PossibleAnswers(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    private record CodeGroup(String list, List<String> codes) {}

    List<PossibleAnswer> of(Attribute attribute, List<Supposed> answers) {
        return attribute.map(
                whole -> numbers(whole, answers),
                () -> answers.stream().map(PossibleAnswers::yesNo).toList(),
                list -> codes(list, answers),
                list -> codes(list, answers));
    }

    private static PossibleAnswer yesNo(Supposed answer) {
        boolean value = (Boolean) answer.value().value();
        return new PossibleAnswer(value ? CodeLists.YES : CodeLists.NO, value, null, null, null, answer.effects());
    }

    private static List<PossibleAnswer> numbers(Whole whole, List<Supposed> answers) {
        List<PossibleAnswer> ranges = new ArrayList<>();
        for (Supposed answer : answers) {
            Distinct value = answer.value();
            List<Effect> does = answer.effects();
            int from = (Integer) value.value();
            int to = value.to() == null ? from : value.to();
            PossibleAnswer last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last.from() != null && last.effects().equals(does)) {
                ranges.set(ranges.size() - 1, range(last.from(), to, whole, does));
            } else {
                ranges.add(range(from, to, whole, does));
            }
        }
        return List.copyOf(ranges);
    }

    private static PossibleAnswer range(int from, int to, Whole whole, List<Effect> effects) {
        return new PossibleAnswer(whole.said(from, to), null, from, to, null, effects);
    }

    /** The list of all codes together only stands for what is in none of the others, and is not said. */
    private List<PossibleAnswer> codes(String list, List<Supposed> answers) {
        Map<List<Effect>, List<String>> byEffect = new LinkedHashMap<>();
        List<PossibleAnswer> none = new ArrayList<>();
        for (Supposed answer : answers) {
            Object value = answer.value().value();
            List<?> codes = value instanceof List<?> several ? several : List.of(value);
            if (codes.isEmpty()) {
                none.add(new PossibleAnswer(NONE, null, null, null, List.of(), answer.effects()));
            } else if (codes.size() == 1) {
                byEffect.computeIfAbsent(answer.effects(), same -> new ArrayList<>())
                        .add((String) codes.get(0));
            }
        }
        List<PossibleAnswer> all = new ArrayList<>();
        byEffect.forEach((does, codes) -> {
            CodeGroup group = new CodeGroup(list, List.copyOf(codes));
            all.add(new PossibleAnswer(labels.get(group, this::labels), null, null, null, group.codes(), does));
        });
        all.addAll(none);
        return List.copyOf(all);
    }

    private Text labels(CodeGroup group) {
        return Text.joined(
                "; ",
                group.codes().stream()
                        .map(code ->
                                codeLists.find(group.list(), code).orElseThrow().label())
                        .toList());
    }

    private static final Text NONE = new Text("ingen af dem", "none of them");
}
