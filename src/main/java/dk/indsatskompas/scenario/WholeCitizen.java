package dk.indsatskompas.scenario;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A citizen met by several studies, with the whole advice that is expected.
 *
 * @param source where it is written
 * @param sound whether nothing is wrong with it, so that an answer can be compared
 */
public record WholeCitizen(String name, YamlMap source, Profile profile, Expected expected, boolean sound) {
    /** Those of a rulebook, in the order of their file. */
    public static List<WholeCitizen> all(Rulebook rulebook) {
        return new ScenarioReader(rulebook.folder(), rulebook.contents(), new Problems()).wholeCitizens();
    }

    Expected answered(Advisor advisor) {
        return Expected.of(advisor.standings(profile, advisor.rulebook().evaluate(profile)));
    }

    /** The recommendations of an advice in order of rank, and its other lists by their names, each of ids in their order. */
    public record Expected(List<ExpectedRank> recommended, Map<String, List<String>> lists) {
        /** The names of the other lists, in the order in which they are written. */
        static final List<String> LISTS = List.of("undetermined", "notRecommended", "alreadyInPlace");

        public static Expected of(Advice advice) {
            return new Expected(
                    advice.recommendations().stream().map(ExpectedRank::of).toList(),
                    Map.of(
                            "undetermined",
                                    ids(advice.undetermined(), Advice.Undetermined::id)
                                            .toList(),
                            "notRecommended",
                                    ids(advice.notRecommended(), Advice.NotRecommended::id)
                                            .toList(),
                            "alreadyInPlace",
                                    ids(advice.alreadyInPlace(), Advice.AlreadyInPlace::id)
                                            .sorted()
                                            .toList()));
        }

        private static <T> Stream<String> ids(List<T> entries, Function<T, String> id) {
            return entries.stream().map(id);
        }

        List<String> in(String list) {
            return lists.getOrDefault(list, List.of());
        }

        /** What another has instead: the first recommendation that differs, and every other list that does. */
        List<UnmetExpectation> differences(Expected actual) {
            Stream<UnmetExpectation> first = IntStream.range(0, Math.max(recommended.size(), actual.recommended.size()))
                    .filter(rank -> !at(rank).equals(actual.at(rank)))
                    .limit(1)
                    .mapToObj(rank -> UnmetExpectation.of(
                            "recommended/" + rank + ExpectedRank.firstDifference(at(rank), actual.at(rank)),
                            Text.format("Anbefaling nr. %1$s", "Recommendation no. %1$s", rank + 1),
                            at(rank),
                            actual.at(rank)));
            Stream<UnmetExpectation> others = LISTS.stream()
                    .filter(list -> !in(list).equals(actual.in(list)))
                    .map(list -> UnmetExpectation.of(list, Text.same(list), in(list), actual.in(list)));
            return Stream.concat(first, others).toList();
        }

        private Object at(int rank) {
            return rank < recommended.size() ? recommended.get(rank) : List.of();
        }
    }

    /** One thing that was expected, where in the citizen it stands, and what came instead, written as in the file. */
    record UnmetExpectation(String pointer, Text expected, Text actual) {
        private static final Text NONE = new Text("ingen", "none");

        private static UnmetExpectation of(String pointer, Text where, Object expected, Object actual) {
            return new UnmetExpectation(
                    "/expect/" + pointer,
                    Text.format("%1$s skulle være %2$s", "%1$s should be %2$s", where, shown(expected)),
                    Text.format("er %1$s", "is %1$s", shown(actual)));
        }

        private static Object shown(Object value) {
            return value.equals(List.of()) ? NONE : value;
        }
    }

    /**
     * One recommendation at its place in the ranking.
     *
     * @param applied its strength for this citizen and offer; written only where it is another
     */
    public record ExpectedRank(
            String id,
            Strength strength,
            Strength applied,
            List<String> findings,
            @Nullable Boolean addressesWish,
            PopulationStatus studiedPopulation) {
        static ExpectedRank of(Recommended recommended) {
            List<String> findings = recommended.reasons().stream()
                    .flatMap(reason -> reason.findings().stream())
                    .distinct()
                    .sorted()
                    .toList();
            return new ExpectedRank(
                    recommended.id(),
                    recommended.evidence().strength(),
                    recommended.evidence().inThisCase(),
                    findings,
                    recommended.fit().addressesWish(),
                    recommended.fit().studiedPopulation());
        }

        /** As it is written in the file. */
        @Override
        public String toString() {
            return "{id: " + id + ", strength: " + strength
                    + (applied.equals(strength) ? "" : ", applied: " + applied) + ", findings: " + findings
                    + ", addressesWish: "
                    + addressesWish + ", studiedPopulation: " + studiedPopulation + "}";
        }

        /** The field in which two of one id differ first, as the end of a pointer; empty for other things. */
        private static String firstDifference(Object expected, Object actual) {
            if (!(expected instanceof ExpectedRank one)
                    || !(actual instanceof ExpectedRank other)
                    || !one.id.equals(other.id)) {
                return "";
            }
            if (!one.strength.equals(other.strength)) {
                return "/strength";
            }
            if (!one.applied.equals(other.applied)) {
                return "/applied";
            }
            if (!one.findings.equals(other.findings)) {
                return "/findings";
            }
            return Objects.equals(one.addressesWish, other.addressesWish) ? "/studiedPopulation" : "/addressesWish";
        }
    }
}
