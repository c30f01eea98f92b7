package dk.indsatskompas.page;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of a table; its style is its width. Each cell carries its label, for screens too narrow for columns. */
public record Column(String style, String label) {
    /** The columns of a table; one that is null is left out, with its cells. */
    public static List<@Nullable Column> list(@Nullable Column... columns) {
        return Arrays.asList(columns);
    }

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

    /** One of many numbers. */
    public static Column tally(String label) {
        return new Column("tally", label);
    }
}
