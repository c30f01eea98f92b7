package dk.indsatskompas.rulebook.checks;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.rulebook.reading.StudyReader;
import dk.indsatskompas.vocabulary.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What texts about findings must keep: no causal word where nothing causal was measured, no bare percentage. */
public record TextChecks(Contents contents, Problems problems) {
    private static final int LETTERS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE;

    private static final Pattern CAUSAL = Pattern.compile(
            "\\b(virke(r|de|t)?|øge(r|de|t)?|medfør(er|te|t|e)|før(er|te) til|forårsage(r|de|t)?|resulterer i"
                    + "|skab(er|te|t|e)|forbedre(r|de|t)?|sikre(r|de|t)|hæve(r|de|t)?|sænke(r|de|t)?|mindske(r|de|t)?"
                    + "|reducere(r|de|t)?|giver|works|worked|increase[sd]?|leads? to|led to|results? in|resulted in"
                    + "|causes|caused|improve[sd]?|ensure[sd]?|raise[sd]?|lowers|lowered|reduce[sd]?|boost(s|ed)?"
                    + "|makes|gives)\\b",
            LETTERS);

    /** A number has an end, so that a text of digits alone is not tried from every one of them to the last. */
    private static final Pattern PERCENT =
            Pattern.compile("\\d[\\d.,½]{0,30}+ ?(%|pct\\.?|procent\\b|per ?cent\\b)", LETTERS);

    private static final Pattern OF_WHAT =
            Pattern.compile("procentpoint|percentage points?|relativ|\\bandel|\\bshare", LETTERS);
    /** A full stop, a semicolon or a new line ends a sentence; a decimal sign does not. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;!?])\\s+");

    public void check() {
        contents.findings().values().forEach(this::finding);
        contents.catalogue().entries().stream()
                .flatMap(CatalogueEntry::texts)
                .forEach(text -> percentages(text, SettingsReader.CATALOGUE));
    }

    /** What a text is marked by. */
    public static String text(String text) {
        return "text " + text;
    }

    private void finding(Finding finding) {
        CheckStopped.ifInterrupted();
        String file = StudyReader.file(finding.study());
        finding.texts().forEach(text -> {
            percentages(text, file);
            if (finding.kind().mustNotSoundCausal()) {
                causal(text.da(), file);
                causal(text.en(), file);
            }
        });
    }

    private void causal(String text, String file) {
        Matcher causal = CAUSAL.matcher(text);
        if (causal.find()) {
            problems.add(problems.at(text(text), file), ProblemCode.CAUSAL_WORDING, causal.group());
        }
    }

    private void percentages(Text text, String file) {
        Stream.of(text.da(), text.en()).forEach(one -> percentages(one, problems.at(text(one), file)));
    }

    private void percentages(String text, Place place) {
        SENTENCE_END.splitAsStream(text).forEach(sentence -> {
            Matcher percent = PERCENT.matcher(sentence);
            if (percent.find() && !OF_WHAT.matcher(sentence).find()) {
                problems.add(place, ProblemCode.PERCENT_OF_WHAT, percent.group());
            }
        });
    }
}
