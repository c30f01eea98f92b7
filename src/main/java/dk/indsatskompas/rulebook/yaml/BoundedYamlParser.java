package dk.indsatskompas.rulebook.yaml;

import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.vocabulary.Text;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML only as deep and as much as anybody writes. What makes nodes of it calls itself for each level, so a deep file
 * must be refused before.
 */
final class BoundedYamlParser extends ParserImpl {

    private static final Text DEEP = Text.format(
            "Felter og lister kan højst stå %1$d niveauer inde i hinanden.",
            "Fields and lists can stand at most %1$d levels within each other.", FolderLimits.DEPTH);
    private static final Text LARGE = Text.format(
            "Filen kan højst have %1$d felter og værdier. Del den i flere.",
            "The file can have at most %1$d fields and values. Divide it into several.", FolderLimits.NODES);

    private int depth;
    private int nodes;

    BoundedYamlParser(LoadSettings settings, String text) {
        super(settings, new StreamReader(settings, text));
    }

    /** The file is deeper or larger than anybody writes. */
    static final class OutOfBounds extends MarkedYamlEngineException {

        private static final long serialVersionUID = 1L;

        final transient Text cure;

        private OutOfBounds(Optional<Mark> mark, Text cure) {
            super(null, Optional.empty(), "The file is out of bounds", mark);
            this.cure = cure;
        }
    }

    @Override
    public Event next() {
        CheckStopped.ifInterrupted();
        Event event = super.next();
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> {
                depth++;
                nodes++;
            }
            case SequenceEnd, MappingEnd -> depth--;
            case Scalar, Alias -> nodes++;
            default -> {
                // Begins or ends the file.
            }
        }
        if (depth > FolderLimits.DEPTH || nodes > FolderLimits.NODES) {
            throw new OutOfBounds(event.getStartMark(), depth > FolderLimits.DEPTH ? DEEP : LARGE);
        }
        return event;
    }
}
