package dk.indsatskompas.advice.missing;

import dk.indsatskompas.advice.EntryRules;
import dk.indsatskompas.advice.MissingInformation.Effect;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.rulebook.DistinctValues;
import dk.indsatskompas.rulebook.DistinctValues.Distinct;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What is worked out once for all citizens: which recommendations an attribute can have anything to do with, and what is said
 * of an answer that moves them. They are told by their places in the catalogue, from 0.
 */
public final class AttributeRelevance {

    private final Vocabulary words;
    private final Strength testedModel;
    private final DistinctValues distinctions;
    private final PossibleAnswers wording;
    private final List<String> ids;

    /** The places in the order of the ids. */
    private final List<Integer> byId;

    /** By the number of a rule. */
    private final int[] about;

    private final List<Map<Listing, Effect>> moving = new ArrayList<>();
    private final List<Map<Listing, Effect>> staying = new ArrayList<>();
    private final Map<Attribute, BitSet> withoutARule = new HashMap<>();

    /**
     * Works it out.
     *
     * @param bearings those of all entries, in the order of the catalogue
     */
    public AttributeRelevance(Rulebook rulebook, List<EntryRules> bearings) {
        this.words = rulebook.contents().vocabulary();
        this.testedModel = rulebook.contents().strengths().testedModel();
        this.distinctions = rulebook.distinctions();
        this.wording = new PossibleAnswers(rulebook.contents().codeLists());
        this.ids = rulebook.contents().catalogue().ids();
        this.byId = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .toList();
        this.about = new int[rulebook.contents().rules().size()];
        Arrays.fill(about, -1);
        for (int place = 0; place < bearings.size(); place++) {
            EntryRules bearing = bearings.get(place);
            int here = place;
            bearing.rules().forEach(rule -> about[rule] = here);
            moving.add(effects(bearing.entry(), true));
            staying.add(effects(bearing.entry(), false));
            words.wish().ifPresent(wish -> touches(wish, here));
            if (bearing.entry().kind() == RecommendationKind.INTERVENTION) {
                words.inPlace().ifPresent(current -> touches(current, here));
                if (bearing.availability() != null) {
                    touches(bearing.availability(), place);
                }
            }
        }
        if (Arrays.stream(about).anyMatch(place -> place < 0)) {
            throw new IllegalStateException("The check finds every conclusion");
        }
    }

    private void touches(Attribute attribute, int place) {
        withoutARule.computeIfAbsent(attribute, none -> new BitSet()).set(place);
    }

    /** Those it says something about by itself, whatever the rules say. */
    BitSet byItself(Attribute attribute) {
        BitSet always = withoutARule.get(attribute);
        return always == null ? new BitSet() : (BitSet) always.clone();
    }

    Strength testedModel() {
        return testedModel;
    }

    /** What there is to ask. */
    List<Attribute> attributes() {
        return words.attributes();
    }

    /** The values worth supposing. */
    List<Distinct> values(Attribute attribute, LocalDate asOf) {
        return distinctions.of(attribute, asOf);
    }

    /** What puts the answers to a question in words. */
    PossibleAnswers wording() {
        return wording;
    }

    /** The ids of what is at these places, in their order. */
    List<String> ids(BitSet places) {
        List<String> some = new ArrayList<>(places.cardinality());
        for (int place : byId) {
            if (places.get(place)) {
                some.add(ids.get(place));
            }
        }
        return List.copyOf(some);
    }

    /** The one that a rule is about, by the rule's number in the order of the rulebook. */
    int about(int rule) {
        return about[rule];
    }

    /** What is said of an answer that leaves something in this place which is in that place now. */
    Effect effect(int recommendation, Listing now, Listing then) {
        return Objects.requireNonNull(
                (then == now ? staying : moving).get(recommendation).get(then));
    }

    private static Map<Listing, Effect> effects(CatalogueEntry entry, boolean moved) {
        Map<Listing, Effect> effects = new EnumMap<>(Listing.class);
        for (Listing then : Listing.values()) {
            Text said = moved ? moved(then) : MORE;
            effects.put(then, new Effect(entry.id(), then, moved, Text.format(said.da(), said.en(), entry.title())));
        }
        return effects;
    }

    private static Text moved(Listing then) {
        return switch (then) {
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
