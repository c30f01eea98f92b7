package dk.indsatskompas.advice;

import dk.indsatskompas.advice.MissingInformation.Effect;
import dk.indsatskompas.advice.Standing.Place;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Catalogue.Entry;
import dk.indsatskompas.rulebook.Catalogue.Kind;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is worked out once for all citizens: which recommendations an attribute can have anything to do with, and what is said
 * of an answer that moves them. They are told by their places in the catalogue, from 0.
 */
final class Relevance {

    /** By the number of a rule. */
    private final int[] about;

    private final List<Map<Place, Effect>> moving = new ArrayList<>();
    private final List<Map<Place, Effect>> staying = new ArrayList<>();
    private final Map<Attribute, BitSet> withoutARule = new EnumMap<>(Attribute.class);

    Relevance(Contents contents) {
        Map<Conclusion, Integer> places = new HashMap<>();
        List<Entry> entries = contents.catalogue().entries();
        for (int place = 0; place < entries.size(); place++) {
            Entry entry = entries.get(place);
            places.put(new Recommendation(entry.id()), place);
            places.put(new StudiedPopulation(entry.id()), place);
            places.put(new Caution(entry.id()), place);
            for (Catalogue.ModelPart part : entry.deliveryConditions()) {
                places.put(new DeliveryCondition(part.id()), place);
            }
            moving.add(effects(entry, true));
            staying.add(effects(entry, false));
            touches(Attribute.WANTS, place);
            if (entry.kind() == Kind.INTERVENTION) {
                touches(Attribute.CURRENT_INTERVENTIONS, place);
                Attribute availability = Attribute.availability(entry.id());
                if (availability != null) {
                    touches(availability, place);
                }
            }
        }
        this.about = contents.rules().stream()
                .mapToInt(rule ->
                        Objects.requireNonNull(places.get(rule.conclusion()), "The check finds every conclusion"))
                .toArray();
    }

    private void touches(Attribute attribute, int place) {
        withoutARule.computeIfAbsent(attribute, none -> new BitSet()).set(place);
    }

    /** Those it says something about by itself, whatever the rules say. */
    BitSet byItself(Attribute attribute) {
        BitSet always = withoutARule.get(attribute);
        return always == null ? new BitSet() : (BitSet) always.clone();
    }

    /** The one that a rule is about, by the rule's number in the order of the rulebook. */
    int about(int rule) {
        return about[rule];
    }

    /** What is said of an answer that leaves something in this place which is in that place now. */
    Effect effect(int recommendation, Place now, Place then) {
        return Objects.requireNonNull(
                (then == now ? staying : moving).get(recommendation).get(then));
    }

    private static Map<Place, Effect> effects(Entry entry, boolean moved) {
        Map<Place, Effect> effects = new EnumMap<>(Place.class);
        for (Place then : Place.values()) {
            Text said = moved ? moved(then) : MORE;
            effects.put(then, new Effect(entry.id(), then, moved, Text.format(said.da(), said.en(), entry.title())));
        }
        return effects;
    }

    private static Text moved(Place then) {
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
