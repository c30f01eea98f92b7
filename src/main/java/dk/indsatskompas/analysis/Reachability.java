package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.FirstPlace.SearchResult;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Attribute.Role;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what the catalogue holds and nobody is recommended, or nobody as the first. */
record Reachability(Advisor advisor, CitizenSearch search, Problems places) {

    /** How many citizens are tried, at most, before it is left undecided whether something can be first. */
    private static final int MOST = 100_000;

    List<Observation> observations() {
        return contents().catalogue().entries().stream()
                .flatMap(entry -> recommended(entry)
                        .map(somebody -> first(entry, somebody))
                        .orElseGet(() -> Stream.of(neverRecommended(entry))))
                .toList();
    }

    private Contents contents() {
        return advisor.rulebook().contents();
    }

    /** Somebody who fulfils a rule that recommends it, and does not have it already. */
    Optional<Example> recommended(CatalogueEntry entry) {
        return contents().rules().stream()
                .filter(rule -> rule.conclusion().equals(new Recommendation(entry.id())))
                .flatMap(rule -> search.find(holding(rule, entry), List.of()).stream())
                .findFirst();
    }

    private static List<Constraint> holding(Rule rule, CatalogueEntry entry) {
        List<Constraint> constraints = new ArrayList<>(Subsumption.constraints(rule));
        constraints.stream()
                .map(Constraint::attribute)
                .filter(attribute -> attribute.traits().role() == Role.IN_PLACE)
                .findFirst()
                .ifPresent(current ->
                        constraints.add(new Constraint(current, Operator.CONTAINS_NONE, List.of(entry.id()))));
        return constraints;
    }

    private Stream<Observation> first(CatalogueEntry entry, Example recommended) {
        if (contents().catalogue().entries().size() == 1) {
            return Stream.of();
        }
        SearchResult answer = new FirstPlace(advisor, entry, MOST).answer();
        return switch (answer.decided()) {
            case CAN -> Stream.of();
            case NEVER -> Stream.of(neverFirst(entry, recommended));
            case UNDECIDED -> Stream.of(notDecided(entry, recommended));
        };
    }

    private Observation neverRecommended(CatalogueEntry entry) {
        return new Observation(
                Observation.ObservationKind.NEVER_RECOMMENDED,
                place(entry),
                Text.format(
                        "»%s« kan aldrig blive anbefalet: ingen kan opfylde en regel, der anbefaler den, uden allerede at have den.",
                        "“%s” can never be recommended: nobody can fulfil a rule that recommends it without having it already.",
                        entry.id()),
                new Text(
                        "Ret reglerne, der anbefaler den, eller fjern den fra kataloget.",
                        "Correct the rules that recommend it, or remove it from the catalogue."),
                null);
    }

    private Observation neverFirst(CatalogueEntry entry, Example recommended) {
        return new Observation(
                Observation.ObservationKind.NEVER_FIRST,
                place(entry),
                Text.format(
                        "»%s« kan aldrig stå først: hver gang den bliver anbefalet, bliver noget andet anbefalet før den.",
                        "“%s” can never be first: whenever it is recommended, something else is recommended before it.",
                        entry.id()),
                new Text(
                        "Er det ikke meningen, så ret reglerne eller nøglerne i ranking.yaml.",
                        "If that is not meant, correct the rules or the keys in ranking.yaml."),
                recommended);
    }

    private Observation notDecided(CatalogueEntry entry, Example recommended) {
        return new Observation(
                Observation.ObservationKind.NOT_DECIDED,
                place(entry),
                Text.format(
                        "Det er ikke afgjort, om »%s« nogen sinde kan stå først; %d borgere blev prøvet.",
                        "Whether “%s” can ever be first was not decided; %d citizens were tried.", entry.id(), MOST),
                new Text(
                        "Tilføj en hel borger i whole_citizens.yaml, hvor den står først.",
                        "Add a whole citizen in whole_citizens.yaml for whom it is first."),
                recommended);
    }

    private Place place(CatalogueEntry entry) {
        return places.at("recommendation " + entry.id(), "catalogue.yaml");
    }
}
