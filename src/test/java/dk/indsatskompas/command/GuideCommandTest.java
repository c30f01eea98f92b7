package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideCommandTest {

    private static final String BASE = "src/test/resources/broken/_base";

    @TempDir
    Path folder;

    @Test
    void writesAPageOrAPdfByTheEndingOfTheFile() throws IOException {
        Path page = folder.resolve("guide.html");
        Path pdf = folder.resolve("guide.PDF");

        assertThat(Captured.run("guide", BASE, "--out", page.toString()).exit()).isZero();
        assertThat(Captured.run("guide", BASE, "--lang", "en", "--out", pdf.toString())
                        .exit())
                .isZero();

        assertThat(page).content().contains("lang=\"da\"", "READ-E1-JOB");
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void writesNothingWhenTheEndingIsAnotherOrTheFileCannotBeWritten() {
        Captured other = Captured.run(
                "guide", BASE, "--out", folder.resolve("guide.docx").toString());
        Captured nowhere = Captured.run(
                "guide", BASE, "--out", folder.resolve("none/guide.html").toString());

        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains(".html", ".pdf");
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.err()).contains("kan ikke skrives", "cannot be written");
    }

    @Test
    void showsTheProblemsOfAFolderThatHasSome() {
        Path page = folder.resolve("guide.html");

        Captured broken = Captured.run("guide", folder.toString(), "--out", page.toString());

        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains("rulebook.yaml");
        assertThat(page).doesNotExist();
    }
}
