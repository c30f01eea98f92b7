package dk.indsatskompas.publishing.drafts;

import dk.indsatskompas.publishing.drafts.RuleForm.ConditionLine;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed of one rule.
 *
 * @param slots by the number of a line in the file what its slots now hold
 * @param removed the numbers of the lines that are to go
 * @param added a sentence that is to come, filled in
 * @param concludes what is recommended from now on; null to leave it
 */
public record RuleEdit(
        Map<Integer, Map<String, String>> slots,
        Set<Integer> removed,
        @Nullable SentenceForm added,
        @Nullable String concludes) {
    /** The text of the file with the rule changed. What was not changed stays as it stands there, comments too. */
    public String applied(Folder folder, RuleForm rule) {
        List<@Nullable String> lines = new ArrayList<>(
                Arrays.asList(folder.text(rule.file()).orElseThrow().split("\n", -1)));
        for (ConditionLine line : rule.conditions()) {
            SentenceForm sentence = line.sentence();
            int number = line.line().place().line();
            if (removed.contains(number)) {
                lines.set(number - 1, null);
            } else if (sentence != null && slots.containsKey(number)) {
                Map<String, String> filled = new LinkedHashMap<>(sentence.slots());
                filled.putAll(slots.get(number));
                if (!filled.equals(sentence.slots())) {
                    lines.set(
                            number - 1,
                            indent(lines.get(number - 1)) + "- "
                                    + sentence.phrase().say(filled));
                }
            }
        }
        withoutEmptySubjects(lines, rule);
        conclude(lines, rule);
        Map<Integer, List<String>> insertions = new HashMap<>();
        if (added != null) {
            insert(insertions, rule, added);
        }
        List<String> written = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line != null) {
                written.add(line);
            }
            written.addAll(insertions.getOrDefault(i + 1, List.of()));
        }
        return String.join("\n", written);
    }

    /** A line that names a subject of which nothing is said any more. */
    private void withoutEmptySubjects(List<@Nullable String> lines, RuleForm rule) {
        Set<Integer> kept = new HashSet<>();
        int subject = 0;
        for (var line : rule.text().when()) {
            int number = line.place().line();
            if (!line.text().startsWith("-")) {
                subject = number;
            } else if (!removed.contains(number)) {
                kept.add(subject);
            }
        }
        boolean stays = added != null;
        rule.text().when().stream()
                .filter(line -> !line.text().startsWith("-") && !removed.isEmpty() && !stays)
                .map(line -> line.place().line())
                .filter(number -> !kept.contains(number))
                .forEach(number -> lines.set(number - 1, null));
    }

    private void conclude(List<@Nullable String> lines, RuleForm rule) {
        rule.conclusion()
                .filter(said ->
                        concludes != null && !concludes.equals(said.slots().get("id")))
                .ifPresent(said -> {
                    int at = rule.text().then().get(0).place().line() - 1;
                    lines.set(at, indent(lines.get(at)) + said.phrase().say(Map.of("id", String.valueOf(concludes))));
                });
    }

    /** Behind the last line about the same subject, or with a line that names it behind all others. */
    private static void insert(Map<Integer, List<String>> insertions, RuleForm rule, SentenceForm sentence) {
        Subject subject = sentence.attribute().subject();
        String said = "- " + sentence.phrase().say(sentence.slots());
        ConditionLine last = rule.conditions().stream()
                .filter(line -> subject.equals(line.subject()))
                .reduce((one, next) -> next)
                .orElse(null);
        if (last != null) {
            String like = " ".repeat(last.line().place().column() - 1);
            insertions.put(last.line().place().line(), List.of(like + said));
            return;
        }
        int end = rule.text().when().get(rule.text().when().size() - 1).place().line();
        int column = rule.text().when().get(0).place().column() - 1;
        insertions.put(
                end, List.of(" ".repeat(column) + rule.said(subject).orElseThrow(), " ".repeat(column + 2) + said));
    }

    private static String indent(@Nullable String line) {
        String whole = line == null ? "" : line;
        return whole.substring(0, whole.length() - whole.stripLeading().length());
    }
}
