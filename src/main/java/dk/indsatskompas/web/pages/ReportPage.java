package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.page.PageWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the page of a report is written from. */
record ReportPage(Report report, PageWriter words, GivenFacts facts, References references, ReportPlots plots) {
    static ReportPage of(Report report) {
        PageWriter words = report.words();
        Advice advice = report.answer().advice();
        return new ReportPage(
                report,
                words,
                GivenFacts.of(report, words),
                new References(words, report.contents()),
                ReportPlots.of(words, advice.recommendations()));
    }

    /** The effects without those of a finding that came before: one may be about several outcomes. */
    static List<ExpectedEffect> eachFindingOnce(List<ExpectedEffect> effects) {
        Set<String> told = new HashSet<>();
        return effects.stream().filter(effect -> told.add(effect.finding())).toList();
    }
}
