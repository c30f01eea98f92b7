package dk.indsatskompas.web.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a page, from top to bottom. The template asks each piece which kind it is; exactly one answers with itself.
 */
sealed interface Block permits Block.Heading, Block.Paragraph, Block.Points, Block.Source, Table, Plot {

    default @Nullable Heading heading() {
        return null;
    }

    default @Nullable Paragraph paragraph() {
        return null;
    }

    default @Nullable Points points() {
        return null;
    }

    default @Nullable Source finding() {
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

        static final String PLAIN = "plain";
        static final String LEAD = "lead";
        static final String NOTE = "note";

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

    /** What a source found, what it says against itself, and where it says so. */
    record Source(String text, List<String> notes, String reference) implements Block {

        @Override
        public Source finding() {
            return this;
        }

        boolean noted() {
            return !notes.isEmpty();
        }
    }
}
