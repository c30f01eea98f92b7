package dk.indsatskompas.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.rulebook.RuleTranslation;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile;
import dk.indsatskompas.vocabulary.Language;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule means the same in either language, whichever of its folder's neighbours are in which. */
@Invariant("A rule means the same in Danish and in English, and another number means something else")
class EitherLanguageTest {

    private static final String IPS = "inklusion_2011/rules.dslr";

    private final Rulebook danish = ShippedRules.rulebook();
    private final RuleTranslation english = new RuleTranslation(danish.folder(), danish.contents(), Language.EN);

    static Stream<List<String>> someOrAll() {
        List<String> all = new RuleTranslation(
                        ShippedRules.rulebook().folder(),
                        ShippedRules.rulebook().contents(),
                        Language.EN)
                .folders();
        return Stream.concat(all.stream().map(List::of), Stream.of(all));
    }

    @ParameterizedTest
    @MethodSource("someOrAll")
    void givesIdenticalAdviceWhenItsRulesAreWrittenInEnglish(List<String> inEnglish) {
        try (Rulebook mixed = ShippedRules.open(withEnglish(inEnglish))) {
            assertThat(mixed.fingerprint()).isNotEqualTo(danish.fingerprint());
            assertThat(mixed.contents().meaning()).isEqualTo(danish.contents().meaning());
            Advisor before = new Advisor(danish);
            Advisor after = new Advisor(mixed);
            new RandomProfiles(danish)
                    .profiles(21, inEnglish.size() == 1 ? 150 : 1_000)
                    .forEach(profile -> assertThat(after.advise(profile)).isEqualTo(before.advise(profile)));
        }
    }

    @Test
    void isTheSameFileOnceItIsTranslatedBack() {
        try (Rulebook mixed = ShippedRules.open(withEnglish(english.folders()))) {
            RuleTranslation back = new RuleTranslation(mixed.folder(), mixed.contents(), Language.DA);
            assertThat(back.folders())
                    .hasSize(7)
                    .allSatisfy(name -> assertThat(back.file(name))
                            .isEqualTo(danish.folder().text(RuleFile.path(name)).orElseThrow()));
        }
    }

    @Test
    void leavesNamesIdsCommentsAndLinesWhereTheyWere() {
        String before = danish.folder().text(IPS).orElseThrow();
        String after = english.file("inklusion_2011");

        assertThat(after.lines().toList()).hasSameSizeAs(before.lines().toList());
        assertThat(after)
                .contains(
                        "expander en.dsl\n",
                        "// IPS er frivillig ifølge et tillæg",
                        "rule \"IPS til borgere med alvorlig sindslidelse\"")
                .contains("    The citizen\n      - has a severe mental illness\n      - wants a job or education\n")
                .contains("    Recommend \"ips\"\n")
                .doesNotContain("Borgeren\n", "- har ", "Anbefal ", "da.dsl");
    }

    @Test
    void hasAnotherMeaningWhenANumberDiffers() {
        assertThat(meaning(EditedRules.shipped().withCaseloadOf30()))
                .isNotEqualTo(danish.contents().meaning());
    }

    @Test
    void hasAnotherMeaningWhenARuleIsOfAnotherNameOrRestsOnAnotherFinding() {
        EditedRules shipped = EditedRules.shipped();
        assertThat(List.of(
                        danish.contents().meaning(),
                        meaning(shipped.replace(
                                IPS, "@basedOn(\"IPS-E1-JOB-EDU\", \"IPS-E2-WEEKS\")", "@basedOn(\"IPS-E1-JOB-EDU\")")),
                        meaning(shipped.replace(IPS, "IPS sigter mod det ordinære", "IPS sigter mod et ordinært")),
                        meaning(shipped.replace(IPS, "      - ønsker job eller uddannelse\n    IPS", "    IPS"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void hasTheSameMeaningWhenOnlyOrderAndLayoutDiffer() {
        EditedRules shipped = EditedRules.shipped();
        assertThat(List.of(
                        meaning(
                                shipped.replace(
                                        IPS,
                                        "      - har en alvorlig sindslidelse\n      - ønsker job eller uddannelse\nthen",
                                        "    -   ønsker job  eller uddannelse\n\n // ord\n - har en alvorlig sindslidelse\nthen")),
                        meaning(shipped.replace(
                                IPS, "\"IPS-E1-JOB-EDU\", \"IPS-E2-WEEKS\"", "\"IPS-E2-WEEKS\", \"IPS-E1-JOB-EDU\"")),
                        meaning(shipped.withAnotherDescription())))
                .containsOnly(danish.contents().meaning());
    }

    private Folder withEnglish(List<String> names) {
        Map<String, byte[]> files = new HashMap<>(danish.folder().files());
        names.forEach(name -> files.put(RuleFile.path(name), english.file(name).getBytes(StandardCharsets.UTF_8)));
        return Folder.of(files);
    }

    private static String meaning(EditedRules edited) {
        return Rulebook.read(edited.folder(), new Problems()).meaning();
    }
}
