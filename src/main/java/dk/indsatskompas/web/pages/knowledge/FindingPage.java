package dk.indsatskompas.web.pages.knowledge;

import dk.indsatskompas.decisions.FindingUsage;
import dk.indsatskompas.evidence.Figures.Level;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.Interpretation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.web.pages.frame.PageFrame;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One finding with all that is known of it, and what rests on it. */
record FindingPage(PageFrame frame, Guide guide, Finding finding, FindingUsage usage) {
    Study study() {
        return guide.contents().study(finding.study()).orElseThrow();
    }

    List<ForestPlot> plots() {
        return ForestPlot.all(guide).stream()
                .map(plot -> plot.only(finding))
                .filter(plot -> !plot.rows().isEmpty())
                .toList();
    }

    Optional<Grade> grade() {
        return guide.rulebook().grade(finding.id());
    }

    List<Rule> rules() {
        return guide.contents().rules().stream()
                .filter(rule -> rule.basedOn().contains(finding.id()))
                .toList();
    }

    /** How the rules that rest on it read the source. */
    List<Interpretation> readings() {
        return guide.contents().interpretations().stream()
                .filter(one -> rules().stream().anyMatch(rule -> rule.reads().contains(one.id())))
                .toList();
    }

    /** The share of some arms, with their names and how many citizens they have together, where that is stated. */
    String share(Level level) {
        PageWriter words = guide.words();
        String arms = study().scope().arms().stream()
                .filter(arm -> level.arms().contains(arm.id()))
                .map(arm -> words.say(arm.name()))
                .collect(Collectors.joining(", "));
        Integer size = study().size(level.arms());
        String share = words.amounts().quantity(level.share());
        if (arms.isEmpty()) {
            return share;
        }
        return size == null
                ? share + " (" + arms + ")"
                : words.say(
                        "%s (%s; %s borgere)",
                        "%s (%s; %s citizens)", share, arms, words.amounts().number(size));
    }
}
