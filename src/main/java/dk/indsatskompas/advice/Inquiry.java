package dk.indsatskompas.advice;

import dk.indsatskompas.advice.MissingInformation.Effect;
import dk.indsatskompas.advice.Standing.Place;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Distinctions.Distinct;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what is worth asking about one citizen: it supposes every answer to every open question, and looks what the advice
 * would claim then. What no answer to would change anything is not asked.
 */
final class Inquiry {

    private static final Comparator<MissingInformation> MOST_DECISIVE_FIRST = Comparator.comparing(
                    (MissingInformation missing) -> -missing.couldDecide().size())
            .thenComparing(MissingInformation::strongestEvidence)
            .thenComparing(missing -> -missing.couldInform().size());

    private final Rulebook rulebook;
    private final Relevance relevance;
    private final Known citizen;
    private final Evaluation evaluation;
    private final List<Candidate> candidates;
    private final List<Claim> claims;
    private final LocalDate asOf;
    private final BitSet recommended = new BitSet();

    /**
     * Asks nothing yet.
     *
     * @param candidates every entry of the catalogue as the advice has it, in the order of the catalogue
     * @param asOf the date on which the codes of an answer must be in force
     */
    Inquiry(
            Rulebook rulebook,
            Relevance relevance,
            Known citizen,
            Evaluation evaluation,
            List<Candidate> candidates,
            LocalDate asOf) {
        this.rulebook = rulebook;
        this.relevance = relevance;
        this.citizen = citizen;
        this.evaluation = evaluation;
        this.candidates = candidates;
        this.claims = candidates.stream().map(Claim::of).toList();
        this.asOf = asOf;
        for (int place = 0; place < claims.size(); place++) {
            recommended.set(place, claims.get(place).place() == Place.RECOMMENDED);
        }
    }

    /** An answer to a question, and what it would do. */
    record Supposed(Distinct value, List<Effect> effects) {}

    /** The most decisive first. */
    List<MissingInformation> missing() {
        List<MissingInformation> all = new ArrayList<>();
        for (Attribute attribute : Attribute.OF_A_PROFILE) {
            if (citizen.value(attribute) == null) {
                List<Supposed> answers = answers(attribute);
                if (!answers.isEmpty()) {
                    all.add(missing(attribute, answers));
                }
            }
        }
        all.sort(MOST_DECISIVE_FIRST);
        return List.copyOf(all);
    }

    /** What each answer does; none when none does anything. */
    private List<Supposed> answers(Attribute attribute) {
        BitSet always = byItself(attribute);
        if (always.isEmpty() && evaluation.isSettled(attribute)) {
            return List.of();
        }
        List<Supposed> answers = new ArrayList<>();
        boolean any = false;
        for (Distinct value : rulebook.distinctions().of(attribute, asOf)) {
            List<Effect> effects = effects(attribute, value.value(), always);
            any |= !effects.isEmpty();
            answers.add(new Supposed(value, effects));
        }
        return any ? answers : List.of();
    }

    /**
     * The places in the catalogue that an answer says something about, whatever the rules say. By itself, a wish or an
     * offer says something only about what is recommended.
     */
    private BitSet byItself(Attribute attribute) {
        BitSet places = relevance.byItself(attribute);
        if (attribute != Attribute.CURRENT_INTERVENTIONS) {
            places.and(recommended);
        }
        return places;
    }

    private List<Effect> effects(Attribute attribute, Object value, BitSet always) {
        Evaluation then = evaluation.supposing(attribute, value);
        BitSet affected = affected(always, then.turnedFrom(evaluation));
        if (affected.isEmpty()) {
            return List.of();
        }
        Known supposed = citizen.supposing(attribute, value);
        List<Effect> effects = new ArrayList<>();
        for (int place = affected.nextSetBit(0); place >= 0; place = affected.nextSetBit(place + 1)) {
            Catalogue.Entry entry = candidates.get(place).entry();
            Claim now = claims.get(place).knowing(attribute.path());
            Claim afterwards = Claim.of(Candidate.of(rulebook, supposed, then, entry));
            if (!afterwards.equals(now)) {
                effects.add(relevance.effect(place, now.place(), afterwards.place()));
            }
        }
        return effects;
    }

    /** The places in the catalogue of what may stand otherwise. */
    private BitSet affected(BitSet always, BitSet turnedRules) {
        BitSet affected = (BitSet) always.clone();
        for (int rule = turnedRules.nextSetBit(0); rule >= 0; rule = turnedRules.nextSetBit(rule + 1)) {
            affected.set(relevance.about(rule));
        }
        return affected;
    }

    private MissingInformation missing(Attribute attribute, List<Supposed> answers) {
        Set<String> decides = new TreeSet<>();
        Set<String> informs = new TreeSet<>();
        for (Supposed answer : answers) {
            for (Effect effect : answer.effects()) {
                (effect.moved() ? decides : informs).add(effect.id());
            }
        }
        informs.removeAll(decides);
        Set<String> weightiest = decides.isEmpty() ? informs : decides;
        Strength strongest = Strength.PART_OF_TESTED_MODEL;
        for (Candidate candidate : candidates) {
            if (weightiest.contains(candidate.entry().id())) {
                strongest = strongest.stronger(candidate.potential());
            }
        }
        return new MissingInformation(
                attribute.path(),
                attribute.question(),
                List.copyOf(decides),
                List.copyOf(informs),
                strongest,
                new PossibleAnswers(rulebook.contents().codeLists()).of(attribute, answers));
    }
}
