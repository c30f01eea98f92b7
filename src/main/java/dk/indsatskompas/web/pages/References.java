package dk.indsatskompas.web.pages;

import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cites sources, and keeps them in the order in which a page first refers to them, so that it can list them at its end. */
final class References {
    private static final Text UNKNOWN = new Text("regelbogens kilde", "the rulebook's source");

    private final PageWriter words;
    private final @Nullable Contents contents;
    private final Map<String, SourceRef> cited = new LinkedHashMap<>();

    References(PageWriter words, @Nullable Contents contents) {
        this.words = words;
        this.contents = contents;
        Stream.ofNullable(contents)
                .flatMap(known -> known.manifest().sources().stream())
                .filter(source -> !source.outside())
                .limit(1)
                .forEach(source -> cited.put(source.id(), new SourceRef(source.id(), null, null, null)));
    }

    /** A passage, as people cite it: by the name of the source or by author and year, and the place in it. */
    String to(SourceRef passage) {
        cited.putIfAbsent(passage.document(), passage);
        return Boolean.TRUE.equals(passage.outside())
                ? words.say("%s (uden for %s)", "%s (outside %s)", place(passage), source())
                : place(passage);
    }

    private String place(SourceRef passage) {
        return place(name(passage.document()), passage.locator());
    }

    /** A place in a source, which no line breaks. */
    static String place(String source, @Nullable String locator) {
        return locator == null ? source : source + ", " + locator.replace(' ', '\u00a0');
    }

    private String name(String document) {
        return source(document).map(source -> words.say(source.named())).orElse(document);
    }

    /** Several passages; that they are outside is said once. */
    String to(List<SourceRef> passages) {
        if (passages.size() > 1 && passages.stream().allMatch(passage -> Boolean.TRUE.equals(passage.outside()))) {
            passages.forEach(passage -> cited.putIfAbsent(passage.document(), passage));
            String all = passages.stream().map(this::place).collect(Collectors.joining("; "));
            return words.say("%s (uden for %s)", "%s (outside %s)", all, source());
        }
        return passages.stream().map(this::to).collect(Collectors.joining("; "));
    }

    /** What the rulebook is made from. */
    String source() {
        return words.say(contents == null ? UNKNOWN : contents.manifest().source());
    }

    /** The sources that were referred to. */
    Collection<SourceRef> cited() {
        return cited.values();
    }

    /** How a source is cited; its id when the rulebook that named it cannot be read any more. */
    String citation(String document) {
        return source(document).map(Source::citation).orElse(document);
    }

    private Optional<Source> source(String id) {
        return Stream.ofNullable(contents)
                .flatMap(Contents::sources)
                .filter(source -> source.id().equals(id))
                .findFirst();
    }
}
