package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.ArrayList;
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
        CitizenSearch search = new CitizenSearch(rulebook.contents().vocabulary());
        List<Observation> observations = new ArrayList<>();
        observations.addAll(new Subsumption(rulebook.contents(), search).observations());
        observations.addAll(new Reachability(new Advisor(rulebook), search, places).observations());
        observations.addAll(new StatedNumbers(rulebook.contents(), places).observations());
        observations.addAll(new ComingDates(rulebook.contents(), search, places, day).observations());
        rulebook.folder().leftovers().forEach(name -> observations.add(leftover(name)));
        observations.sort(Comparator.comparing(Observation::place).thenComparing(Observation::kind));
        return new Analysis(List.copyOf(observations), new UncoveredSearch(rulebook.contents(), day, LISTED).silence());
    }

    /** The same, with what was observed besides. */
    public Analysis with(List<Observation> more) {
        return new Analysis(Stream.concat(observations.stream(), more.stream()).toList(), silence);
    }

    private static Observation leftover(String name) {
        return new Observation(
                Observation.ObservationKind.LEFTOVER_FILE,
                Place.of(name),
                new Text(
                        "Filen hører ikke til regelbogen og er sprunget over.",
                        "The file is no part of the rulebook and was passed over."),
                new Text(
                        "Flyt eller slet den, eller lad dens navn begynde med _ .",
                        "Move or delete it, or let its name begin with _ ."),
                null);
    }
}
