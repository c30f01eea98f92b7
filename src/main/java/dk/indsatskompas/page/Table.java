package dk.indsatskompas.page;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table. Each cell carries the label of its column, for screens too narrow for columns.
 *
 * @param label what it is a table of, for who cannot see where it stands
 * @param caption what stands above it; null when a heading says it already
 * @param columns none for a table of two columns whose row headings say it all
 */
public record Table(String style, String label, @Nullable Cell caption, List<Column> columns, List<Row> rows)
        implements Block {

    /** A column; its style is its width. */
    public record Column(String style, String label) {

        public static Column narrow(String label) {
            return new Column("narrow", label);
        }

        public static Column small(String label) {
            return new Column("small", label);
        }

        public static Column medium(String label) {
            return new Column("medium", label);
        }

        public static Column wide(String label) {
            return new Column("wide", label);
        }
    }

    /** A row, its heading first. */
    public record Row(Cell head, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param column the label of its column; null where there is none
     * @param href a place in the page that the first line leads to
     */
    public record Cell(
            @Nullable String column,
            String first,
            List<String> more,
            String style,
            @Nullable String href) {

        public static final String STRONG = "strong";
        public static final String MUTED = "muted";

        public static Cell of(String text) {
            return new Cell(null, text, List.of(), "", null);
        }

        public static Cell of(List<String> lines) {
            return new Cell(null, lines.get(0), lines.subList(1, lines.size()), "", null);
        }

        public Cell styled(String with) {
            return new Cell(column, first, more, with, href);
        }

        public Cell leadingTo(String place) {
            return new Cell(column, first, more, style, place);
        }

        private Cell under(String label) {
            return new Cell(label, first, more, style, href);
        }
    }

    /** Pairs of a heading and what it is. */
    public static Table pairs(String label, List<Row> rows) {
        return new Table("pairs", label, null, List.of(), rows);
    }

    public static Row pair(String head, String value) {
        return new Row(Cell.of(head), List.of(Cell.of(value)));
    }

    public static Table of(String label, List<Column> columns, List<Row> rows) {
        return new Table(
                "columns",
                label,
                null,
                columns,
                rows.stream().map(row -> labelled(row, columns)).toList());
    }

    /** The same under a caption, all on one page when it prints. */
    public Table under(Cell heading) {
        return new Table(style + " whole", heading.first(), heading, columns, rows);
    }

    private static Row labelled(Row row, List<Column> columns) {
        List<Cell> cells = IntStream.range(0, row.cells().size())
                .mapToObj(i -> row.cells().get(i).under(columns.get(i + 1).label()))
                .toList();
        return new Row(row.head().under(columns.get(0).label()), cells);
    }

    @Override
    public Table table() {
        return this;
    }

    public boolean headed() {
        return !columns.isEmpty();
    }
}
