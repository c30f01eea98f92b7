package dk.indsatskompas.analysis;

import dk.indsatskompas.analysis.Observation.ObservationText;
import dk.indsatskompas.evidence.Figures;
import dk.indsatskompas.evidence.Figures.Level;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Printable;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers that a text tells otherwise than the figures of its finding, or than itself in the other language. */
record ToldFigures(Contents contents, Problems places) {
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,]{0,15}\\d)?");
    private static final Pattern SHARE =
            Pattern.compile("(" + NUMBER + ") ?(?:%|pct|procent|percent|per cent|percentage points)");

    Stream<Observation> observations() {
        Stream<Observation> findings = contents.findings().values().stream()
                .flatMap(finding -> Stream.concat(
                        figures(finding), finding.texts().flatMap(text -> languages(text, file(finding)))));
        Stream<Observation> catalogue = contents.catalogue().entries().stream()
                .flatMap(CatalogueEntry::texts)
                .flatMap(text -> languages(text, SettingsReader.CATALOGUE));
        return Stream.concat(findings, catalogue).distinct();
    }

    /** A share or a difference of shares in the text of a finding that has figures is one of them. */
    private Stream<Observation> figures(Finding finding) {
        CheckStopped.ifInterrupted();
        Figures figures = finding.figures();
        Set<Quantity> known = Stream.of(
                        Stream.of(figures.absolute(), figures.relative()),
                        Stream.of(figures.intervention(), figures.control()).map(ToldFigures::share))
                .flatMap(some -> some)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return known.isEmpty()
                ? Stream.empty()
                : Stream.of(Language.values()).flatMap(language -> told(finding, language, known));
    }

    private static @Nullable Quantity share(@Nullable Level level) {
        return level == null ? null : level.share();
    }

    private static String file(Finding finding) {
        return finding.study() + "/study.yaml";
    }

    private Place place(String text, String file) {
        return places.at("text " + text, file);
    }

    private Stream<Observation> told(Finding finding, Language language, Set<Quantity> known) {
        String text = finding.text().in(language);
        return SHARE.matcher(text)
                .results()
                .map(share -> share.group(1))
                .filter(number -> known.stream().noneMatch(figure -> isTold(figure, number(number, language))))
                .map(number -> ObservationText.FIGURE_TOLD_OTHERWISE.at(
                        place(text, file(finding)),
                        null,
                        finding.id(),
                        number,
                        listed(known.stream().map(Quantity::value).sorted().toList())));
    }

    /** What was computed may be told rounded. */
    private static boolean isTold(Quantity figure, BigDecimal number) {
        BigDecimal away = figure.value().subtract(number).abs();
        return figure.computed() == null ? away.signum() == 0 : away.compareTo(BigDecimal.ONE) <= 0;
    }

    /** A text that spells its numbers out in one language is left alone. */
    private Stream<Observation> languages(Text text, String file) {
        Set<BigDecimal> danish = numbers(text.da(), Language.DA);
        Set<BigDecimal> english = numbers(text.en(), Language.EN);
        return danish.equals(english) || danish.isEmpty() || english.isEmpty()
                ? Stream.empty()
                : Stream.of(ObservationText.LANGUAGES_DIFFER.at(
                        place(text.da(), file), null, listed(danish), listed(english)));
    }

    private static String listed(Collection<BigDecimal> numbers) {
        return Printable.listed(numbers.stream().map(BigDecimal::toPlainString).toList());
    }

    private static Set<BigDecimal> numbers(String text, Language language) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> number(number.group(), language))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static BigDecimal number(String written, Language language) {
        String plain = language == Language.DA ? written.replace(".", "").replace(',', '.') : written.replace(",", "");
        int point = plain.lastIndexOf('.');
        return new BigDecimal(point < 0 ? plain : plain.substring(0, point).replace(".", "") + plain.substring(point));
    }
}
