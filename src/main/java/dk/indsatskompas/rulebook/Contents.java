package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.EvidenceScale;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.rulebook.checks.RuleMeaning;
import dk.indsatskompas.rulebook.phrases.PhraseBook;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything a rules folder says.
 *
 * @param addresses for each outcome the wishes it answers
 * @param rules the rules about citizens in the order of their ids, so that moving one in its file changes nothing
 * @param scale the rules that grade findings
 * @param strengths what they can give
 * @param findings all findings by id, in the order of the studies
 */
public record Contents(
        Manifest manifest,
        Catalogue catalogue,
        Vocabulary vocabulary,
        DrawnPopulation population,
        Map<String, List<String>> addresses,
        List<RankingKey> ranking,
        List<Study> studies,
        Map<String, Finding> findings,
        List<Rule> rules,
        List<Rule> scale,
        EvidenceScale strengths,
        PhraseBook phrases) {

    public CodeLists codeLists() {
        return vocabulary.codeLists();
    }

    /** The findings of these studies by id. */
    public static Map<String, Finding> findings(List<Study> studies) {
        return studies.stream()
                .flatMap(study -> study.findings().stream())
                .collect(Collectors.toMap(
                        Finding::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** The finding with this id, which the check has found to exist. */
    public Finding finding(String id) {
        return Optional.ofNullable(findings.get(id))
                .orElseThrow(() -> new IllegalArgumentException("No finding " + id));
    }

    /**
     * {@code sha256:…} over what the rules mean. Two rulebooks with one meaning recommend by the same rules, though one
     * may say them in Danish and the other in English.
     */
    public String meaning() {
        return RuleMeaning.of(this);
    }

    /** Whether there is such a finding, and it no longer stands. */
    public boolean isWithdrawn(String id) {
        Finding finding = findings.get(id);
        return finding != null && finding.withdrawn() != null;
    }

    /** Whether an outcome answers one of these wishes. */
    public boolean addresses(String outcome, List<String> wants) {
        return !Collections.disjoint(wants, addresses.getOrDefault(outcome, List.of()));
    }
}
