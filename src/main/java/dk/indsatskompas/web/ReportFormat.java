package dk.indsatskompas.web;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.vocabulary.Fault;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.report.Report;
import dk.indsatskompas.web.report.Reports;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The two forms in which a report can be had. */
enum ReportFormat {
    HTML(
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
            report -> Reports.html(report).getBytes(StandardCharsets.UTF_8)),
    PDF(MediaType.APPLICATION_PDF, Reports::pdf);

    private final MediaType mediaType;
    private final Function<Report, byte[]> write;

    ReportFormat(MediaType mediaType, Function<Report, byte[]> write) {
        this.mediaType = mediaType;
        this.write = write;
    }

    MediaType mediaType() {
        return mediaType;
    }

    byte[] write(Report report) {
        return write.apply(report);
    }

    /** The ending of a file's name. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format that is named; else the one that the client likes best; else a page.
     *
     * @throws InvalidRequest when it names another
     */
    static ReportFormat of(@Nullable String named, @Nullable String accept) {
        if (named == null) {
            return accepted(accept);
        }
        return Stream.of(values())
                .filter(format -> format.ending().equals("." + named))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(List.of(new Fault("query:format", "malformed", UNKNOWN, HINT))));
    }

    private static ReportFormat accepted(@Nullable String accept) {
        return MediaType.parseMediaTypes(accept).stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(liked -> Stream.of(values()).filter(format -> liked.includes(format.mediaType)))
                .findFirst()
                .orElse(HTML);
    }

    private static final Text UNKNOWN =
            new Text("format er hverken html eller pdf.", "format is neither html nor pdf.");
    private static final Text HINT = new Text(
            "Skriv format=html eller format=pdf, eller udelad det.",
            "Write format=html or format=pdf, or leave it out.");
}
