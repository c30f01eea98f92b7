package dk.indsatskompas.command.check;

import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.analysis.Example;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.analysis.UncoveredCitizens;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.scenario.Coverage;
import dk.indsatskompas.scenario.Coverage.Count;
import dk.indsatskompas.scenario.Mutation;
import dk.indsatskompas.scenario.Mutation.Suggestion;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, as the JSON format has it, both languages at once.
 *
 * @param meaning known by what the rules mean, in whichever language; absent when there are problems
 * @param coverage absent, as all below it, when there are problems
 */
public record CheckJson(
        String fingerprint,
        @Nullable String meaning,
        List<CheckedPlace> problems,
        @Nullable CoverageJson coverage,
        @Nullable MutationJson mutation,
        @Nullable AnalysisJson analysis) {

    /** Something at a place of the folder. */
    public record CheckedPlace(
            String code,
            String file,
            int line,
            int column,
            Text found,
            Text cure,
            @Nullable Map<String, Object> example) {

        public static CheckedPlace of(String code, Place place, Text found, Text cure) {
            return new CheckedPlace(code, place.file(), place.line(), place.column(), found, cure, null);
        }

        public static CheckedPlace of(Problem problem) {
            return of(problem.code().id(), problem.place(), problem.found(), problem.cure());
        }

        public static CheckedPlace of(Observation observation) {
            CheckedPlace line =
                    of(observation.kind().name(), observation.place(), observation.found(), observation.cure());
            Example example = observation.example();
            return new CheckedPlace(
                    line.code,
                    line.file,
                    line.line,
                    line.column,
                    line.found,
                    line.cure,
                    example == null ? null : values(example));
        }
    }

    record CoverageJson(int scenarios, int citizens, List<Count> counts, List<CheckedPlace> missing) {
        public static CoverageJson of(Coverage coverage) {
            return new CoverageJson(
                    coverage.scenarios(),
                    coverage.citizens(),
                    coverage.counts(),
                    coverage.missing().stream()
                            .map(one -> CheckedPlace.of(one.aspect().name(), one.place(), one.found(), one.cure()))
                            .toList());
        }
    }

    record MutationJson(int tried, int noticed, List<SurvivorJson> survivors) {
        public static MutationJson of(Mutation mutation) {
            return new MutationJson(
                    mutation.tried(),
                    mutation.tried() - mutation.survivors().size(),
                    mutation.survivors().stream()
                            .map(one -> new SurvivorJson(
                                    one.rule(),
                                    one.place().file(),
                                    one.place().line(),
                                    one.place().column(),
                                    one.change(),
                                    one.suggestion()))
                            .toList());
        }
    }

    record SurvivorJson(String rule, String file, int line, int column, Text change, Suggestion suggestion) {}

    record AnalysisJson(List<CheckedPlace> observations, SilenceJson silence) {
        public static AnalysisJson of(Analysis analysis) {
            UncoveredCitizens silence = analysis.silence();
            return new AnalysisJson(
                    analysis.observations().stream().map(CheckedPlace::of).toList(),
                    new SilenceJson(
                            silence.groups().stream().map(GroupJson::of).toList(), silence.more(), silence.complete()));
        }
    }

    record SilenceJson(List<GroupJson> groups, int more, boolean complete) {}

    record GroupJson(Map<String, Text> facts, Map<String, Object> example) {
        public static GroupJson of(UncoveredCitizens.UncoveredGroup group) {
            Map<String, Text> facts = new LinkedHashMap<>();
            group.facts().forEach(fact -> facts.put(fact.attribute().path(), fact.said()));
            return new GroupJson(facts, values(group.example()));
        }
    }

    public static CheckJson of(CheckedFolder checked) {
        return new CheckJson(
                checked.fingerprint(),
                checked.meaning(),
                checked.problems().stream().map(CheckedPlace::of).toList(),
                checked.tested() == null
                        ? null
                        : CoverageJson.of(checked.tested().coverage()),
                checked.tested() == null
                        ? null
                        : MutationJson.of(checked.tested().mutation()),
                checked.analysis() == null ? null : AnalysisJson.of(checked.analysis()));
    }

    /** By the paths of a profile, and the day when a code needs one. */
    private static Map<String, Object> values(Example example) {
        Map<String, Object> values = new LinkedHashMap<>();
        LocalDate asOf = example.asOf();
        if (asOf != null) {
            values.put("asOf", asOf.toString());
        }
        for (Map.Entry<Attribute, Object> entry : example.values().entrySet()) {
            values.put(entry.getKey().path(), entry.getValue());
        }
        return values;
    }
}
