package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * With which shares made-up citizens are drawn. They are chosen so that all rules are tried, and measured nowhere; each is
 * told with the result, in the very figure that is drawn with.
 *
 * @param known how often something is known; what is said of an attribute goes before what is said of its subject
 * @param described how often a subject is described at all; the others always are
 * @param thresholds how many numbers lie right at a threshold of a rule; the rest lie evenly in between
 * @param drawn what goes together in people's lives, in the order in which it is drawn; of entries in a row about one
 *     attribute the first whose conditions hold counts
 * @param yes how many of all other answers are yes
 */
public record DrawnPopulation(
        List<Named> known,
        Named described,
        SaidShare thresholds,
        List<Dependent> drawn,
        List<CodeCount> lists,
        SaidShare yes) {
    /** A share in per cent, as it is told. */
    public record SaidShare(Text text, int percent) {}

    public record Named(List<String> of, SaidShare share) {}

    /** A share among some citizens, and the value that those it hits have: true for a yes or no, which the others have not. */
    public record Dependent(Attribute attribute, Object value, SaidShare share, List<Constraint> when) {}

    /** How often a list of codes is empty, and how often it has one when it is not, and else two; null for always one. */
    public record CodeCount(
            String attribute, SaidShare none, @Nullable SaidShare one) {}

    public List<SaidShare> shares() {
        return Stream.of(
                        known.stream().map(Named::share),
                        Stream.of(described.share(), thresholds),
                        drawn.stream().map(Dependent::share),
                        lists.stream().flatMap(list -> Stream.of(list.none(), list.one())),
                        Stream.of(yes))
                .flatMap(shares -> shares)
                .filter(Objects::nonNull)
                .toList();
    }

    /** How often an attribute is known, of a subject that is described. */
    public int known(Attribute attribute) {
        return Stream.of(attribute.path(), attribute.subject().path())
                .flatMap(path -> known.stream().filter(named -> named.of().contains(path)))
                .map(named -> named.share().percent())
                .findFirst()
                .orElse(yes.percent());
    }

    /** Whether a subject is one that only some citizens have described. */
    public boolean isSometimesDescribed(Subject subject) {
        return described.of().contains(subject.path());
    }
}
