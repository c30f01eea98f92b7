package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** API keys are made, listed and revoked on the command line. */
class KeyCommandTest {

    @TempDir
    private Path folder;

    @Test
    void makesListsAndRevokes() {
        Captured made = run("make", "--name", "maja", "--role", "policy,approver", "--expires", "P1Y", "--lang", "en");
        String key = made.out().strip();
        String id = key.substring(3, 15);

        assertThat(made.exit()).isZero();
        assertThat(key).matches("ik_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
        assertThat(made.err()).contains("shown this once only");
        assertThat(run("list", "--lang", "en").out())
                .matches(id + "  maja  policy,approver  made \\S+Z  good until \\S+Z\\R");
        assertThat(run("revoke", id).out()).contains("er tilbagekaldt");
        assertThat(run("list").out()).contains("tilbagekaldt").doesNotContain(key);
        assertThat(run("list", "--lang", "en").out()).contains("revoked");
    }

    @Test
    void refusesWhatIsNoNameRoleOrTime() {
        assertThat(run("make", "--name", "anonymous", "--role", "policy").exit())
                .isEqualTo(2);
        assertThat(run("make", "--name", "a b", "--role", "policy").exit()).isEqualTo(2);
        Captured role = run("make", "--name", "a", "--role", "king");
        assertThat(role.exit()).isEqualTo(2);
        assertThat(role.err()).contains("case-system, policy, approver, auditor, operations");
        assertThat(run("make", "--name", "a", "--role", "policy", "--expires", "P0D")
                        .exit())
                .isEqualTo(2);
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    @Test
    void saysWhenThereIsNoSuchKeyAndWhenTheFileIsBroken() throws IOException {
        assertThat(run("revoke", "000000000000").exit()).isEqualTo(1);
        assertThat(run("list").exit()).isZero();
        Files.createDirectories(folder.resolve("keys"));
        Path file = Files.writeString(folder.resolve("keys/api-keys.json"), "{\"keys\": [1]}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Captured exposed = run("list", "--lang", "en");
        assertThat(exposed.exit()).isEqualTo(2);
        assertThat(exposed.err()).contains("Others than its owner can read or write", "chmod 600 ", "api-keys.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        Captured broken = run("make", "--name", "a", "--role", "policy");

        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.err()).contains("api-keys.json:1:").contains("kan ikke læses");
        assertThat(folder.resolve("keys/api-keys.json")).hasContent("{\"keys\": [1]}");
    }

    private Captured run(String action, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "key";
        args[1] = action;
        args[2] = "--data";
        args[3] = folder.toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return Captured.run(args);
    }
}
