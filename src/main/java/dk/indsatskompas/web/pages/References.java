package dk.indsatskompas.web.pages;

import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.rulebook.Contents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers the sources in the order in which a page first refers to them, and lists them at its end. */
final class References {

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
        String number = words.say(ReportText.SOURCE, List.copyOf(cited.keySet()).indexOf(passage.document()) + 1);
        String place =
                Stream.of(number, passage.locator()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return Boolean.TRUE.equals(passage.outside()) ? words.say(ReportText.OUTSIDE_NOTE, place) : place;
    }

    String to(List<SourceRef> passages) {
        return passages.stream().map(this::to).collect(Collectors.joining(", "));
    }

    /** The sources that were referred to. */
    List<Block> list() {
        List<Row> rows = new ArrayList<>();
        for (SourceRef source : cited.values()) {
            List<String> said = Stream.concat(
                            Stream.of(citation(source.document())),
                            Boolean.TRUE.equals(source.outside())
                                    ? Stream.of(words.say(ReportText.OUTSIDE_THE_NOTE))
                                    : Stream.empty())
                    .toList();
            rows.add(new Row(
                    Cell.of(String.valueOf(rows.size() + 1)),
                    List.of(
                            Cell.of(said),
                            Cell.of(Optional.ofNullable(source.address()).orElse("")))));
        }
        String title = words.say(ReportText.SOURCES);
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Heading(2, "sources", title),
                        Table.of(
                                title,
                                List.of(
                                        Column.narrow(words.say(ReportText.RANK)),
                                        Column.wide(title),
                                        Column.wide(words.say(ReportText.ADDRESS))),
                                rows));
    }

    /** How a source is cited; its id when the rulebook that named it cannot be read any more. */
    private String citation(String document) {
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
