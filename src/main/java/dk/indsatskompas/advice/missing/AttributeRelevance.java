package dk.indsatskompas.advice.missing;

import dk.indsatskompas.advice.EntryRules;
import dk.indsatskompas.advice.MissingInformation.Effect;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
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
    private final Rulebook rulebook;
    private final PossibleAnswers wording;
    private final List<String> ids;

    /** The places in the order of the ids. */
    private final List<Integer> byId;

    /** By the number of a rule. */
    private final int[] about;

    private final List<Map<Listing, Effect>> moving = new ArrayList<>();
    private final List<Map<Listing, Effect>> staying = new ArrayList<>();
    private final Map<Attribute, BitSet> withoutARule = new HashMap<>();

    /** Works it out from the rules of all entries, in the order of the catalogue. */
    public AttributeRelevance(Rulebook rulebook, List<EntryRules> bearings) {
        this.rulebook = rulebook;
        this.wording = new PossibleAnswers(rulebook.contents().codeLists());
        this.ids = rulebook.contents().catalogue().ids();
        this.byId = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .toList();
        this.about = new int[rulebook.contents().rules().size()];
        Arrays.fill(about, -1);
        Vocabulary words = rulebook.contents().vocabulary();
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
    }

    private void touches(Attribute attribute, int place) {
        withoutARule.computeIfAbsent(attribute, none -> new BitSet()).set(place);
    }

    /** Those it says something about by itself, whatever the rules say. */
    BitSet byItself(Attribute attribute) {
        BitSet always = withoutARule.get(attribute);
        return always == null ? new BitSet() : (BitSet) always.clone();
    }

    Rulebook rulebook() {
        return rulebook;
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
            Text said = moved ? then.then(entry.title()) : MORE.filled(entry.title());
            effects.put(then, new Effect(entry.id(), then, moved, said));
        }
        return effects;
    }

    private static final Text MORE = new Text("Der kan siges mere om %s.", "More can be said about %s.");
}
