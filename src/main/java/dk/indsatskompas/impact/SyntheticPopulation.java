package dk.indsatskompas.impact;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.Population.PopulationDescription;
import dk.indsatskompas.impact.Population.PopulationDescription.Origin;
import dk.indsatskompas.impact.Population.PopulationMember;
import dk.indsatskompas.rulebook.DistinctValues.Distinct;
import dk.indsatskompas.rulebook.DrawnPopulation;
import dk.indsatskompas.rulebook.DrawnPopulation.CodeCount;
import dk.indsatskompas.rulebook.DrawnPopulation.Dependent;
import dk.indsatskompas.rulebook.DrawnPopulation.SaidShare;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.ProfileReader;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Texts;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Made-up citizens for two rulebooks. The first ones between them have every value that either rulebook tells apart, both
 * sides of every threshold and every code in force among them, and every attribute unknown; the others are drawn. Each is
 * given by the seed and the citizen's number alone.
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
                new PopulationDescription(
                        Origin.SYNTHETIC,
                        size >= synthetic.covering()
                                ? Origin.SYNTHETIC.text
                                : Texts.of(Origin.SYNTHETIC, "tooFew").filled(synthetic.covering()),
                        Origin.SYNTHETIC.caveat,
                        seed,
                        asOf,
                        synthetic.draw.shares().shares()),
                LongStream.rangeClosed(1, size).mapToObj(synthetic::member).iterator());
    }

    public PopulationMember member(long number) {
        return new PopulationMember(number, words -> question(number, words));
    }

    int covering() {
        return trials.size();
    }

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
        InvalidRequest.ifAny(faults);
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

    /** Draws one synthetic citizen: first everything about the citizen, then what of it is known. */
    private record SyntheticDraw(BoundaryValues toldApart, Vocabulary vocabulary, DrawnPopulation shares) {
        Map<Attribute, Object> citizen(SplittableRandom random) {
            Map<Attribute, Object> all = new TreeMap<>();
            for (Attribute attribute : vocabulary.attributes()) {
                List<Distinct> values = toldApart.of(attribute);
                if (!values.isEmpty()) {
                    all.put(attribute, value(attribute, values, random));
                }
            }
            makePlausible(all, random);
            Set<Subject> undescribed = vocabulary.subjects().stream()
                    .filter(shares::isSometimesDescribed)
                    .filter(subject -> !drawn(shares.described().share(), random))
                    .collect(Collectors.toSet());
            all.keySet()
                    .removeIf(attribute -> random.nextInt(100) >= shares.known(attribute)
                            || undescribed.contains(attribute.subject()));
            return all;
        }

        private Object value(Attribute attribute, List<Distinct> values, SplittableRandom random) {
            Distinct one = anyOf(values, random);
            Integer to = one.to();
            if (to != null) {
                return number((Integer) one.value(), to, random);
            }
            if (attribute.isList()) {
                return codes(attribute, values, random);
            }
            return one.value() instanceof Boolean ? (Object) drawn(shares.yes(), random) : one.value();
        }

        private Integer number(int from, int to, SplittableRandom random) {
            if (drawn(shares.thresholds(), random)) {
                return random.nextBoolean() ? from : to;
            }
            return from + random.nextInt(to - from + 1);
        }

        private List<String> codes(Attribute attribute, List<Distinct> lists, SplittableRandom random) {
            CodeCount count = shares.lists().stream()
                    .filter(one -> one.attribute().equals(attribute.path()))
                    .findFirst()
                    .orElse(null);
            List<String> codes = singleCodes(lists);
            if (codes.isEmpty() || (count != null && drawn(count.none(), random))) {
                return List.of();
            }
            String first = anyOf(codes, random);
            if (count == null || count.one() == null) {
                return List.of(first);
            }
            String second = anyOf(codes, random);
            return drawn(count.one(), random) || second.equals(first) ? List.of(first) : List.of(first, second);
        }

        private static List<String> singleCodes(List<Distinct> lists) {
            List<String> codes = new ArrayList<>();
            for (Distinct list : lists) {
                if (list.value() instanceof List<?> alone && alone.size() == 1 && alone.get(0) instanceof String code) {
                    codes.add(code);
                }
            }
            return codes;
        }

        /** What goes together in people's lives goes together here, too. What is drawn for nothing keeps the others in step. */
        private void makePlausible(Map<Attribute, Object> all, SplittableRandom random) {
            List<Dependent> drawn = shares.drawn();
            for (int i = 0; i < drawn.size(); ) {
                Attribute attribute = drawn.get(i).attribute();
                Dependent chosen = null;
                Dependent last;
                do {
                    last = drawn.get(i++);
                    boolean holds = last.when().stream().allMatch(one -> one.test(all::get) == Truth.TRUE);
                    chosen = chosen == null && holds ? last : chosen;
                } while (i < drawn.size() && drawn.get(i).attribute().equals(attribute));
                boolean hit = drawn((chosen == null ? last : chosen).share(), random);
                if (chosen != null && chosen.value() instanceof Boolean) {
                    all.put(attribute, hit);
                } else if (chosen != null
                        && hit
                        && toldApart.of(attribute).contains(new Distinct(chosen.value(), null))) {
                    all.put(attribute, chosen.value());
                }
            }
        }

        private static boolean drawn(SaidShare share, SplittableRandom random) {
            return random.nextInt(100) < share.percent();
        }

        private static <T> T anyOf(List<T> values, SplittableRandom random) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
