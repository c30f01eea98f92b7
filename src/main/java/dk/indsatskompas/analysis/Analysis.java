package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.Problems;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a rulebook can and cannot say, over all citizens. Every claim is proved from the conditions themselves, not from a
 * sample; what cannot be proved within bounds is said to be undecided.
 *
 * @param observations what policy staff should look at, in the order of the files
 * @param silence whom the rules have no recommendation for
 */
public record Analysis(List<Observation> observations, UncoveredCitizens silence) {

    /** More groups of citizens than this are counted and not listed. */
    private static final int LISTED = 8;

    /**
     * Of a rulebook without problems.
     *
     * @param day on which the silence is described, and after which codes are said to end; the rest holds for every day
     */
    public static Analysis of(Rulebook rulebook, LocalDate day) {
        Problems places = new Problems();
        Rulebook.read(rulebook.folder(), places);
        Contents contents = rulebook.contents();
        CitizenSearch search = new CitizenSearch(contents.vocabulary());
        List<Observation> observations = Stream.of(
                        new Subsumption(contents, search).observations(),
                        new Reachability(new Advisor(rulebook), search, places).observations(),
                        new StatedNumbers(contents, places).observations(),
                        new ComingDates(contents, search, places, day).observations(),
                        Observation.leftovers(rulebook.folder().leftovers()))
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(Observation::place).thenComparing(Observation::kind))
                .toList();
        return new Analysis(observations, new UncoveredSearch(contents, day, LISTED).silence());
    }

    /** The same, with what was observed besides. */
    public Analysis with(List<Observation> more) {
        return new Analysis(Stream.concat(observations.stream(), more.stream()).toList(), silence);
    }
}
