package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is not ours, the library that npm verifies packages with, takes our proofs for proofs, and no others. */
class ProvedByOthersIT {

    private static final Path SOURCES = Path.of("src/endurance/resources/client/transparency");
    private static final int DECISIONS = 300;

    @TempDir
    private Path folder;

    @Test
    void takesTheProofOfADecisionAndRefusesEveryOther() throws Exception {
        assumeThat(TypeScriptClients.canBeMade()).as("npm is installed").isTrue();
        install();
        Path service = Files.createDirectory(folder.resolve("service"));
        try (PackagedJar jar = WarmJar.start(service, SmallRules.ARGUMENT).ready()) {
            Server server = jar.server();
            Random random = new Random(1);
            String first = recorded(server, "case-1", random);
            String head = server.get("/v1/log/head").body();
            for (int n = 2; n <= DECISIONS; n++) {
                recorded(server, "case-" + n, random);
            }
            Files.writeString(
                    folder.resolve("log.vkey"), server.get("/v1/log/key").body());
            String proof = server.get("/v1/decisions/" + first + "/proof").body();

            assertThat(verified(proof)).isEqualTo(first + "\n");
            assertThat(verified(server.get("/v1/decisions/" + recorded(server, "case-0", random) + "/proof")
                            .body()))
                    .isNotEqualTo(first + "\n");
            String index = proof.lines().toList().get(2);
            String size =
                    proof.substring(proof.indexOf("\n\n") + 2).lines().toList().get(1);
            Stream.of(
                            proof.replace(index, index + "0"),
                            proof.replaceFirst("extra .", "extra f"),
                            proof.replace("\n" + size + "\n", "\n" + size + "0\n"),
                            proof.substring(0, proof.indexOf("\n\n") + 2) + head)
                    .forEach(other -> {
                        assertThat(other).isNotEqualTo(proof);
                        assertThatThrownBy(() -> verified(other)).isInstanceOf(AssertionError.class);
                    });
        }
    }

    private static String recorded(Server server, String citizen, Random random) {
        return Server.json(server.ask(SmallRules.request(citizen, random)))
                .at("/decisionId")
                .asString();
    }

    private void install() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    private String verified(String proof) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("proof.txt"), proof);
        return run("node", "verify.js", "proof.txt", "log.vkey");
    }

    private String run(String... command) throws IOException, InterruptedException {
        return OpenApiGenerator.run(
                new ProcessBuilder(command).directory(folder.toFile()), folder.resolve(command[0] + ".log"));
    }
}
