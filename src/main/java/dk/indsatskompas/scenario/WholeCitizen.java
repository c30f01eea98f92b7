package dk.indsatskompas.scenario;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.PopulationStatus;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.vocabulary.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A citizen met by several studies, with the whole advice that is expected. */
public record WholeCitizen(String name, Place place, Profile profile, Expected expected) {

    /** The four lists of an advice; the first in order of rank, the others by id. */
    public record Expected(
            List<Ranked> recommended,
            List<String> undetermined,
            List<String> notRecommended,
            List<String> alreadyInPlace) {

        /** What an advice really says, in the same words. */
        public static Expected of(Advice advice) {
            return new Expected(
                    advice.recommendations().stream().map(Ranked::of).toList(),
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

    /** One recommendation at its place in the ranking. */
    public record Ranked(
            String id,
            Strength strength,
            List<String> findings,
            @Nullable Boolean addressesWish,
            PopulationStatus studiedPopulation) {

        static Ranked of(Recommended recommended) {
            List<String> findings = recommended.reasons().stream()
                    .flatMap(reason -> reason.findings().stream())
                    .distinct()
                    .sorted()
                    .toList();
            return new Ranked(
                    recommended.id(),
                    recommended.evidence().strength(),
                    findings,
                    recommended.addressesWish(),
                    recommended.studiedPopulation());
        }
    }
}
