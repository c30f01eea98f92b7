package dk.indsatskompas.advice.missing;

import dk.indsatskompas.advice.MissingInformation;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.ranking.Candidate;
import dk.indsatskompas.evidence.Strength;
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
            LocalDate asOf) {
        this.relevance = relevance;
        this.rulebook = relevance.rulebook();
        this.citizen = citizen;
        this.evaluation = evaluation;
        this.candidates = candidates;
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
     */
    private record Open(Attribute attribute, BitSet always, BitSet decides, BitSet informs) {}

    public List<MissingInformation> missing() {
        List<MissingInformation> all = new ArrayList<>();
        for (Attribute attribute : rulebook.contents().vocabulary().attributes()) {
            if (citizen.value(attribute) == null) {
                Open question = new Open(attribute, byItself(attribute), new BitSet(), new BitSet());
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
        BitSet affected = affected(question.always(), then.turnedFrom(evaluation));
        if (affected.isEmpty()) {
            return List.of();
        }
        KnownFacts supposed = citizen.supposing(attribute, value);
        List<MissingInformation.Effect> effects = new ArrayList<>();
        for (int place = affected.nextSetBit(0); place >= 0; place = affected.nextSetBit(place + 1)) {
            Candidate now = candidates.get(place);
            Candidate afterwards = now.supposing(supposed, then);
            if (!sayTheSame(now, afterwards, attribute)) {
                MissingInformation.Effect effect = relevance.effect(place, now.place(), afterwards.place());
                effects.add(effect);
                (effect.moved() ? question.decides() : question.informs()).set(place);
            }
        }
        return effects;
    }

    /**
     * Whether an advice claims the same of both, whatever its words and its trace. What is of no consequence where something
     * stands is left out: nobody reads how an offer is delivered that is not recommended.
     */
    private static boolean sayTheSame(Candidate now, Candidate then, Attribute known) {
        if (now.place() != then.place()) {
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
            case ALREADY_IN_PLACE, ABSENT -> true;
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
                strongest(decides.isEmpty() ? informs : decides),
                relevance.wording().of(question.attribute(), answers));
    }

    private Strength strongest(BitSet places) {
        Strength strongest = rulebook.contents().strengths().testedModel();
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            strongest = strongest.stronger(candidates.get(place).potential());
        }
        return strongest;
    }
}
