package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.ValueDomain.TooMany;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import java.util.List;
import java.util.Optional;

/** Finds what the catalogue holds and nobody is recommended, or nobody as the first. */
record Reachability(Advisor advisor, CitizenSearch search, Problems places) {

    /** How many citizens are tried, at most, before it is left undecided whether something can be first. */
    private static final int MOST = 100_000;

    List<Observation> observations() {
        return contents().catalogue().entries().stream()
                .flatMap(entry -> observed(entry).stream())
                .toList();
    }

    private Contents contents() {
        return advisor.rulebook().contents();
    }

    private Optional<Observation> observed(CatalogueEntry entry) {
        Place place = places.at("recommendation " + entry.id(), SettingsReader.CATALOGUE);
        Optional<Example> somebody = recommended(entry);
        if (somebody.isEmpty()) {
            return Optional.of(ObservationText.NEVER_RECOMMENDED.at(place, null, entry.id()));
        }
        try {
            return contents().catalogue().entries().size() == 1
                            || new FirstPlace(advisor, entry, MOST).somebody().isPresent()
                    ? Optional.empty()
                    : Optional.of(ObservationText.NEVER_FIRST.at(place, somebody.get(), entry.id()));
        } catch (TooMany e) {
            return Optional.of(ObservationText.NOT_DECIDED.at(place, somebody.get(), entry.id(), MOST));
        }
    }

    /** Somebody who fulfils a rule that recommends it, and does not have it already. */
    Optional<Example> recommended(CatalogueEntry entry) {
        return contents().rules().stream()
                .filter(rule -> rule.conclusion().equals(new Recommendation(entry.id())))
                .flatMap(rule -> search.find(rule.constraintsOfRecommended(), List.of()).stream())
                .findFirst();
    }
}
