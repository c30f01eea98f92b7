package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.decisions.LogTrouble;
import dk.indsatskompas.vocabulary.Texts;
import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without its log the service does not start, and says what is wrong, where, and what helps. */
class UnopenedLogIT {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
    }

    @Test
    void whenTheDataFolderIsAFile() throws Exception {
        Files.createFile(data);
        doesNotStart(LogTrouble.FOLDER, data.resolve("decisions.db"));
    }

    @Test
    void whenTheDataFolderCanOnlyBeRead() throws Exception {
        Files.createDirectory(data);
        permit(data, "r-xr-xr-x");
        doesNotStart(LogTrouble.FOLDER, data.resolve("decisions.db"));
        permit(data, "rwx------");
    }

    @Test
    void whenTheFileIsNoDatabase() throws Exception {
        Files.createDirectory(data);
        byte[] noise = new byte[8_192];
        new Random(1).nextBytes(noise);
        Files.write(data.resolve("decisions.db"), noise);
        doesNotStart(LogTrouble.NO_DATABASE, data.resolve("decisions.db"));
    }

    @Test
    void whenTheStoreCannotBeUsedAsItIs() throws Exception {
        recordOne();
        Path file = data.resolve("decisions.db");
        Path key = data.resolve("keys/master.key");
        String right = Files.readString(key);

        Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
        doesNotStart(LogTrouble.OTHER_KEYS, file);
        Files.writeString(key, "no key");
        doesNotStart(LogTrouble.BROKEN_KEY, data.resolve("keys"));
        Files.writeString(key, right);

        permit(file, "r--------");
        doesNotStart(LogTrouble.FOLDER, file);
        permit(file, "rw-------");

        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            doesNotStart(LogTrouble.LOCKED, file);
            statement.execute("rollback");
            statement.execute("insert into flyway_schema_history select 99, '99', 'newer', type, 'V99__newer.sql', 1,"
                    + " installed_by, installed_on, 1, 1 from flyway_schema_history limit 1");
        }
        doesNotStart(LogTrouble.OTHER_VERSION, file);
    }

    @Test
    void whenAKeyIsMissingOrOpenToOthersAndThenNothingIsWritten() throws Exception {
        recordOne();
        Path keys = data.resolve("keys");
        for (String name : List.of("master.key", "signing.key")) {
            Path key = keys.resolve(name);
            Files.move(key, folder.resolve(name));
            Map<Path, FileTime> before = files();
            doesNotStart(LogTrouble.MISSING_KEY, key);
            assertThat(files()).isEqualTo(before);
            Files.move(folder.resolve(name), key);

            permit(key, "rw-r--r--");
            before = files();
            doesNotStart(LogTrouble.EXPOSED_KEY, key);
            assertThat(files()).isEqualTo(before);
            permit(key, "rw-------");
        }
    }

    private Map<Path, FileTime> files() throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path one : all.toList()) {
                files.put(one, Files.getLastModifiedTime(one));
            }
        }
        return files;
    }

    @Test
    void whenTheDatabaseIsNotToBeHad() throws Exception {
        try (OwnPostgres postgres = OwnPostgres.start(folder)) {
            doesNotStart(LogTrouble.NO_SUCH_DATABASE, "/nowhere", postgres.arguments("nowhere"));
            String[] arguments = postgres.fresh("here");
            postgres.onlyWithTheRightPassword();
            doesNotStart(LogTrouble.SIGN_IN, "/here", arguments);
            postgres.stop();
            arguments[0] += "?password=" + OwnPostgres.PASSWORD;
            doesNotStart(LogTrouble.UNREACHABLE, "/here", arguments);
        }
    }

    @Test
    void whenTheAddressIsNone() throws Exception {
        doesNotStart(
                LogTrouble.ADDRESS,
                "postgres://db:5432/log",
                "--indsatskompas.database.url=postgres://somebody:" + OwnPostgres.PASSWORD + "@db:5432/log");
    }

    private void recordOne() throws IOException, InterruptedException {
        try (PackagedJar jar = WarmJar.start(folder, SmallRules.ARGUMENT).ready()) {
            var answer = jar.server().ask(SmallRules.request("case-1", new Random(1)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(Server.json(answer).has("decisionId")).isTrue();
        }
    }

    private void doesNotStart(LogTrouble trouble, Path place) throws IOException, InterruptedException {
        doesNotStart(trouble, place.toString());
    }

    private void doesNotStart(LogTrouble trouble, String place, String... database)
            throws IOException, InterruptedException {
        List<String> java = Ordinary.user(WarmJar.JAVA);
        String[] arguments = Stream.concat(Stream.of(SmallRules.ARGUMENT), Stream.of(database))
                .toArray(String[]::new);
        try (PackagedJar jar = WarmJar.start(java, folder, arguments)) {
            assertThat(jar.exitCode()).as(jar.said()).isEqualTo(1);
            assertThat(jar.said())
                    .contains("Loggen over svar kan ikke åbnes: ", "The log of decisions cannot be opened: ", place)
                    .contains(
                            Texts.of(trouble, "found").da(),
                            Texts.of(trouble, "found").en())
                    .contains(
                            Texts.of(trouble, "cure").da(),
                            Texts.of(trouble, "cure").en())
                    .doesNotContain("\tat ")
                    .doesNotContain(OwnPostgres.PASSWORD);
        }
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
