package dk.indsatskompas.command.replay;

import dk.indsatskompas.command.replay.ReplayTally.Changed;
import dk.indsatskompas.command.replay.ReplayTally.ComparisonCounts;
import dk.indsatskompas.command.replay.ReplayTally.Differing;
import dk.indsatskompas.command.replay.ReplayTally.ReplayReport;
import dk.indsatskompas.impact.Change;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;

/** Says what came of many replays, for a person. */
final class ReplayText {

    /** So many decisions fit on a screen; the JSON format has more. */
    private static final int SHOWN = 20;

    private final ReplayReport report;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    ReplayText(ReplayTally tally, Language language) {
        this.report = tally.report();
        this.language = language;
    }

    String lines() {
        int differing = report.replayed() - report.identical();
        say(
                "Besvaret igen: %d. Genskabt byte for byte: %d.",
                "Answered again: %d. Reproduced byte for byte: %d.", report.replayed(), report.identical());
        if (report.erased() > 0) {
            say(
                    "Sprunget over, fordi borgeren er slettet: %d.",
                    "Skipped because the citizen was erased: %d.", report.erased());
        }
        if (differing > 0) {
            say("Anderledes end registreret: %d.", "Other than recorded: %d.", differing);
            report.differing().stream().limit(SHOWN).forEach(this::differing);
            more(differing - SHOWN);
        }
        if (report.failed() > 0) {
            say("Kunne ikke besvares igen: %d.", "Could not be answered again: %d.", report.failed());
            report.failures().stream()
                    .limit(SHOWN)
                    .forEach(failure -> lines.add(
                            "  " + failure.decisionId() + "  " + failure.text().in(language)));
            more(report.failed() - SHOWN);
        }
        if (report.against() != null) {
            against(report.against());
        }
        return String.join(System.lineSeparator(), lines);
    }

    private void differing(Differing decision) {
        lines.add("  " + decision.decisionId() + "  " + decision.text().in(language));
        decision.pointers().forEach(pointer -> lines.add("    " + (pointer.isEmpty() ? "\"\"" : pointer)));
        more(decision.more());
        decision.rules().forEach(rule -> lines.add("    " + rule));
    }

    private void against(ComparisonCounts against) {
        say(
                "Den anden regelbog svarer ens, ord for ord: %d; ens med anden ordlyd: %d; anderledes: %d; slet ikke: %d.",
                "The other rulebook answers alike, word for word: %d; alike in other words: %d; differently: %d; not at all: %d.",
                against.identical(),
                against.worded(),
                against.changed(),
                against.refused());
        if (!against.rules().isEmpty()) {
            say("Regler bag ændringerne:", "Rules behind the changes:");
            against.rules().forEach((rule, count) -> lines.add("  " + count + "  " + rule));
        }
        against.decisions().stream().limit(SHOWN).forEach(this::changed);
        more(against.changed() - SHOWN);
    }

    private void changed(Changed decision) {
        lines.add("  " + decision.decisionId());
        decision.changes().stream().map(Change::text).forEach(text -> lines.add("    " + text.in(language)));
    }

    private void more(int more) {
        if (more > 0) {
            say("  … og %d flere", "  … and %d more", more);
        }
    }

    private void say(String da, String en, Object... arguments) {
        lines.add(Text.format(da, en, arguments).in(language));
    }
}
