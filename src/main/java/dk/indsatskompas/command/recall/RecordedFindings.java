package dk.indsatskompas.command.recall;

import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.command.options.Obstacle;
import dk.indsatskompas.command.recall.RecalledDecision.Readability;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.KeptRulebook;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;

/** Decisions that rested on a finding. The rulebooks of the log are read, but not built: nobody asks them anything. */
final class RecordedFindings {

    private final Decisions decisions;
    private final String finding;
    private final Map<String, List<Rule>> rules = new HashMap<>();

    /**
     * Of a finding.
     *
     * @throws CannotOpen when no kept rulebook knows it; names the one that was probably meant
     */
    RecordedFindings(Decisions decisions, String finding) {
        this.decisions = decisions;
        this.finding = finding;
        Set<String> known = new TreeSet<>();
        for (KeptRulebook kept : decisions.rulebooks()) {
            contents(kept.fingerprint())
                    .ifPresent(contents -> known.addAll(contents.findings().keySet()));
            if (known.contains(finding)) {
                return;
            }
        }
        Text unknown = Obstacle.NO_SUCH_FINDING.text(finding);
        throw new CannotOpen(NearestName.to(finding, known)
                .map(near -> unknown.then(Text.format("Mente du »%s«?", "Did you mean “%s”?", near)))
                .orElse(unknown));
    }

    /** What one that rested on it says now. One that cannot be read stops no other. */
    RecalledDecision recalled(Entry entry) {
        try {
            return decisions
                    .find(entry.id())
                    .map(recorded -> recalled(entry, recorded.content()))
                    .orElseGet(() -> RecalledDecision.without(entry, Readability.UNREADABLE));
        } catch (DamagedStore | JacksonException e) {
            return RecalledDecision.without(entry, Readability.UNREADABLE);
        }
    }

    private RecalledDecision recalled(Entry entry, EntryContent content) {
        if (content instanceof EntryContent.Decision decision) {
            String rulebook = String.valueOf(entry.origin().rulebook());
            List<Rule> resting = rules.computeIfAbsent(rulebook, this::rules);
            return RecalledDecision.of(entry, decision, finding, resting);
        }
        return RecalledDecision.without(entry, Readability.ERASED);
    }

    /** The rules of a kept rulebook that rest on it; none when there is no such rulebook. */
    private List<Rule> rules(String fingerprint) {
        return contents(fingerprint).stream()
                .flatMap(contents -> contents.rules().stream())
                .filter(rule -> rule.basedOn().contains(finding))
                .toList();
    }

    private Optional<Contents> contents(String fingerprint) {
        return decisions.rulebook(fingerprint).map(folder -> Rulebook.read(folder, new Problems()));
    }
}
