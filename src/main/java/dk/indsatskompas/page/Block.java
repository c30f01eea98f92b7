package dk.indsatskompas.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a page, from top to bottom. The template asks each piece which kind it is; exactly one answers with itself.
 */
public sealed interface Block
        permits Block.Heading,
                Block.Paragraph,
                Block.Points,
                Block.QuotedSource,
                Block.Index,
                Block.Sentences,
                Table,
                Plot {

    default @Nullable Heading heading() {
        return null;
    }

    default @Nullable Paragraph paragraph() {
        return null;
    }

    default @Nullable Points points() {
        return null;
    }

    default @Nullable QuotedSource finding() {
        return null;
    }

    default @Nullable Index index() {
        return null;
    }

    default @Nullable Sentences rule() {
        return null;
    }

    default @Nullable Table table() {
        return null;
    }

    default @Nullable Plot plot() {
        return null;
    }

    /**
     * A heading.
     *
     * @param level 2 to 4; the page's own is 1
     * @param id names the place in the page
     */
    record Heading(int level, String id, String text) implements Block {

        @Override
        public Heading heading() {
            return this;
        }

        boolean second() {
            return level == 2;
        }

        boolean third() {
            return level == 3;
        }

        boolean fourth() {
            return level == 4;
        }
    }

    /** Running text. */
    record Paragraph(String style, String text) implements Block {

        public static final String PLAIN = "plain";
        public static final String LEAD = "lead";
        public static final String NOTE = "note";

        @Override
        public Paragraph paragraph() {
            return this;
        }
    }

    /** A list of points. */
    record Points(List<String> items) implements Block {

        @Override
        public Points points() {
            return this;
        }
    }

    /**
     * What a source found, what it says against itself, and where it says so.
     *
     * @param id names the place in the page; null when nothing leads to it
     * @param title what it is known by; null when the reference says it
     */
    record QuotedSource(@Nullable String id, @Nullable String title, String text, List<String> notes, String reference)
            implements Block {

        /** One that nothing leads to. */
        public QuotedSource(String text, List<String> notes, String reference) {
            this(null, null, text, notes, reference);
        }

        @Override
        public QuotedSource finding() {
            return this;
        }

        boolean noted() {
            return !notes.isEmpty();
        }
    }

    /** The table of contents. */
    record Index(String title, List<Chapter> chapters) implements Block {

        /** A heading of the second level, and those below it. */
        public record Chapter(String id, String text, List<Heading> sections) {

            boolean nested() {
                return !sections.isEmpty();
            }
        }

        @Override
        public Index index() {
            return this;
        }
    }

    /**
     * A rule: of whom what must be said, and what follows.
     *
     * @param notes what it rests on, and where it stands
     */
    record Sentences(String id, String name, List<Part> parts, String then, List<String> notes) implements Block {

        /** What is said of one. */
        public record Part(String said, List<String> lines) {}

        @Override
        public Sentences rule() {
            return this;
        }
    }
}
