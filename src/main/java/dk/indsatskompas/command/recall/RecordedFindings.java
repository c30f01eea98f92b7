package dk.indsatskompas.command.recall;

import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.KeptRulebook;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the rulebooks of the log say of findings. They are read, but not built: nobody asks them anything. */
final class RecordedFindings {

    private final Decisions decisions;
    private final Map<String, Map<String, List<Rule>>> rules = new HashMap<>();

    RecordedFindings(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The rules of a kept rulebook that rest on a finding; none when there is no such rulebook. */
    List<Rule> rules(String fingerprint, String finding) {
        return rules.computeIfAbsent(fingerprint, one -> new HashMap<>())
                .computeIfAbsent(
                        finding,
                        id -> contents(fingerprint)
                                .map(contents -> contents.rules().stream()
                                        .filter(rule -> rule.basedOn().contains(id))
                                        .toList())
                                .orElse(List.of()));
    }

    /**
     * Stops a command that asks for a finding that no kept rulebook knows.
     *
     * @throws CannotOpen which names the finding that was probably meant
     */
    void check(String finding) {
        Set<String> known = new TreeSet<>();
        for (KeptRulebook kept : decisions.rulebooks()) {
            known.addAll(contents(kept.fingerprint())
                    .map(contents -> contents.findings().keySet())
                    .orElse(Set.of()));
            if (known.contains(finding)) {
                return;
            }
        }
        Text unknown = Text.format(
                "Ingen regelbog i loggen har et fund med id'et »%s«.",
                "No rulebook in the log has a finding with the id “%s”.", finding);
        throw new CannotOpen(NearestName.to(finding, known)
                .map(near -> unknown.then(Text.format("Mente du »%s«?", "Did you mean “%s”?", near)))
                .orElse(unknown));
    }

    private Optional<Contents> contents(String fingerprint) {
        Optional<Folder> folder = decisions.rulebook(fingerprint);
        return folder.map(files -> Rulebook.read(files, new Problems()));
    }
}
