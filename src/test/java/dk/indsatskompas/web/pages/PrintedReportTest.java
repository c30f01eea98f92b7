package dk.indsatskompas.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.Size;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.pages.PrintedPages.Letter;
import dk.indsatskompas.web.pages.PrintedPages.Printed;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.function.SingletonSupplier;

/** The printed pages, looked at: nothing is cut, nothing covers anything else, and it says what the page says. */
public class PrintedReportTest {

    private static final double MILLIMETRE = 72 / 25.4;

    /** Where text may stand on A4: inside the margins, with the head above and the foot below. */
    private static final Rectangle2D PAPER =
            new Rectangle2D.Double(20 * MILLIMETRE, 10 * MILLIMETRE, 170 * MILLIMETRE, 277 * MILLIMETRE);

    public enum Example {
        DANISH,
        ENGLISH,
        LONG_WINDED,
        WITHOUT_ITS_RULEBOOK;

        Report report() {
            Report report = switch (this) {
                case DANISH -> ExampleReport.golden("da");
                case ENGLISH -> ExampleReport.golden("en");
                case LONG_WINDED -> ExampleReport.longWinded("da");
                case WITHOUT_ITS_RULEBOOK -> ExampleReport.of(ExampleReport.answer("en"), null);
            };
            return report.annexed(true);
        }

        private final SingletonSupplier<PrintedPages> printed =
                SingletonSupplier.of(() -> new PrintedPages(report().pdf()));

        public PrintedPages print() {
            return printed.obtain();
        }
    }

    static List<Example> examples() {
        return Size.WHOLE ? List.of(Example.values()) : List.of(Example.LONG_WINDED);
    }

    @ParameterizedTest
    @Tag("endurance")
    @MethodSource("examples")
    void noTextIsCutOrCoveredOrRunsIntoOther(Example example) {
        List<Printed> pages = example.print().pages();

        assertThat(pages).hasSizeBetween(8, 80);
        for (int i = 0; i < pages.size(); i++) {
            List<Letter> letters = pages.get(i).letters();
            assertThat(letters.stream().filter(letter -> !PAPER.contains(letter.room())))
                    .as("outside the margins of page %s", i + 1)
                    .isEmpty();
            assertThat(collisions(letters))
                    .as("text over text on page %s", i + 1)
                    .isEmpty();
            assertThat(unseen(pages.get(i))).as("unseen on page %s", i + 1).isEmpty();
        }
    }

    @ParameterizedTest
    @Tag("endurance")
    @MethodSource("examples")
    void saysAllThatThePageSays(Example example) {
        String printed = packed(example.print().text());

        String page = example.report().html();
        assertThat(Jsoup.parse(page).select("main h1, main h2, main h3, main h4, main p, main li, main th, main td"))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(printed).contains(packed(element.ownText())));
    }

    /** Whoever files it, and whoever it is about, is to read it. */
    @ParameterizedTest
    @EnumSource
    void isShortWithoutItsAnnex(Language language) throws IOException {
        Matcher readme = Pattern.compile("\\{\\s*\"citizenRef.*?\\n}", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(readme.find()).isTrue();

        assertThat(pages(readme.group(), language)).hasSizeLessThanOrEqualTo(4);
        List<Printed> fullest = pages("""
                        {"citizenRef": "fullest", "asOf": "2026-11-22",
                         "citizen": {"age": 19, "benefit": "KONTANTHJAELP", "readiness": "AKTIVITETSPARAT",
                            "weeksOnBenefit": 80, "qualifyingEducation": false, "inEducation": false,
                            "inEmployment": false, "wants": ["EMPLOYMENT", "EDUCATION"], "severeMentalIllness": true,
                            "inPsychiatricTreatment": true},
                         "contact": {"primaryContactPerson": false, "caseworkerChangesLast12Months": 3,
                            "trustingRelation": false, "knowsLocalLabourMarket": false, "hasCompanyNetwork": false},
                         "offers": {
                            "ips": {"available": false, "caseload": 31, "psychiatryCooperation": false,
                               "followsPreferences": false, "placeThenTrain": false, "ordinaryLabourMarket": false,
                               "supportUntilNotNeeded": false},
                            "mentor": {"available": false, "contactsPerWeek": 0, "plannedWeeks": 60},
                            "brobygning": {"available": true, "ordinaryEducationEnvironment": false,
                               "atVocationalSchool": false, "teachesDanishAndMaths": false, "shortInternships": false,
                               "mentorContinuesAfterStart": false},
                            "jobfirst": {"available": false, "wageHoursFromStart": false, "intensiveMentor": false,
                               "frequentFollowUp": false, "parallelEfforts": false}}}
                        """, language);
        assertThat(fullest).hasSizeLessThanOrEqualTo(6);
        String heading = language == Language.DA ? "Dettalerimod" : "Whatspeaksagainstit";
        assertThat(line(fullest.get(0), 0, PAPER.getMaxY())).contains(heading);
        assertThat(line(fullest.get(1), 0, PAPER.getMaxY()))
                .as("the first page has all that is recommended")
                .doesNotContain(heading);
    }

    private static List<Printed> pages(String question, Language language) {
        Contents contents = ShippedRules.rulebook().contents();
        Question asked = Question.read(
                question.getBytes(StandardCharsets.UTF_8), contents.vocabulary(), LocalDate.of(2026, 11, 22));
        Answer answer = new Advisor(ShippedRules.rulebook()).answer(asked).given(null, Instant.EPOCH, language);
        byte[] pdf =
                Report.unrecorded(ImmutableBytes.of(question), answer, contents).pdf();
        return new PrintedPages(pdf).pages();
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void givesTheSameBytesEveryTime(String language) {
        assertThat(ExampleReport.golden(language).pdf())
                .isEqualTo(ExampleReport.golden(language).pdf());
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void tellsItsTitleLanguageTimeAndContents(String language) throws IOException {
        Report report = ExampleReport.golden(language).annexed(true);
        boolean danish = language.equals("da");
        String title = danish ? "Anbefalinger med begrundelse" : "Recommendations with reasons";

        try (PDDocument document = Loader.loadPDF(report.pdf())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Indsatskompas: " + title);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
            assertThat(bookmarks(document.getDocumentCatalog().getDocumentOutline()))
                    .contains(danish ? "Det var oplyst" : "What was known")
                    .contains(danish ? "Sådan kan grundlaget efterprøves" : "How this can be verified")
                    .anyMatch(bookmark -> bookmark.startsWith("1. IPS"));
        }
    }

    @Test
    void numbersItsPagesAndNamesTheDecisionOnEachOfThem() {
        List<Printed> pages = Example.DANISH.print().pages();

        for (int i = 0; i < pages.size(); i++) {
            assertThat(line(pages.get(i), 0, PAPER.getMinY() + 15 * MILLIMETRE))
                    .contains("019aaa6c-1e80-7000-8000-000000000001", "Regelbog2026.2");
            assertThat(line(pages.get(i), PAPER.getMaxY() - 15 * MILLIMETRE, PAPER.getMaxY()))
                    .endsWith("Side" + (i + 1) + "af" + pages.size());
        }
    }

    /** What stands between two heights of a page, from left to right. */
    private static String line(Printed page, double from, double to) {
        return page.letters().stream()
                .filter(letter -> letter.baseline() > from && letter.baseline() < to)
                .sorted(Comparator.comparingDouble(Letter::baseline)
                        .thenComparingDouble(letter -> letter.room().getMinX()))
                .map(Letter::text)
                .collect(Collectors.joining());
    }

    /** Letters of different lines, or of one line, that take the same room. Half a point is nothing that can be seen. */
    private static List<String> collisions(List<Letter> letters) {
        List<Letter> down = letters.stream()
                .sorted(Comparator.comparingDouble(letter -> letter.room().getMinY()))
                .toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < down.size(); i++) {
            Letter one = down.get(i);
            for (int j = i + 1;
                    j < down.size() && down.get(j).room().getMinY() < one.room().getMaxY();
                    j++) {
                if (collide(one, down.get(j))) {
                    found.add(one + " " + down.get(j));
                }
            }
        }
        return found;
    }

    private static boolean collide(Letter one, Letter other) {
        if (one.room().getMaxX() <= other.room().getMinX()
                || other.room().getMaxX() <= one.room().getMinX()) {
            return false;
        }
        Rectangle2D shared = one.room().createIntersection(other.room());
        boolean sameLine = Math.abs(one.baseline() - other.baseline()) < 0.1;
        return shared.getWidth() > 0.5 && shared.getHeight() > (sameLine ? 0.5 : 1);
    }

    /** Letters that cannot be told from what is behind them. */
    private static Stream<Letter> unseen(Printed page) {
        return page.letters().stream().filter(letter -> contrast(page.picture(), letter.room()) < 60);
    }

    private static int contrast(BufferedImage picture, Rectangle2D room) {
        int scale = PrintedPages.SCALE;
        int left = (int) (room.getMinX() * scale);
        int top = (int) (room.getMinY() * scale);
        int width = (int) (room.getMaxX() * scale) - left + 1;
        int height = (int) (room.getMaxY() * scale) - top + 1;
        int lightest = 0;
        int darkest = 255;
        for (int pixel : picture.getRGB(left, top, width, height, null, 0, width)) {
            int green = pixel >> 8 & 0xff;
            lightest = Math.max(lightest, green);
            darkest = Math.min(darkest, green);
        }
        return lightest - darkest;
    }

    private static List<String> bookmarks(PDOutlineNode outline) {
        return StreamSupport.stream(outline.children().spliterator(), false)
                .map(item -> item.getTitle())
                .toList();
    }

    private static String packed(String text) {
        return text.replaceAll("[\\s\u00a0\u00ad]+", "");
    }
}
