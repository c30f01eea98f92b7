package dk.indsatskompas.page;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePartial;
import io.jstach.jstache.JStachePartials;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of sections with bars, and with more to unfold: all words chosen, nothing left to decide.
 *
 * @param about pairs that say of what it is
 * @param style the whole stylesheet
 */
@JStache(path = "page/charted.mustache")
@JStachePartials(@JStachePartial(name = "table", path = "page/table.mustache"))
public record ChartedPage(
        String language, String title, List<String> notes, Table about, List<Section> sections, String style) {

    /** A part of the page under a heading; what is folded is opened by its summary. */
    public record Section(
            String id,
            String heading,
            List<String> paragraphs,
            List<String> points,
            List<Table> tables,
            List<Chart> charts,
            List<Folded> folded) {

        public static Section of(String id, String heading) {
            return new Section(id, heading, List.of(), List.of(), List.of(), List.of(), List.of());
        }

        public Section saying(List<String> more) {
            return new Section(id, heading, more, points, tables, charts, folded);
        }

        public Section listing(List<String> more) {
            return new Section(id, heading, paragraphs, more, tables, charts, folded);
        }

        public Section showing(List<Table> more) {
            return new Section(id, heading, paragraphs, points, more, charts, folded);
        }

        public Section drawing(List<Chart> more) {
            return new Section(id, heading, paragraphs, points, tables, more, folded);
        }

        public Section folding(List<Folded> more) {
            return new Section(id, heading, paragraphs, points, tables, charts, more);
        }

        public boolean listed() {
            return !points.isEmpty();
        }
    }

    /** What is shown when it is asked for; within it there can be more of the same. */
    public record Folded(String summary, List<String> paragraphs, List<Table> tables, List<Inner> inner) {}

    /** One example among several. */
    public record Inner(String summary, List<String> paragraphs, List<Subsection> parts) {}

    /** Tables under a small heading. */
    public record Subsection(
            String heading, List<Table> tables, @Nullable String without) {}

    /** The bars of one recommendation. */
    public record Chart(String id, String title, String description, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param y where its line of the drawing begins
     * @param end where its number stands
     */
    public record Bar(String label, String number, int y, int text, int width, int end, String color) {}
}
