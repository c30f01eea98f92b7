package dk.indsatskompas.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.analysis.Example;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.analysis.UncoveredCitizens;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.scenario.Coverage;
import dk.indsatskompas.scenario.ExampleQuality;
import dk.indsatskompas.scenario.Mutation;
import dk.indsatskompas.vocabulary.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, as the JSON format has it, both languages at once.
 *
 * @param meaning known by what the rules mean, in whichever language; absent when there are problems
 * @param problemsOfTheOther of the folder that it was held against, and not its own
 * @param coverage absent, as all below it, when there are problems
 */
public record CheckJson(
        String fingerprint,
        @Nullable String meaning,
        List<CheckedPlace> problems,
        List<CheckedPlace> problemsOfTheOther,
        @Nullable Coverage coverage,
        @Nullable Mutation mutation,
        @Nullable AnalysisJson analysis) {
    public record CheckedPlace(
            String code,
            @JsonUnwrapped Place place,
            Text found,
            Text cure,
            @Nullable Map<String, Object> example) {
        public static CheckedPlace of(Problem problem) {
            return new CheckedPlace(problem.code().id(), problem.place(), problem.found(), problem.cure(), null);
        }

        static CheckedPlace of(Observation seen) {
            Map<String, Object> example = seen.example() == null ? null : values(seen.example());
            return new CheckedPlace(seen.kind().name(), seen.place(), seen.found(), seen.cure(), example);
        }
    }

    record AnalysisJson(List<CheckedPlace> observations, SilenceJson silence) {}

    record SilenceJson(List<GroupJson> groups, int more, boolean complete) {}

    record GroupJson(Map<String, Text> facts, Map<String, Object> example) {}

    static CheckJson of(CheckedFolder checked) {
        ExampleQuality tested = checked.tested();
        return new CheckJson(
                checked.fingerprint(),
                checked.meaning(),
                each(checked.problems(), CheckedPlace::of),
                each(checked.ofTheOther(), CheckedPlace::of),
                tested == null ? null : tested.coverage(),
                tested == null ? null : tested.mutation(),
                checked.analysis() == null ? null : of(checked.analysis()));
    }

    private static AnalysisJson of(Analysis analysis) {
        UncoveredCitizens silence = analysis.silence();
        return new AnalysisJson(
                each(analysis.observations(), CheckedPlace::of),
                new SilenceJson(each(silence.groups(), CheckJson::of), silence.more(), silence.complete()));
    }

    private static GroupJson of(UncoveredCitizens.UncoveredGroup group) {
        Map<String, Text> facts = new LinkedHashMap<>();
        group.facts().forEach(fact -> facts.put(fact.attribute().path(), fact.said()));
        return new GroupJson(facts, values(group.example()));
    }

    private static Map<String, Object> values(Example example) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (example.asOf() != null) {
            values.put("asOf", example.asOf().toString());
        }
        example.profile().known().forEach((attribute, value) -> values.put(attribute.path(), value));
        return values;
    }

    private static <A, B> List<B> each(List<A> all, Function<A, B> written) {
        return all.stream().map(written).toList();
    }
}
