package dk.indsatskompas.web.pages;

import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers the sources in the order in which a page first refers to them, so that it can list them at its end. */
final class References {
    private static final Text UNKNOWN = new Text("regelbogens kilde", "the rulebook's source");

    private final PageWriter words;
    private final @Nullable Contents contents;
    private final Map<String, SourceRef> cited = new LinkedHashMap<>();

    References(PageWriter words, @Nullable Contents contents) {
        this.words = words;
        this.contents = contents;
    }

    /** A passage: kilde 1, §4 ¶3. */
    String to(SourceRef passage) {
        cited.putIfAbsent(passage.document(), passage);
        String source = words.say("kilde %s", "source %s", number(passage));
        String place = passage.locator() == null ? source : source + ", " + passage.locator();
        return Boolean.TRUE.equals(passage.outside())
                ? words.say("%s (uden for %s)", "%s (outside %s)", place, source())
                : place;
    }

    String to(List<SourceRef> passages) {
        return passages.stream().map(this::to).collect(Collectors.joining(", "));
    }

    /** What the rulebook is made from. */
    String source() {
        return words.say(contents == null ? UNKNOWN : contents.manifest().source());
    }

    /** The sources that were referred to. */
    Collection<SourceRef> cited() {
        return cited.values();
    }

    int number(SourceRef passage) {
        return List.copyOf(cited.keySet()).indexOf(passage.document()) + 1;
    }

    /** How a source is cited; its id when the rulebook that named it cannot be read any more. */
    String citation(String document) {
        return Stream.ofNullable(contents)
                .flatMap(known -> Stream.concat(
                        known.manifest().sources().stream(),
                        known.studies().stream().map(Study::sources).flatMap(List::stream)))
                .filter(source -> source.id().equals(document))
                .map(Source::citation)
                .findFirst()
                .orElse(document);
    }
}
