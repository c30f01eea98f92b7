package dk.indsatskompas.scenario;

import static dk.indsatskompas.scenario.Slip.said;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.publishing.SmallFolder;
import dk.indsatskompas.rulebook.folder.Folder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a beginner gets wrong with whole files, and the whole of what is said of it. What goes wrong within them is in
 * {@link BeginnersSentencesTest}, {@link BeginnersRulesTest} and {@link BeginnersFieldsTest}; what is simply understood,
 * such as Windows line ends, in {@link ForgivingReadingTest}. The folders below {@code src/test/resources/broken} hold the
 * rest: there {@code misspelt-sentence}, {@code missing-end}, {@code two-rules-of-one-name}, {@code copied-study},
 * {@code empty-file}, {@code typographic-quotes}, {@code sentence-with-dash}, {@code unknown-finding} and {@code yaml-…}.
 */
class BeginnersTest {

    private static final String RULES = "laesehold_2020/rules.dslr";
    private static final String STUDY = "laesehold_2020/study.yaml";
    private static final int MEGABYTE = 1 << 20;

    @Test
    void aFileInLatin1() {
        assertThat(said(encoded(StandardCharsets.ISO_8859_1)))
                .containsExactly(
                        "laesehold_2020/rules.dslr:6:8  RB003  Herfra kan filen ikke læses; den er gemt med et andet tegnsæt end UTF-8. Åbn den der, hvor den blev gemt, vælg »Gem som« og kodningen UTF-8, og se æ, ø og å efter.");
    }

    @Test
    void aFileInUtf16() {
        assertThat(said(encoded(StandardCharsets.UTF_16)))
                .containsExactly(
                        "laesehold_2020/rules.dslr:1:1  RB003  Herfra kan filen ikke læses; den er gemt med et andet tegnsæt end UTF-8. Åbn den der, hvor den blev gemt, vælg »Gem som« og kodningen UTF-8, og se æ, ø og å efter.");
    }

    @Test
    void aFileCopiedInItsFolder() {
        assertThat(said(with("laesehold_2020/rules - Kopi.dslr", file(RULES))))
                .containsExactly(
                        "laesehold_2020/rules - Kopi.dslr  RB002  Filen hører ikke til her. Den ligner en kopi af »laesehold_2020/rules.dslr«. Slet den, eller lad dens navn begynde med _ .");
    }

    @Test
    void aFileSavedAsText() {
        Map<String, byte[]> files = with("laesehold_2020/rules.dslr.txt", file(RULES));
        files.remove(RULES);
        assertThat(said(files))
                .containsExactly(
                        "laesehold_2020/rules.dslr.txt  RB002  Filen hører ikke til her. Skulle den hedde »laesehold_2020/rules.dslr«?");
    }

    @Test
    void aFileNamedInCapitals() {
        Map<String, byte[]> files = with("laesehold_2020/Study.yaml", file(STUDY));
        files.remove(STUDY);
        assertThat(said(files))
                .containsExactly(
                        "laesehold_2020/Study.yaml  RB002  Filen hører ikke til her. Skulle den hedde »laesehold_2020/study.yaml«?");
    }

    @Test
    void emptyRules() {
        assertThat(said(with(RULES, new byte[0])))
                .containsExactly(
                        "laesehold_2020/rules.dslr:1:1  RB061  Filen er tom. Hent den tidligere udgave frem igen, eller begynd med den fra mappen _template.");
    }

    @Test
    void rulesThatAreSavedHalf() {
        assertThat(said(with(RULES, Arrays.copyOf(file(RULES), 450))))
                .containsExactly(
                        "laesehold_2020/rules.dslr:22:1  RB011  Her ventes »end«. En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.");
    }

    @Test
    void fieldsThatAreSavedHalf() {
        assertThat(said(with(STUDY, Arrays.copyOf(file(STUDY), 700))))
                .containsExactly(
                        "laesehold_2020/study.yaml:19:19  RB004  Her kan filen ikke læses. Den krumme parentes bliver ikke lukket. Skriv } til sidst. Mangler slutningen af filen, så hent den tidligere udgave frem igen.");
    }

    @Test
    void aFileWhoseRestWasNeverWritten() {
        byte[] zeros = file(STUDY);
        Arrays.fill(zeros, 300, zeros.length, (byte) 0);
        assertThat(said(with(STUDY, zeros)))
                .containsExactly(
                        "laesehold_2020/study.yaml:7:64  RB004  Her kan filen ikke læses. Resten blev ikke skrevet, da filen blev gemt. Hent den tidligere udgave frem igen.");
    }

    @Test
    void aFileOfTenMegabytes(@TempDir Path root) throws IOException {
        SmallFolder.version(1).writeTo(root);
        Files.write(root.resolve(STUDY), new byte[10 * MEGABYTE]);
        assertThat(said(Folder.of(root)))
                .containsExactly(
                        "laesehold_2020/study.yaml  RB052  Filen fylder mere end 2 MB. Fjern det, der ikke er regler, eller del filen.");
    }

    @Test
    void aLinkOutOfTheFolder(@TempDir Path root, @TempDir Path elsewhere) throws IOException {
        SmallFolder.version(1).writeTo(root);
        Path rules = Files.write(elsewhere.resolve("rules.dslr"), file(RULES));
        Files.delete(root.resolve(RULES));
        Files.createSymbolicLink(root.resolve(RULES), rules);
        assertThat(said(Folder.of(root)))
                .containsExactly(
                        "laesehold_2020/rules.dslr  RB058  Her er en genvej (et link) og ikke en fil i mappen. Læg selve filen i mappen.");
    }

    @Test
    void aZipFileThatLeadsOutOfTheFolder() throws IOException {
        assertThat(said(Folder.ofZip(zip(with("../" + RULES, file(RULES))))))
                .containsExactly(
                        "../laesehold_2020/rules.dslr  RB056  Navnet fører ud af mappen eller kan ikke bruges. Skriv det som et_projekt/rules.dslr: uden .. og drevbogstav og med / mellem mappe og fil.");
    }

    @Test
    void aZipBomb() throws IOException {
        assertThat(said(Folder.ofZip(zip(with(STUDY, new byte[40 * MEGABYTE])))))
                .containsExactly(
                        "laesehold_2020/study.yaml  RB053  Filerne fylder tilsammen mere end 16 MB. Fjern alt, der ikke hører til regelmappen.");
    }

    @Test
    void aZipFileThatIsCutOff() throws IOException {
        byte[] zip = SmallFolder.version(1).zip();
        assertThat(said(Folder.ofZip(Arrays.copyOf(zip, zip.length / 2))))
                .containsExactly(
                        "zip  RB054  Filen kan ikke læses som en hel zip-fil. Pak regelmappen igen som en almindelig zip-fil, og send den igen.");
    }

    @Test
    void aZipFileInTheFolder() throws IOException {
        assertThat(said(Folder.ofZip(
                        zip(with("rules.zip", SmallFolder.version(1).zip())))))
                .containsExactly(
                        "rules.zip  RB059  Filen er selv et pakket arkiv. Pak den ud, og læg filerne i mappen.");
    }

    private static Map<String, byte[]> encoded(Charset charset) {
        return with(RULES, new String(file(RULES), StandardCharsets.UTF_8).getBytes(charset));
    }

    private static Map<String, byte[]> with(String name, byte[] content) {
        Map<String, byte[]> files = new LinkedHashMap<>(BrokenFolder.base());
        files.put(name, content);
        return files;
    }

    private static byte[] file(String name) {
        return Objects.requireNonNull(BrokenFolder.base().get(name));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
