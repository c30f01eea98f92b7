package dk.indsatskompas.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.process.SecretFile.ExposedFile;
import dk.indsatskompas.process.SecretFile.MissingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret file is its owner's only, whole, and missed by its name. */
class SecretFileTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("one.key");
        SecretFile.make(file, () -> "first");
        SecretFile.make(file, () -> "second");

        assertThat(SecretFile.read(file)).isEqualTo("first");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining("glob:**one.key").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void takesThePlaceOfTheOneThatIsThere() throws IOException {
        Path file = folder.resolve("one.key");
        SecretFile.replace(file, "first");
        SecretFile.replace(file, "second");
        assertThat(SecretFile.read(file)).isEqualTo("second");
    }

    @Test
    void namesAllThatAreMissing() throws IOException {
        Path there = folder.resolve("there.key");
        Path one = folder.resolve("one.key");
        Path two = folder.resolve("two.key");
        SecretFile.make(there, () -> "secret");
        SecretFile.require(there);

        assertThatThrownBy(() -> SecretFile.require(one, there, two))
                .isInstanceOfSatisfying(
                        MissingFile.class,
                        missing -> assertThat(missing.place()).isEqualTo(one + ", " + two));
    }

    @Test
    void isNotTakenOnceOthersCouldReadIt() throws IOException {
        Path file = folder.resolve("one.key");
        SecretFile.make(file, () -> "secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw----r--"));

        assertThatThrownBy(() -> SecretFile.read(file))
                .isInstanceOfSatisfying(
                        ExposedFile.class,
                        exposed -> assertThat(exposed.place()).isEqualTo(file.toString()))
                .hasMessageNotContaining("secret");
    }
}
