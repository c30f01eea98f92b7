package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.impact.ChangeKind;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.Impact.ExampleCitizen;
import dk.indsatskompas.impact.Impact.KindImpact;
import dk.indsatskompas.impact.Impact.RecommendationImpact;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.web.pages.ImpactPage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a draft changes for made-up citizens.
 *
 * @param impact empty while another is being worked out
 * @param mended where a file can be changed; null for the rulebook that nobody changes
 * @param again where to ask anew meanwhile
 * @param all where to ask for all citizens, when these are only the first; null when these are all
 */
record ImpactPart(
        PageWriter words,
        Optional<Impact> impact,
        List<Contents> both,
        Function<String, @Nullable String> mended,
        String again,
        @Nullable String all) {
    /** Full length of a bar in the drawing. */
    static final int BAR = 240;

    static final int EXAMPLES = 2;

    /** One bar: what it counts, how many, how long, and how it is painted. */
    record Bar(String label, long citizens, int length, String paint) {}

    List<RecommendationImpact> drawn() {
        return impact.map(ImpactPage::drawn).orElse(List.of());
    }

    List<Bar> bars(RecommendationImpact one) {
        return ImpactPage.KINDS.stream()
                .filter(kind -> one.citizens(kind) > 0)
                .map(kind -> new Bar(
                        label(kind),
                        one.citizens(kind),
                        ImpactPage.length(one.citizens(kind), BAR, drawn()),
                        kind == ChangeKind.GAINED ? "accepted" : kind == ChangeKind.LOST ? "rejected" : "changed"))
                .toList();
    }

    private String label(ChangeKind kind) {
        return switch (kind) {
            case GAINED -> words.say("får den", "gain it");
            case LOST -> words.say("mister den", "lose it");
            case RANK_UP -> words.say("ser den højere oppe", "see it higher up");
            case RANK_DOWN -> words.say("ser den længere nede", "see it further down");
            default -> throw new IllegalArgumentException("Not drawn: " + kind);
        };
    }

    /** What changes for how many, and is not drawn. */
    record OtherChange(String said, long citizens) {}

    List<OtherChange> otherChanges() {
        return impact.stream()
                .flatMap(all -> all.recommendations().stream())
                .flatMap(one -> one.kinds().stream()
                        .filter(kind -> !ImpactPage.KINDS.contains(kind.kind()) && kind.citizens() > 0)
                        .map(kind -> new OtherChange(
                                words.say("»%s« %s", "“%s” %s", words.say(one.title()), words.say(kind.text())),
                                kind.citizens())))
                .toList();
    }

    /** Where a place can be mended; null when there is none, or nobody changes it any more. */
    @Nullable
    String address(Place place) {
        return place.file().isEmpty() ? null : mended.apply(place.file());
    }

    /** A few citizens of each kind of change that is drawn. */
    List<ExampleCitizen> examples(RecommendationImpact one) {
        return one.kinds().stream()
                .filter(kind -> ImpactPage.KINDS.contains(kind.kind()))
                .map(KindImpact::examples)
                .flatMap(examples -> examples.stream().limit(EXAMPLES))
                .toList();
    }

    String known(ExampleCitizen citizen) {
        return citizen.facts().stream()
                .map(fact -> words.fact(fact.attribute(), fact.value()))
                .collect(Collectors.joining("; "));
    }

    List<String> titles(List<String> order) {
        return order.stream().map(this::title).toList();
    }

    private String title(String id) {
        return ImpactPage.title(id, both.stream(), words);
    }

    String number(long count) {
        return words.amounts().number(count);
    }
}
