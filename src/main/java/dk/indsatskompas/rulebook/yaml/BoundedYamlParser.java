package dk.indsatskompas.rulebook.yaml;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML only as deep and as much as anybody writes. What makes nodes of it calls itself for each level, so a deep file
 * must be refused before.
 */
final class BoundedYamlParser extends ParserImpl {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(0)
            .build();
    /**
     * Where spaces that text processors put can only be meant as ordinary ones: before a field or an element, and after the
     * colon of a field.
     */
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \u00a0\u202f]*+(?:(?:- ?)?+\\w++:[\u00a0\u202f])?+");

    private static final Pattern STRANGE_SPACE = Pattern.compile("[\u00a0\u202f]");

    /** By the text: of a folder that was edited, nearly all files are as they were. Nobody changes a node. */
    private static final Cache<String, Node> READ_LATELY =
            Caffeine.newBuilder().softValues().maximumSize(64).build();

    private int depth;
    private int nodes;

    private BoundedYamlParser(String text) {
        super(SETTINGS, new StreamReader(SETTINGS, text));
    }

    /** The root of a file; empty, with the problem reported, when it is empty or no YAML. */
    static Optional<Node> root(String file, String text, Problems problems) {
        Node known = READ_LATELY.getIfPresent(text);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Optional<Node> node = new Composer(SETTINGS, new BoundedYamlParser(withPlainIndents(text))).getSingleNode();
            if (node.isEmpty()) {
                problems.add(new Place(file, 1, 1), ProblemCode.EMPTY_FILE);
            }
            node.ifPresent(read -> READ_LATELY.put(text, read));
            return node;
        } catch (OutOfBounds e) {
            problems.addWithCure(place(file, e.getProblemMark()), ProblemCode.YAML_SYNTAX, e.cure);
        } catch (MarkedYamlEngineException e) {
            new YamlSyntax(file, text, e.getProblemMark()).report(problems, place(file, e.getProblemMark()));
        } catch (YamlEngineException e) {
            problems.add(new Place(file, 1, 1), ProblemCode.YAML_SYNTAX);
        }
        return Optional.empty();
    }

    private static String withPlainIndents(String text) {
        return text.indexOf('\u00a0') >= 0 || text.indexOf('\u202f') >= 0
                ? INDENT.matcher(text)
                        .replaceAll(indent -> Matcher.quoteReplacement(
                                STRANGE_SPACE.matcher(indent.group()).replaceAll(" ")))
                : text;
    }

    static Place place(String file, Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Place(file, 1, 1));
    }

    private static final class OutOfBounds extends MarkedYamlEngineException {
        private static final long serialVersionUID = 1L;
        private final transient Text cure;

        OutOfBounds(Optional<Mark> mark, Text cure) {
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
            Text cure = depth > FolderLimits.DEPTH
                    ? ProblemWords.DEEP.text(FolderLimits.DEPTH)
                    : ProblemWords.LARGE.text(FolderLimits.NODES);
            throw new OutOfBounds(event.getStartMark(), cure);
        }
        return event;
    }
}
