package dk.indsatskompas.advice;

import dk.indsatskompas.advice.MissingInformation.Effect;
import dk.indsatskompas.advice.Standing.Place;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Distinctions.Distinct;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is worth asking about one citizen: it supposes every answer to every open question, and looks what the advice
 * would claim then. What no answer to would change anything is not asked.
 *
 * @param candidates every entry of the catalogue as the advice has it
 * @param asOf the date on which the codes of an answer must be in force
 */
record Inquiry(
        Rulebook rulebook,
        Relevance relevance,
        Profile profile,
        Evaluation evaluation,
        List<Candidate> candidates,
        LocalDate asOf) {

    private static final Comparator<MissingInformation> MOST_DECISIVE_FIRST = Comparator.comparing(
                    (MissingInformation missing) -> -missing.couldDecide().size())
            .thenComparing(MissingInformation::strongestEvidence)
            .thenComparing(missing -> -missing.couldInform().size());

    /** The most decisive first. */
    List<MissingInformation> missing() {
        return Attribute.OF_A_PROFILE.stream()
                .filter(attribute -> profile.value(attribute) == null)
                .map(this::missing)
                .filter(Objects::nonNull)
                .sorted(MOST_DECISIVE_FIRST)
                .toList();
    }

    private @Nullable MissingInformation missing(Attribute attribute) {
        Set<String> touched = relevance.touched(attribute, evaluation);
        List<Claimed> open = candidates.stream()
                .filter(candidate -> touched.contains(candidate.entry().id()))
                .map(candidate -> Claimed.of(candidate, attribute))
                .toList();
        if (open.isEmpty()) {
            return null;
        }
        Map<Distinct, List<Effect>> effects = new LinkedHashMap<>();
        for (Distinct value : rulebook.distinctions().of(attribute, asOf)) {
            effects.put(value, effects(attribute, value, open));
        }
        List<Effect> all = effects.values().stream().flatMap(List::stream).toList();
        return all.isEmpty() ? null : missing(attribute, effects, all);
    }

    private MissingInformation missing(Attribute attribute, Map<Distinct, List<Effect>> effects, List<Effect> all) {
        List<String> decides = ids(all.stream().filter(Effect::moved));
        List<String> informs = ids(all.stream().filter(effect -> !decides.contains(effect.id())));
        List<String> weightiest = decides.isEmpty() ? informs : decides;
        Strength strongest = candidates.stream()
                .filter(candidate -> weightiest.contains(candidate.entry().id()))
                .map(this::strongest)
                .min(Comparator.naturalOrder())
                .orElse(Strength.PART_OF_TESTED_MODEL);
        return new MissingInformation(
                attribute.path(),
                attribute.question(),
                decides,
                informs,
                strongest,
                new PossibleAnswers(rulebook.contents().codeLists()).of(attribute, effects));
    }

    private List<Effect> effects(Attribute attribute, Distinct value, List<Claimed> now) {
        Profile supposed = profile.with(Map.of(attribute, value.value()));
        Evaluation then = evaluation.supposing(supposed, attribute);
        return now.stream()
                .map(claimed -> claimed.effect(Candidate.of(rulebook, supposed, then, claimed.entry())))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What is claimed of an entry now, worked out once for all answers to a question. */
    private record Claimed(Catalogue.Entry entry, Claim claim) {

        static Claimed of(Candidate candidate, Attribute asked) {
            return new Claimed(candidate.entry(), Claim.of(candidate).knowing(asked.path()));
        }

        @Nullable
        Effect effect(Candidate supposed) {
            Claim then = Claim.of(supposed);
            if (then.equals(claim)) {
                return null;
            }
            boolean moved = then.place() != claim.place();
            Text said = moved ? moved(then.place()) : MORE;
            return new Effect(entry.id(), then.place(), moved, Text.format(said.da(), said.en(), entry.title()));
        }
    }

    /** The best of what it rests on, or would rest on if the rules that are open came to be fulfilled. */
    private Strength strongest(Candidate candidate) {
        return candidate.rules().stream()
                .filter(outcome -> outcome.fired() || outcome.undetermined())
                .map(RuleOutcome::rule)
                .flatMap(rule -> rule.basedOn().stream())
                .flatMap(finding -> rulebook.grade(finding).stream())
                .map(Grade::strength)
                .min(Comparator.naturalOrder())
                .orElse(Strength.PART_OF_TESTED_MODEL);
    }

    private static List<String> ids(Stream<Effect> effects) {
        return effects.map(Effect::id).distinct().sorted().toList();
    }

    private static Text moved(Place place) {
        return switch (place) {
            case RECOMMENDED -> RECOMMENDED;
            case NOT_RECOMMENDED -> NOT_RECOMMENDED;
            case UNDETERMINED -> OPEN;
            case ALREADY_IN_PLACE, ABSENT -> IN_PLACE;
        };
    }

    private static final Text RECOMMENDED = new Text("%s bliver anbefalet.", "%s is recommended.");
    private static final Text NOT_RECOMMENDED = new Text("%s bliver ikke anbefalet.", "%s is not recommended.");
    private static final Text OPEN =
            new Text("%s afhænger stadig af andre oplysninger.", "%s still depends on other information.");
    private static final Text IN_PLACE = new Text("%s er allerede i gang.", "%s is already in place.");
    private static final Text MORE = new Text("Der kan siges mere om %s.", "More can be said about %s.");
}
