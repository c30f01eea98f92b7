package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.impact.ChangeKind;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.Impact.ExampleCitizen;
import dk.indsatskompas.impact.Impact.KindImpact;
import dk.indsatskompas.impact.Impact.RecommendationImpact;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Place;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a draft changes for made-up citizens.
 *
 * @param impact empty while another is being worked out
 * @param again where to ask anew meanwhile
 * @param all where to ask for all citizens, when these are only the first; null when these are all
 */
record ImpactPart(
        PageWriter words,
        Optional<Impact> impact,
        List<Contents> both,
        String again,
        @Nullable String all) {
    /** Full length of a bar in the drawing. */
    static final int BAR = 240;

    static final int EXAMPLES = 2;

    private static final List<ChangeKind> KINDS =
            List.of(ChangeKind.GAINED, ChangeKind.LOST, ChangeKind.RANK_UP, ChangeKind.RANK_DOWN);

    /** One bar: what it counts, how many, how long, and how it is painted. */
    record Bar(String label, long citizens, int length, String paint) {}

    List<RecommendationImpact> drawn() {
        return impact.stream()
                .flatMap(one -> one.recommendations().stream())
                .filter(one -> KINDS.stream().anyMatch(kind -> one.citizens(kind) > 0))
                .toList();
    }

    List<Bar> bars(RecommendationImpact one) {
        long largest = drawn().stream()
                .flatMapToLong(any -> KINDS.stream().mapToLong(any::citizens))
                .max()
                .orElse(1);
        return KINDS.stream()
                .filter(kind -> one.citizens(kind) > 0)
                .map(kind -> new Bar(
                        label(kind),
                        one.citizens(kind),
                        (int) Math.ceil((double) BAR * one.citizens(kind) / largest),
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
                        .filter(kind -> !KINDS.contains(kind.kind()) && kind.citizens() > 0)
                        .map(kind -> new OtherChange(
                                words.say("»%s« %s", "“%s” %s", words.say(one.title()), words.say(kind.text())),
                                kind.citizens())))
                .toList();
    }

    /** Where a file of the draft is changed; null when this is the impact of a rulebook, which nobody changes. */
    @Nullable
    String address(Place place) {
        return again.startsWith("/workbench/drafts/") && !place.file().isEmpty()
                ? again.replace(
                        "/impact?", "/file?path=" + URLEncoder.encode(place.file(), StandardCharsets.UTF_8) + "&")
                : null;
    }

    /** A few citizens of each kind of change that is drawn. */
    List<ExampleCitizen> examples(RecommendationImpact one) {
        return one.kinds().stream()
                .filter(kind -> KINDS.contains(kind.kind()))
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
        return both.stream()
                .flatMap(contents ->
                        Stream.ofNullable(contents.catalogue().find(id).orElse(null)))
                .findFirst()
                .map(entry -> words.say(entry.title()))
                .orElse(id);
    }

    String number(long count) {
        return words.amounts().number(count);
    }
}
