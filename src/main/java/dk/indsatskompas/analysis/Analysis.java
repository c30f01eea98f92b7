package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.Observation.ObservationText;
import dk.indsatskompas.analysis.ValueDomain.TooMany;
import dk.indsatskompas.page.PrintedCharacters;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.FileScreening;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rulebook can and cannot say, over all citizens: proved from the conditions, not from a sample, and else said to
 * be undecided. Observations are in the order of the files; silence is whom nothing is recommended.
 */
public record Analysis(List<Observation> observations, UncoveredCitizens silence) {
    /** More groups of citizens than this are counted and not listed. */
    private static final int LISTED = 8;

    private static final String CHANGELOG = "CHANGELOG.md";

    /** Of a rulebook without problems: of silence and codes that end on this day and later, of the rest for ever. */
    public static Analysis of(Rulebook rulebook, LocalDate day) {
        Problems places = places(rulebook);
        Contents contents = rulebook.contents();
        CitizenSearch search = new CitizenSearch(contents.vocabulary());
        List<Observation> observations = Stream.of(
                        new Subsumption(contents, search).observations(),
                        new Reachability(new Advisor(rulebook), search, places).observations(),
                        new StatedNumbers(contents, places).observations(),
                        new ToldFigures(contents, places).observations(),
                        new ComingDates(contents, search, places, day).observations(),
                        Observation.leftovers(rulebook.folder().leftovers()).stream(),
                        notPrinted(rulebook.folder()))
                .flatMap(found -> found)
                .sorted(Comparator.comparing(Observation::place).thenComparing(Observation::kind))
                .toList();
        return new Analysis(observations, UncoveredCitizens.of(contents, day, LISTED));
    }

    private static Stream<Observation> notPrinted(Folder folder) {
        return folder.files().keySet().stream()
                .flatMap(file -> folder.text(file).stream().flatMap(text -> notPrinted(file, text).stream()));
    }

    private static Optional<Observation> notPrinted(String file, String text) {
        List<String> missing = PrintedCharacters.missing(text);
        return missing.stream()
                .findFirst()
                .map(first -> ObservationText.NOT_PRINTED.at(
                        FileScreening.place(file, text.substring(0, text.indexOf(first))),
                        null,
                        missing.stream().map(Analysis::named).collect(Collectors.joining(", "))));
    }

    private static String named(String character) {
        return character + " (" + FileScreening.character(character, 0) + ")";
    }

    /** The same, with what was observed besides. */
    public Analysis with(List<Observation> more) {
        return new Analysis(Stream.concat(observations.stream(), more.stream()).toList(), silence);
    }

    /**
     * What the later of two rulebooks does not tell: the rules changed, and the version, the changelog, or a name or a text
     * that has the old number did not; and what it guarantees no more.
     */
    public static List<Observation> untold(Rulebook before, Rulebook after) {
        List<Observation> untold = new ArrayList<>(dropped(before.contents(), after.contents()));
        if (before.contents().meaning().equals(after.contents().meaning())) {
            return untold;
        }
        String version = after.contents().manifest().version();
        if (before.contents().manifest().version().equals(version)) {
            untold.add(ObservationText.SAME_VERSION.at(Place.of(SettingsReader.MANIFEST), null, version));
        }
        if (before.folder().text(CHANGELOG).equals(after.folder().text(CHANGELOG))) {
            untold.add(ObservationText.SAME_CHANGELOG.at(Place.of(CHANGELOG), null));
        }
        untold.addAll(misstated(before, after));
        return untold;
    }

    /** Numbers that have contradicted each other only since. Where they stand is read only when there are any. */
    private static List<Observation> misstated(Rulebook before, Rulebook after) {
        Set<Text> known = stated(before, new Problems()).map(Observation::found).collect(Collectors.toSet());
        Predicate<Observation> isNew = one -> !known.contains(one.found());
        return stated(after, new Problems()).noneMatch(isNew)
                ? List.of()
                : stated(after, places(after)).filter(isNew).toList();
    }

    private static Stream<Observation> stated(Rulebook rulebook, Problems places) {
        return new StatedNumbers(rulebook.contents(), places).observations();
    }

    /** Where everything stands in the files of a rulebook. */
    private static Problems places(Rulebook rulebook) {
        Problems places = new Problems();
        Rulebook.read(rulebook.folder(), places);
        return places;
    }

    private static List<Observation> dropped(Contents before, Contents after) {
        Set<List<Object>> kept =
                after.guarantees().stream().map(Analysis::guaranteed).collect(Collectors.toSet());
        return before.guarantees().stream()
                .filter(guarantee -> !kept.contains(guaranteed(guarantee)))
                .map(guarantee -> ObservationText.GUARANTEE_DROPPED.at(
                        Place.of(Rule.GUARANTEES), null, guarantee.name(), guarantee.said()))
                .toList();
    }

    /** What a guarantee says, however it is called. */
    private static List<Object> guaranteed(Rule guarantee) {
        return List.of(
                guarantee.conditions().stream()
                        .map(condition -> List.of(condition.constraint(), condition.wanted()))
                        .collect(Collectors.toSet()),
                guarantee.conclusion());
    }

    /** Finds rules that nobody fulfils, and rules that add nothing to another. */
    record Subsumption(Contents contents, CitizenSearch search) {
        Stream<Observation> observations() {
            return Stream.of(contents.rules(), contents.scale())
                    .flatMap(rules -> rules.stream().flatMap(rule -> observed(rule, rules).stream()));
        }

        private Optional<Observation> observed(Rule rule, List<Rule> all) {
            Optional<Example> somebody = search.find(rule.constraints(), List.of());
            if (somebody.isEmpty()) {
                return Optional.of(ObservationText.NEVER_FIRES.at(rule.place(), null, rule.name()));
            }
            return all.stream()
                    .filter(other -> adds(rule, other))
                    .findFirst()
                    .map(other -> ObservationText.COVERED.at(rule.place(), somebody.get(), rule.name(), other.id()));
        }

        /** Of two rules that cover each other, the one that comes later adds nothing. */
        private boolean adds(Rule rule, Rule other) {
            return covers(other, rule)
                    && !rule.id().equals(other.id())
                    && (!covers(rule, other) || other.place().compareTo(rule.place()) < 0);
        }

        /** Whether the wider rule fires whenever the narrower does, for the same conclusion and from at least its findings. */
        boolean covers(Rule wider, Rule narrower) {
            CheckStopped.ifInterrupted();
            return wider.conclusion().equals(narrower.conclusion())
                    && wider.basedOn().containsAll(narrower.basedOn())
                    && narrower.attributes().containsAll(wider.attributes())
                    && wider.constraints().stream()
                            .allMatch(condition -> search.find(narrower.constraints(), List.of(condition))
                                    .isEmpty());
        }
    }

    /** Finds what the catalogue holds and nobody is recommended, or nobody as the first. */
    record Reachability(Advisor advisor, CitizenSearch search, Problems places) {
        /** How many citizens are tried, at most, before it is left undecided whether something can be first. */
        private static final int MOST = 100_000;

        Stream<Observation> observations() {
            return contents().catalogue().entries().stream().flatMap(entry -> observed(entry).stream());
        }

        private Contents contents() {
            return advisor.contents();
        }

        private Optional<Observation> observed(CatalogueEntry entry) {
            Place place = places.at("recommendation " + entry.id(), SettingsReader.CATALOGUE);
            Optional<Example> somebody = recommended(entry);
            if (somebody.isEmpty()) {
                return Optional.of(ObservationText.NEVER_RECOMMENDED.at(place, null, entry.id()));
            }
            try {
                return contents().catalogue().entries().size() == 1
                                || new FirstPlace(advisor, entry, MOST)
                                        .somebody()
                                        .isPresent()
                        ? Optional.empty()
                        : Optional.of(ObservationText.NEVER_FIRST.at(place, somebody.get(), entry.id()));
            } catch (TooMany e) {
                return Optional.of(ObservationText.NOT_DECIDED.at(place, somebody.get(), entry.id(), MOST));
            }
        }

        /** Somebody who fulfils a rule that recommends it, and does not have it already. */
        Optional<Example> recommended(CatalogueEntry entry) {
            return contents()
                    .concluding(new Recommendation(entry.id()))
                    .flatMap(rule -> search.find(rule.constraintsOfRecommended(), List.of()).stream())
                    .findFirst();
        }
    }
}
