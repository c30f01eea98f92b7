package dk.indsatskompas.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The body of a page, written before what stands above it, so that contents and bookmarks are its own headings. */
record WrittenBody(String html, List<Heading> headings) {
    private static final Pattern HEADING =
            Pattern.compile("<h([23]) id=\"([^\"]+)\">([^<]*+(?:<(?!/?h[23][ >])[^<]*+)*+)</h\\1>");

    /** A heading of the two highest levels; its text is as written in HTML, fit for an attribute, too. */
    record Heading(boolean chapter, String id, String text) {}

    /** A heading of the second level, and those below it. */
    record Chapter(Heading heading, List<Heading> sections) {}

    static WrittenBody of(Content body) {
        TemplateOutput html = new StringOutput();
        body.writeTo(new OwaspHtmlTemplateOutput(html));
        String written = html.toString();
        return new WrittenBody(
                written,
                HEADING.matcher(written)
                        .results()
                        .map(found -> new Heading(
                                found.group(1).equals("2"),
                                found.group(2),
                                found.group(3).replace("\"", "&quot;")))
                        .toList());
    }

    List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        for (Heading heading : headings) {
            if (heading.chapter()) {
                chapters.add(new Chapter(heading, new ArrayList<>()));
            } else {
                chapters.get(chapters.size() - 1).sections().add(heading);
            }
        }
        return chapters;
    }
}
