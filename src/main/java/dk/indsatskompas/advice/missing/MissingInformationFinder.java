package dk.indsatskompas.advice.missing;

import dk.indsatskompas.advice.MissingInformation;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.missing.AttributeRelevance.AnswerMove;
import dk.indsatskompas.advice.ranking.Candidate;
import dk.indsatskompas.advice.ranking.Ranking;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.rulebook.DistinctValues.Distinct;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.KnownFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds what is worth asking about one citizen: it supposes every answer to every open question, and looks what the advice
 * would claim then. What no answer to would change anything is not asked.
 */
public final class MissingInformationFinder {
    private static final Comparator<MissingInformation> MOST_DECISIVE_FIRST = Comparator.comparing(
                    (MissingInformation missing) -> -missing.couldDecide().size())
            .thenComparing(MissingInformation::strongestEvidence)
            .thenComparing(missing -> -missing.couldInform().size());

    private final AttributeRelevance relevance;
    private final Rulebook rulebook;
    private final KnownFacts citizen;
    private final Evaluation evaluation;
    private final List<Candidate> candidates;
    private final Map<Attribute, List<Distinct>> distinct;
    private final Ranking ranking;
    private final BitSet recommended = new BitSet();

    /**
     * Asks nothing yet.
     *
     * @param candidates every entry of the catalogue as the advice has it, in the order of the catalogue
     */
    public MissingInformationFinder(
            AttributeRelevance relevance,
            KnownFacts citizen,
            Evaluation evaluation,
            List<Candidate> candidates,
            Ranking ranking,
            LocalDate asOf) {
        this.relevance = relevance;
        this.rulebook = relevance.rulebook();
        this.citizen = citizen;
        this.evaluation = evaluation;
        this.candidates = candidates;
        this.ranking = ranking;
        this.distinct = rulebook.distinctions().on(asOf);
        for (int place = 0; place < candidates.size(); place++) {
            recommended.set(place, candidates.get(place).place() == Listing.RECOMMENDED);
        }
    }

    /** An answer to a question, and what it would do. */
    record Supposed(Distinct value, List<MissingInformation.Effect> effects) {}

    /**
     * A question.
     *
     * @param always the places in the catalogue that an answer says something about, whatever the rules say
     * @param turned the rules that come to something else by some answer
     */
    private record Open(Attribute attribute, BitSet always, BitSet decides, BitSet informs, BitSet turned) {}

    public List<MissingInformation> missing() {
        List<MissingInformation> all = new ArrayList<>();
        for (Attribute attribute : rulebook.contents().vocabulary().attributes()) {
            if (citizen.value(attribute) == null) {
                Open question = new Open(attribute, byItself(attribute), new BitSet(), new BitSet(), new BitSet());
                List<Supposed> answers = answers(question);
                if (!question.decides().isEmpty() || !question.informs().isEmpty()) {
                    all.add(missing(question, answers));
                }
            }
        }
        all.sort(MOST_DECISIVE_FIRST);
        return List.copyOf(all);
    }

    /** By itself, a wish or an offer says something only about what is recommended. */
    private BitSet byItself(Attribute attribute) {
        BitSet places = relevance.byItself(attribute);
        if (attribute.traits().role() != Attribute.AttributeRole.IN_PLACE) {
            places.and(recommended);
        }
        return places;
    }

    private List<Supposed> answers(Open question) {
        if (question.always().isEmpty() && evaluation.isSettled(question.attribute())) {
            return List.of();
        }
        List<Supposed> answers = new ArrayList<>();
        for (Distinct value : distinct.getOrDefault(question.attribute(), List.of())) {
            answers.add(new Supposed(value, effects(question, value.value())));
        }
        return answers;
    }

    private List<MissingInformation.Effect> effects(Open question, Object value) {
        Attribute attribute = question.attribute();
        Evaluation then = evaluation.supposing(attribute, value);
        BitSet turned = then.turnedFrom(evaluation);
        question.turned().or(turned);
        BitSet affected = affected(question.always(), turned);
        if (affected.isEmpty()) {
            return List.of();
        }
        KnownFacts supposed = citizen.supposing(attribute, value);
        List<Candidate> afterwards = new ArrayList<>(candidates);
        BitSet changed = new BitSet();
        affected.stream().forEach(place -> {
            Candidate now = candidates.get(place);
            Candidate otherwise = now.supposing(supposed, then);
            changed.set(place, !sayTheSame(now, otherwise, attribute));
            afterwards.set(place, otherwise);
        });
        return moves(changed, afterwards).stream()
                .map(move -> {
                    MissingInformation.Effect effect = relevance.effect(move);
                    (effect.moved() ? question.decides() : question.informs()).set(move.recommendation());
                    return effect;
                })
                .toList();
    }

    /** What becomes of those that changed, and of those that any of them passes. */
    private List<AnswerMove> moves(BitSet changed, List<Candidate> afterwards) {
        BitSet ranked = new BitSet();
        recommended.stream()
                .forEach(place -> ranked.set(place, afterwards.get(place).place() == Listing.RECOMMENDED));
        BitSet standing = ranked.intersects(changed) ? ranked : new BitSet();
        BitSet told = (BitSet) changed.clone();
        told.or(standing);
        return told.stream()
                .mapToObj(place -> {
                    Candidate now = candidates.get(place);
                    Candidate then = afterwards.get(place);
                    boolean keeps = !ranked.get(place) || now.appliedStrength().equals(then.appliedStrength());
                    return new AnswerMove(
                            place,
                            then.place(),
                            now.place() != then.place(),
                            keeps ? null : then.appliedStrength(),
                            standing.get(place)
                                    ? above(place, standing, afterwards) - above(place, standing, candidates)
                                    : 0);
                })
                .filter(move -> changed.get(move.recommendation()) || move.ranks() != 0)
                .toList();
    }

    /** How many of these stand above one of them. */
    private int above(int place, BitSet those, List<Candidate> all) {
        return (int) those.stream()
                .filter(other -> ranking.isAbove(all.get(other), all.get(place)))
                .count();
    }

    /**
     * Whether an advice claims the same of both, whatever its words and its trace. What is of no consequence where something
     * stands is left out: nobody reads how an offer is delivered that is not recommended, nor asks whether a way of working
     * that is out of the question is followed already.
     */
    private static boolean sayTheSame(Candidate now, Candidate then, Attribute known) {
        boolean isOutOfTheQuestion =
                now.place() == Listing.NOT_RECOMMENDED && now.entry().kind() == RecommendationKind.PRACTICE;
        if (now.place() != then.place() && !isOutOfTheQuestion) {
            return false;
        }
        return switch (now.place()) {
            case RECOMMENDED ->
                now.findings().equals(then.findings())
                        && now.strength().equals(then.strength())
                        && Objects.equals(now.addressesWish(), then.addressesWish())
                        && Objects.equals(now.available(), then.available())
                        && now.studiedPopulation() == then.studiedPopulation()
                        && now.deliveryStatuses().equals(then.deliveryStatuses())
                        && now.cautions().equals(then.cautions());
            case UNDETERMINED -> {
                Set<Attribute> missing = now.missing();
                Set<Attribute> still = then.missing();
                int others = missing.contains(known) ? missing.size() - 1 : missing.size();
                yield still.size() == others
                        && missing.containsAll(still)
                        && now.cautions().equals(then.cautions());
            }
            case NOT_RECOMMENDED -> now.cautions().equals(then.cautions());
            case ALREADY_IN_PLACE ->
                now.deliveryStatuses().equals(then.deliveryStatuses())
                        && now.cautions().equals(then.cautions());
            case ABSENT -> true;
        };
    }

    /** The places in the catalogue of what may stand otherwise. */
    private BitSet affected(BitSet always, BitSet turnedRules) {
        BitSet affected = (BitSet) always.clone();
        for (int rule = turnedRules.nextSetBit(0); rule >= 0; rule = turnedRules.nextSetBit(rule + 1)) {
            affected.set(relevance.about(rule));
        }
        return affected;
    }

    private MissingInformation missing(Open question, List<Supposed> answers) {
        BitSet decides = question.decides();
        BitSet informs = question.informs();
        informs.andNot(decides);
        return new MissingInformation(
                question.attribute().path(),
                question.attribute().question(),
                relevance.ids(decides),
                relevance.ids(informs),
                strongest(decides.isEmpty() ? informs : decides, question.turned()),
                relevance.wording().of(question.attribute(), answers));
    }

    private Strength strongest(BitSet places, BitSet turned) {
        Strength strongest = rulebook.contents().strengths().testedModel();
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            strongest = strongest.stronger(candidates.get(place).potential(turned));
        }
        return strongest;
    }
}
