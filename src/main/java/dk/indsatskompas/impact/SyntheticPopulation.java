package dk.indsatskompas.impact;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.Population.PopulationDescription;
import dk.indsatskompas.impact.Population.PopulationDescription.Origin;
import dk.indsatskompas.impact.Population.PopulationMember;
import dk.indsatskompas.impact.population.BoundaryValues;
import dk.indsatskompas.impact.population.SyntheticDraw;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.ProfileReader;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Made-up citizens for two rulebooks. The first ones between them have every value that either rulebook tells apart, both
 * sides of every threshold and every code in force among them, and every attribute unknown; the others are drawn. Each is
 * given by the seed and her number alone.
 */
public final class SyntheticPopulation {

    /** How many, when nobody says. */
    public static final int SIZE = 10_000;

    /** An odd number, so that no two citizens of a population begin their draw alike. */
    private static final long APART = 0xD1342543DE82EF95L;

    private final long start;
    private final SyntheticDraw draw;
    private final LocalDate asOf;
    private final List<Trial> trials = new ArrayList<>();

    /** A value that some citizen must have. */
    private record Trial(Attribute attribute, @Nullable Object value) {}

    public SyntheticPopulation(Rulebook before, Rulebook after, long seed, LocalDate asOf) {
        BoundaryValues toldApart = new BoundaryValues(before, after, asOf);
        this.start = new SplittableRandom(seed).nextLong();
        this.draw = new SyntheticDraw(
                toldApart, after.contents().vocabulary(), after.contents().population());
        this.asOf = asOf;
        for (Attribute attribute : toldApart.attributes()) {
            toldApart.edges(attribute).forEach(value -> trials.add(new Trial(attribute, value)));
        }
    }

    /** That many citizens, asked for the date on which their codes are in force. */
    public static Population population(RulebookPair sides, long seed, long size, LocalDate asOf) {
        SyntheticPopulation synthetic =
                new SyntheticPopulation(sides.before().rulebook(), sides.after().rulebook(), seed, asOf);
        return new Population(
                PopulationDescription.synthetic(
                        synthetic.said(size),
                        seed,
                        asOf,
                        synthetic.draw.shares().shares()),
                LongStream.rangeClosed(1, size).mapToObj(synthetic::member).iterator());
    }

    public PopulationMember member(long number) {
        return new PopulationMember(number, words -> question(number, words));
    }

    /** How many citizens it takes for every value to be met. */
    int covering() {
        return trials.size();
    }

    /** What is known of the citizen with this number. */
    Map<Attribute, Object> known(long number) {
        Map<Attribute, Object> known = draw.citizen(new SplittableRandom(start + number * APART));
        if (number <= trials.size()) {
            Trial trial = trials.get((int) number - 1);
            known.remove(trial.attribute());
            if (trial.value() != null) {
                known.put(trial.attribute(), trial.value());
            }
        }
        return known;
    }

    /** As if it were sent, so that a rulebook refuses what it would refuse; nobody would send it what it has no word for. */
    private Question question(long number, Vocabulary words) {
        Map<String, @Nullable Object> tree = new HashMap<>();
        known(number).forEach((attribute, value) -> {
            if (words.find(attribute.path()).isPresent()) {
                inside(tree, attribute.subject()).put(attribute.field(), value);
            }
        });
        List<InputFault> faults = new ArrayList<>();
        Question question =
                new Question("synthetic-" + number, asOf, new ProfileReader(words, asOf, faults).profile(tree));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return question;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> inside(Map<String, @Nullable Object> tree, Subject subject) {
        Map<String, @Nullable Object> inside = tree;
        for (String name : subject.path().split("\\.", -1)) {
            inside = (Map<String, @Nullable Object>)
                    inside.computeIfAbsent(name, missing -> new HashMap<String, @Nullable Object>());
        }
        return inside;
    }

    private Text said(long size) {
        return size >= covering() ? Origin.SYNTHETIC.text() : Text.format(TOO_FEW.da(), TOO_FEW.en(), covering());
    }

    private static final Text TOO_FEW = Texts.of(Origin.SYNTHETIC, "tooFew");
}
