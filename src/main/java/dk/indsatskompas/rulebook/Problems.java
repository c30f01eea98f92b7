package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Nearest;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collects every problem of a folder, so that all are told at once. */
public final class Problems {

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Place> marks = new HashMap<>();

    /** Remembers where an id stands, for checks that come later. An id that has a place already is a duplicate. */
    public void mark(String id, Place place) {
        mark(id, place, ProblemCode.DUPLICATE_ID, id);
    }

    void mark(String id, Place place, ProblemCode duplicate, String name) {
        Place first = marks.putIfAbsent(id, place);
        if (first != null && !name.isEmpty()) {
            add(place, duplicate, name, first);
        }
    }

    /** The ids that begin with this and have a place, without that beginning. */
    public List<String> marked(String beginning) {
        return marks.keySet().stream()
                .filter(id -> id.startsWith(beginning))
                .map(id -> id.substring(beginning.length()))
                .sorted()
                .toList();
    }

    /** Where an id stands; the whole file when it stands nowhere. */
    public Place at(String id, String file) {
        return marks.getOrDefault(id, Place.of(file));
    }

    /** Adds a problem; the arguments fill in what was found and then the cure, in the order of the code's texts. */
    public void add(Place place, ProblemCode code, Object... arguments) {
        problems.add(new Problem(place, code, code.found(arguments), code.cure(arguments)));
    }

    /** Adds a problem whose cure is known better than the code's own. */
    public void add(Place place, ProblemCode code, Text cure, Object... arguments) {
        problems.add(new Problem(place, code, code.found(arguments), cure));
    }

    /** Adds a problem about an unknown name; the nearest known one is the cure, if there is one near enough. */
    public void unknown(Place place, ProblemCode code, String name, Collection<String> known, Object... more) {
        Object[] arguments = Stream.concat(Stream.of(name), Stream.of(more)).toArray();
        Nearest.to(name, known)
                .ifPresentOrElse(
                        near -> add(place, code, didYouMean(near), arguments), () -> add(place, code, arguments));
    }

    static Text didYouMean(String near) {
        return Text.format("Mente du »%s«?", "Did you mean “%s”?", near);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** All problems in the order of their places, each once. */
    public List<Problem> sorted() {
        return problems.stream().sorted(Problem.ORDER).distinct().toList();
    }
}
