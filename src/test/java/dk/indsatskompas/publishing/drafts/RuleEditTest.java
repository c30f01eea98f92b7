package dk.indsatskompas.publishing.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule of the rules that come with the program, changed sentence by sentence. */
class RuleEditTest {
    private static final Folder RULES = Folder.of(Path.of("rules"));
    private static final Contents CONTENTS = Rulebook.read(RULES, new Problems());

    @Test
    void opensEveryRuleWithEachOfItsSentencesUnderstood() {
        for (String id : RuleForm.ids(RULES)) {
            RuleForm form = form(id);
            assertThat(form.conditions()).as(id).isNotEmpty().allMatch(line -> line.sentence() != null);
            assertThat(form.conclusion()).as(id).isPresent();
        }
    }

    @Test
    void changesNothingWhenNothingIsChanged() {
        for (String id : RuleForm.ids(RULES)) {
            RuleForm form = form(id);
            assertThat(new RuleEdit(Map.of(), Set.of(), null, null).applied(RULES, form))
                    .as(id)
                    .isEqualTo(RULES.text(form.file()).orElseThrow());
        }
    }

    @Test
    void writesANumberWhereItStoodAndLeavesTheRest() {
        RuleForm form = numbered();
        int line = numberLine(form);

        List<String> before = lines(form);
        List<String> after = new RuleEdit(Map.of(line, Map.of("n", "7")), Set.of(), null, null)
                .applied(RULES, form)
                .lines()
                .toList();

        assertThat(after).hasSameSizeAs(before);
        assertThat(after.get(line - 1)).isEqualTo(before.get(line - 1).replaceFirst("\\d+", "7"));
        assertThat(changed(before, after)).isEqualTo(1);
    }

    @Test
    void removesALineAndNothingElse() {
        RuleForm form = numbered();
        int line = numberLine(form);

        String after = new RuleEdit(Map.of(), Set.of(line), null, null).applied(RULES, form);

        assertThat(lines(form).size() - after.lines().count()).isBetween(1L, 2L);
        assertThat(after).doesNotContain("\n\n\n");
    }

    @Test
    void addsEverySentenceSoThatItIsUnderstoodAgain() {
        RuleForm form = numbered();
        for (Subject subject : form.subjects()) {
            for (SentenceForm open : form.sentences(subject)) {
                SentenceForm filled = filled(open);
                Folder after = RULES.with(
                        Map.of(form.file(), new RuleEdit(Map.of(), Set.of(), filled, null).applied(RULES, form)));

                assertThat(RuleForm.of(after, CONTENTS, form.id()).orElseThrow().conditions())
                        .as(open.key())
                        .hasSize(form.conditions().size() + 1)
                        .anyMatch(line -> filled.equals(line.sentence()));
            }
        }
    }

    @Test
    void saysASentenceInTheLanguageOfThePage() {
        RuleForm form = numbered();
        SentenceForm sentence = form.sentences(form.subjects().get(0)).get(0);

        assertThat(sentence.parts(form.book(), Language.DA)).isNotEqualTo(sentence.parts(form.book(), Language.EN));
    }

    private static SentenceForm filled(SentenceForm open) {
        Map<String, String> slots = new java.util.TreeMap<>();
        open.parts(CONTENTS.phrases(), Language.DA).stream()
                .filter(SentenceForm.Part::isSlot)
                .forEach(part -> slots.put(
                        part.slot(),
                        open.attribute()
                                .type()
                                .codeList()
                                .map(list -> CONTENTS.codeLists()
                                        .get(list)
                                        .codes()
                                        .get(slots.size())
                                        .id())
                                .orElse("7")));
        return new SentenceForm(open.phrase(), open.attribute(), slots);
    }

    private static RuleForm numbered() {
        return RuleForm.ids(RULES).stream()
                .map(RuleEditTest::form)
                .filter(form -> form.conditions().stream()
                        .anyMatch(line -> line.sentence().slots().containsKey("n")))
                .findFirst()
                .orElseThrow();
    }

    private static int numberLine(RuleForm form) {
        return form.conditions().stream()
                .filter(line -> line.sentence().slots().containsKey("n"))
                .findFirst()
                .orElseThrow()
                .line()
                .place()
                .line();
    }

    private static RuleForm form(String id) {
        return RuleForm.of(RULES, CONTENTS, id).orElseThrow();
    }

    private static List<String> lines(RuleForm form) {
        return RULES.text(form.file()).orElseThrow().lines().toList();
    }

    private static int changed(List<String> before, List<String> after) {
        int changed = 0;
        for (int i = 0; i < before.size(); i++) {
            changed += before.get(i).equals(after.get(i)) ? 0 : 1;
        }
        return changed;
    }
}
