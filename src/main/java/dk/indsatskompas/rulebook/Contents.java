package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.EvidenceScale;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.phrases.PhraseBook;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a rules folder says.
 *
 * @param addresses for each outcome the wishes it answers
 * @param rules the rules about citizens in the order of their ids, so that moving one in its file changes nothing
 * @param scale the rules that grade findings
 * @param guarantees what must hold for everybody, in the form of rules
 * @param strengths what they can give
 * @param composed by an outcome that counts others together: those others
 * @param findings all findings by id, in the order of the studies
 */
public record Contents(
        Manifest manifest,
        List<Interpretation> interpretations,
        List<Exclusion> exclusions,
        Catalogue catalogue,
        Vocabulary vocabulary,
        DrawnPopulation population,
        Map<String, List<String>> addresses,
        Map<String, List<String>> composed,
        List<RankingKey> ranking,
        List<Study> studies,
        Map<String, Finding> findings,
        List<Rule> rules,
        List<Rule> scale,
        List<Rule> guarantees,
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

    /** The rules about citizens, and then those of the scale. */
    public Stream<Rule> allRules() {
        return Stream.concat(rules.stream(), scale.stream());
    }

    /** The same, and the guarantees. */
    public Stream<Rule> allWritten() {
        return Stream.concat(allRules(), guarantees.stream());
    }

    public Optional<Rule> rule(String id) {
        return allRules().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rules about citizens that conclude this. */
    public Stream<Rule> concluding(Conclusion conclusion) {
        return rules.stream().filter(rule -> rule.conclusion().equals(conclusion));
    }

    public Optional<Study> study(String id) {
        return studies.stream().filter(study -> study.id().equals(id)).findFirst();
    }

    /** What the rulebook is made from, and every supplement to it. */
    public Stream<Source> sources() {
        return Stream.concat(manifest.sources().stream(), studies.stream().flatMap(study -> study.sources().stream()));
    }

    /** The interpretation with this id, which the check has found to exist. */
    public Interpretation interpretation(String id) {
        return interpretations.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No interpretation " + id));
    }

    /** The finding with this id, which the check has found to exist. */
    public Finding finding(String id) {
        return Optional.ofNullable(findings.get(id))
                .orElseThrow(() -> new IllegalArgumentException("No finding " + id));
    }

    /**
     * {@code sha256:…} over what the rules mean: the language of the sentences, the order of rules, lines and names, the
     * layout and the comments make no difference.
     */
    public String meaning() {
        MessageDigest digest = Folder.sha256();
        allRules()
                .map(Rule::meaning)
                .sorted()
                .forEach(rule -> digest.update((rule + "\n").getBytes(StandardCharsets.UTF_8)));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    public boolean isWithdrawn(String id) {
        Finding finding = findings.get(id);
        return finding != null && finding.withdrawn() != null;
    }

    /** Whether an outcome answers one of these wishes. In a loop: it is asked for every finding of every answer. */
    public boolean addresses(String outcome, List<String> wants) {
        List<String> answered = addresses.getOrDefault(outcome, List.of());
        for (int i = 0; i < wants.size(); i++) {
            if (answered.contains(wants.get(i))) {
                return true;
            }
        }
        return false;
    }
}
