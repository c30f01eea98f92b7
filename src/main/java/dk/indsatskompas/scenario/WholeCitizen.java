package dk.indsatskompas.scenario;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.PopulationStatus;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A citizen met by several studies, with the whole advice that is expected.
 *
 * @param source where it is written
 * @param sound whether nothing is wrong with it, so that an answer can be compared
 */
public record WholeCitizen(String name, YamlMap source, Profile profile, Expected expected, boolean sound) {

    /** The four lists of an advice; the first in order of rank, the others by id. */
    public record Expected(
            List<ExpectedRank> recommended,
            List<String> undetermined,
            List<String> notRecommended,
            List<String> alreadyInPlace) {

        /** What another has instead: the first recommendation that differs, and every other list that does. */
        List<UnmetExpectation> differences(Expected actual) {
            List<UnmetExpectation> differences = new ArrayList<>();
            for (int rank = 0;
                    rank < Math.max(recommended.size(), actual.recommended.size()) && differences.isEmpty();
                    rank++) {
                compare(
                        at(rank),
                        actual.at(rank),
                        "recommended/" + rank + ExpectedRank.firstDifference(at(rank), actual.at(rank)),
                        Text.format("Anbefaling nr. %1$s", "Recommendation no. %1$s", rank + 1),
                        differences);
            }
            compare(undetermined, actual.undetermined, "undetermined", differences);
            compare(notRecommended, actual.notRecommended, "notRecommended", differences);
            compare(alreadyInPlace, actual.alreadyInPlace, "alreadyInPlace", differences);
            return differences;
        }

        private Object at(int rank) {
            return rank < recommended.size() ? recommended.get(rank) : List.of();
        }

        private static void compare(Object expected, Object actual, String field, List<UnmetExpectation> differences) {
            compare(expected, actual, field, Text.same(field), differences);
        }

        private static void compare(
                Object expected, Object actual, String pointer, Text where, List<UnmetExpectation> differences) {
            if (!expected.equals(actual)) {
                differences.add(new UnmetExpectation(
                        "/expect/" + pointer,
                        Text.format("%1$s skulle være %2$s", "%1$s should be %2$s", where, shown(expected)),
                        Text.format("er %1$s", "is %1$s", shown(actual))));
            }
        }

        private static Object shown(Object value) {
            return value.equals(List.of()) ? new Text("ingen", "none") : value;
        }

        /** What an advice really says, in the same words. */
        public static Expected of(Advice advice) {
            return new Expected(
                    advice.recommendations().stream().map(ExpectedRank::of).toList(),
                    advice.undetermined().stream().map(Advice.Undetermined::id).toList(),
                    advice.notRecommended().stream()
                            .map(Advice.NotRecommended::id)
                            .toList(),
                    advice.alreadyInPlace().stream()
                            .map(Advice.AlreadyInPlace::id)
                            .sorted()
                            .toList());
        }
    }

    /** Where what a pointer leads to stands, or as much of the way to it as there is. */
    Place place(String pointer) {
        return source.find(pointer);
    }

    /** One thing that was expected, where in the citizen it stands, and what came instead, written as in the file. */
    record UnmetExpectation(String pointer, Text expected, Text actual) {}

    /** One recommendation at its place in the ranking. */
    public record ExpectedRank(
            String id,
            Strength strength,
            List<String> findings,
            @Nullable Boolean addressesWish,
            PopulationStatus studiedPopulation) {

        /** As it is written in the file. */
        @Override
        public String toString() {
            return "{id: " + id + ", strength: " + strength + ", findings: " + findings + ", addressesWish: "
                    + addressesWish + ", studiedPopulation: " + studiedPopulation + "}";
        }

        /** The field in which two of one id differ first, as the end of a pointer; empty for other things. */
        static String firstDifference(Object expected, Object actual) {
            if (!(expected instanceof ExpectedRank one)
                    || !(actual instanceof ExpectedRank other)
                    || !one.id.equals(other.id)) {
                return "";
            }
            return !one.strength.equals(other.strength)
                    ? "/strength"
                    : !one.findings.equals(other.findings)
                            ? "/findings"
                            : Objects.equals(one.addressesWish, other.addressesWish)
                                    ? "/studiedPopulation"
                                    : "/addressesWish";
        }

        static ExpectedRank of(Recommended recommended) {
            List<String> findings = recommended.reasons().stream()
                    .flatMap(reason -> reason.findings().stream())
                    .distinct()
                    .sorted()
                    .toList();
            return new ExpectedRank(
                    recommended.id(),
                    recommended.evidence().strength(),
                    findings,
                    recommended.fit().addressesWish(),
                    recommended.fit().studiedPopulation());
        }
    }
}
