package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.ReadmeTables;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problems;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What an editor or a text processor does to a file unasked is no problem, and does not change what the rules mean. */
class ForgivingReadingTest {

    private static final String RULES = "laesehold_2020/rules.dslr";

    @Test
    void readsWindowsLineEnds() throws BrokenRulebook {
        meansTheSame(edited(text -> text.replace("\n", "\r\n")));
    }

    @Test
    void readsLineEndsOfOldMacs() throws BrokenRulebook {
        meansTheSame(edited(text -> text.replace("\n", "\r")));
    }

    @Test
    void readsAByteOrderMark() throws BrokenRulebook {
        meansTheSame(edited(text -> "\uFEFF" + text));
    }

    @Test
    void readsLettersThatAreComposedOfTwo() throws BrokenRulebook {
        meansTheSame(edited(text -> Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    @Test
    void readsTabsAsIndentOfRules() throws BrokenRulebook {
        saysTheSame(with(RULES, rules -> rules.replace("      - ", "\t\t-\t").replace("    ", "\t")));
    }

    @Test
    void readsNonBreakingSpacesInSentences() throws BrokenRulebook {
        saysTheSame(with(RULES, rules -> rules.replace("30 år", "30\u00a0år")));
    }

    @Test
    void readsPastWhatCannotBeSeenInSentences() throws BrokenRulebook {
        saysTheSame(with(RULES, rules -> rules.replace("er ikke", "er\u200b ik\u00adke")));
    }

    @Test
    void readsNonBreakingSpacesAsIndentOfFields() throws BrokenRulebook {
        saysTheSame(with(
                "laesehold_2020/study.yaml",
                text -> text.replace("    kind: EFFECT", "\u00a0\u00a0\u00a0\u00a0kind:\u00a0EFFECT")));
    }

    @Test
    void takesNoNoticeOfWhatEditorsLeaveBehind() throws BrokenRulebook {
        Map<String, byte[]> files = BrokenFolder.base();
        List.of("~$rules.dslr", ".rules.dslr.swp", "rules.dslr~", "Thumbs.db", "desktop.ini", ".DS_Store")
                .forEach(name -> files.put("laesehold_2020/" + name, new byte[] {1}));
        meansTheSame(Folder.of(files));
    }

    @Test
    void readsRulesWithoutIndentAndWithComments() throws BrokenRulebook {
        saysTheSame(with(
                RULES, rules -> "// Øverst\n" + rules.replaceAll("(?m)^ +", "").replace("then\n", "// Så\nthen\n")));
    }

    @Test
    void keepsASentenceWholeThatBeginsWithAnother() throws BrokenRulebook {
        Map<String, byte[]> files = BrokenFolder.base();
        append(files, "language/da.dsl", "[when]- er ikke i job lige nu=inEducation == false\n");
        append(files, "language/en.dsl", "[when]- has no job right now=inEducation == false\n");
        replace(files, RULES, rules -> rules.replace("er ikke i job", "er ikke i job lige nu"));
        replace(
                files,
                "laesehold_2020/scenarios.yaml",
                text -> text.replace("inEmployment: false", "inEducation: false"));
        replace(files, "whole_citizens.yaml", text -> text.replace("inEmployment: false", "inEducation: false"));
        Contents contents = Rulebook.read(Folder.of(files), new Problems());
        replace(files, "README.md", readme -> new ReadmeTables(contents).fill(readme));
        assertThat(RulesFolder.check(Folder.of(files))).isEmpty();
    }

    private static void meansTheSame(Folder folder) throws BrokenRulebook {
        assertThat(folder.fingerprint()).isEqualTo(base().fingerprint());
        saysTheSame(folder);
    }

    private static void saysTheSame(Folder folder) throws BrokenRulebook {
        assertThat(constraints(folder)).isNotEmpty().isEqualTo(constraints(base()));
    }

    /** Opening the folder also fires its rules in the engine, for the whole citizens. */
    private static List<List<Constraint>> constraints(Folder folder) throws BrokenRulebook {
        try (Rulebook rulebook = RulesFolder.open(folder)) {
            return rulebook.contents().rules().stream()
                    .map(Rule::conditions)
                    .map(conditions ->
                            conditions.stream().map(Condition::constraint).toList())
                    .toList();
        }
    }

    private static Folder base() {
        return Folder.of(BrokenFolder.base());
    }

    private static Folder edited(UnaryOperator<String> edit) {
        Map<String, byte[]> files = BrokenFolder.base();
        List.copyOf(files.keySet()).forEach(file -> replace(files, file, edit));
        assertThat(files.get(RULES)).isNotEqualTo(BrokenFolder.base().get(RULES));
        return Folder.of(files);
    }

    private static Folder with(String file, UnaryOperator<String> edit) {
        Map<String, byte[]> files = BrokenFolder.base();
        replace(files, file, edit);
        assertThat(Folder.of(files).text(file)).isNotEqualTo(base().text(file));
        return Folder.of(files);
    }

    private static void append(Map<String, byte[]> files, String file, String line) {
        replace(files, file, text -> text + line);
    }

    private static void replace(Map<String, byte[]> files, String file, UnaryOperator<String> edit) {
        String before = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        files.put(file, edit.apply(before).getBytes(StandardCharsets.UTF_8));
    }
}
