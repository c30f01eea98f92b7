package dk.indsatskompas.rulebook;

import java.util.Comparator;

/**
 * A place in the rules folder.
 *
 * @param file path in the folder, with slashes
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 for the line as a whole
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column);

    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    public Place right(int columns) {
        return new Place(file, line, column + columns);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
