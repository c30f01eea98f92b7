package dk.indsatskompas.rulebook.problems;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Printable;
import dk.indsatskompas.vocabulary.Text;
import java.util.Comparator;

/** One thing wrong with a rules folder: where, what was found, and the cure. */
@JsonPropertyOrder({"code", "place", "found", "cure"})
public record Problem(@JsonUnwrapped Place place, ProblemCode code, Text found, Text cure) {
    public Problem {
        found = shown(found);
        cure = shown(cure);
    }

    public static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::code);

    public static Problem ofTheFolder(ProblemCode code, Object... arguments) {
        return new Problem(Place.of("."), code, code.found(arguments), code.cure(arguments));
    }

    /**
     * Whether the rules cannot be used because of it. Tables of the README, guarantees and
     * examples, also missing ones, change no answer.
     */
    @JsonIgnore
    public boolean isOfTheRules() {
        return switch (code) {
            case TABLES_STALE, NO_FIRING_SCENARIO, NO_SILENT_SCENARIO, THRESHOLD_ONE_SIDED -> false;
            case GUARANTEE_BROKEN, GUARANTEE_OF_NOBODY, GUARANTEE_NOT_DECIDED -> false;
            default -> !place.file().endsWith("scenarios.yaml") && !place.file().equals("whole_citizens.yaml");
        };
    }

    /** {@code rules.dslr:12:7  RB014  what was found. The cure.} */
    public String in(Language language) {
        return place + "  " + code.id() + "  " + found.in(language) + " " + cure.in(language);
    }

    /** What is repeated from a folder may not fill a log or a page, nor begin a new line in it. */
    private static Text shown(Text text) {
        return text.each(said -> Printable.shortened(said, FolderLimits.SAID));
    }
}
