package dk.indsatskompas.decisions.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A log is there, and keys that it was written with are not. New ones would make it unreadable, and nothing more provable. */
public final class MissingKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    MissingKey(List<Path> missing) {
        this(missing.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    private MissingKey(String place) {
        super(place + " missing beside a log");
        this.place = place;
    }

    /** The files that are missing. */
    public String place() {
        return place;
    }
}
