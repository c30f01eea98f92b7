package dk.indsatskompas.advice.missing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.EntryRules;
import dk.indsatskompas.advice.MissingInformation.Effect;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.evidence.Strength;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    private final List<CatalogueEntry> entries;
    private final Cache<AnswerMove, Effect> effects =
            Caffeine.newBuilder().maximumSize(Advisor.MOST_KEPT).build();
    private final Map<Attribute, BitSet> withoutARule = new HashMap<>();

    /** Works it out from the rules of all entries, in the order of the catalogue. */
    public AttributeRelevance(Rulebook rulebook, List<EntryRules> bearings) {
        this.rulebook = rulebook;
        this.wording = new PossibleAnswers(rulebook.contents().codeLists());
        this.entries = rulebook.contents().catalogue().entries();
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

    /**
     * What becomes of a recommendation.
     *
     * @param recommendation by its place in the catalogue
     * @param then the list that it is in afterwards
     * @param listed whether that is another list than before
     * @param strength the strength that it comes to have in this case; null when it keeps its own
     * @param ranks how many ranks it moves down, or up when negative, among what is recommended before and afterwards
     */
    record AnswerMove(
            int recommendation,
            Listing then,
            boolean listed,
            @Nullable Strength strength,
            int ranks) {}

    /** What is said of an answer that does this. */
    Effect effect(AnswerMove move) {
        return effects.get(move, this::said);
    }

    private Effect said(AnswerMove move) {
        CatalogueEntry entry = entries.get(move.recommendation());
        Text title = entry.title().quoted();
        List<Text> said = new ArrayList<>();
        if (move.listed()) {
            said.add(move.then().then(title));
        }
        if (move.strength() != null) {
            said.add(STRENGTH.filled(title, move.strength().label().quoted()));
        }
        if (move.ranks() != 0) {
            said.add((move.ranks() < 0 ? UP : DOWN).filled(title));
        }
        boolean moved = !said.isEmpty();
        return new Effect(entry.id(), move.then(), moved, moved ? Text.joined(" ", said) : MORE.filled(title));
    }

    private static final Text STRENGTH =
            new Text("Styrken af %s bliver her %s.", "The strength of %s becomes %s here.");
    private static final Text UP = new Text("%s rykker op.", "%s moves up.");
    private static final Text DOWN = new Text("%s rykker ned.", "%s moves down.");
    private static final Text MORE = new Text("Der kan siges mere om %s.", "More can be said about %s.");
}
