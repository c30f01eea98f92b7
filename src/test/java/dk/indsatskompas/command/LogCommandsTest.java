package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.EditedRules;
import dk.indsatskompas.RecordedCitizens;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.store.SqliteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An auditor verifies and replays a log that is there, that is not, and that somebody has been at. */
class LogCommandsTest {

    private static final int DECISIONS = 40;

    @TempDir
    private static Path recorded;

    private static List<UUID> ids;
    private static LogHead head;

    private final RecordedCitizens citizens = new RecordedCitizens(new Advisor(ShippedRules.rulebook()));
    private final List<byte[]> questions = citizens.questions(5, DECISIONS);
    private final Path folder;
    private final Path data;

    LogCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    @BeforeEach
    void record() throws IOException {
        if (head == null) {
            try (HikariDataSource source = SqliteFile.open(recorded.resolve("decisions.db"));
                    Decisions decisions = open(source, recorded)) {
                ids = citizens.record(decisions, questions);
                head = decisions.head();
            }
        }
        FileSystemUtils.copyRecursively(recorded, data);
    }

    @Test
    void verifySaysThatAnUntouchedLogIsIntact() {
        Captured danish = run("verify");
        Captured english = run("verify", "--lang", "en");

        assertThat(danish.exit()).as(danish.err()).isZero();
        assertThat(danish.out().lines())
                .containsExactly(
                        "Kontrollerede poster: 41.",
                        "Loggens endepunkt: post 41, roden " + head.root().base64(),
                        "OK. Loggen er intakt.",
                        "Det gælder til dette endepunkt. Om der er skrevet mere, for eksempel efter en sikkerhedskopi, ses kun"
                                + " med et gemt endepunkt (--head).");
        assertThat(english.out()).contains("Entries checked: 41.", "OK. The log is intact.");
        assertThat(danish.err()).isEmpty();
    }

    @Test
    void verifyAndReplayChangeNothingAndMakeNoFile() throws IOException {
        List<String> before = everything();

        assertThat(run("verify").exit()).isZero();
        assertThat(run("replay", "--all").exit()).isZero();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void verifyNamesTheFirstWrongEntryInWords() {
        tamper("update entries set engine = 'Drools 9' where sequence = 17");

        Captured danish = run("verify");
        Captured english = run("verify", "--lang", "en");
        JsonNode json = run("verify", "--format", "json").json();

        assertThat(danish.exit()).isEqualTo(1);
        assertThat(danish.out())
                .contains("Kontrollerede poster: 16.")
                .contains("FEJL. Den første forkerte post er nr. 17: Posten er ændret, efter at den blev skrevet.");
        assertThat(english.out()).contains("The first entry that is wrong is no. 17: The entry was changed");
        assertThat(json.at("/intact").asBoolean()).isFalse();
        assertThat(json.at("/checked").asInt()).isEqualTo(16);
        assertThat(json.at("/head").asString()).isEqualTo(head.toString());
        assertThat(json.at("/firstWrong/sequence").asInt()).isEqualTo(17);
        assertThat(json.at("/firstWrong/reason").asString()).isEqualTo("CHANGED");
        assertThat(json.at("/firstWrong/text/da").asString()).isNotBlank();
    }

    @Test
    void verifyHoldsTheLogAgainstAKeptHead() throws IOException {
        Path kept = folder.resolve("head.txt");
        Files.writeString(kept, head.toString());
        Captured same = run("verify", "--head", kept.toString(), "--lang", "en");
        assertThat(same.exit()).isZero();
        assertThat(same.out()).endsWith("OK. The log is intact.\n");

        Path early = folder.resolve("early");
        try (HikariDataSource source = SqliteFile.open(early.resolve("decisions.db"));
                Decisions decisions = open(source)) {
            citizens.record(decisions, questions.subList(0, 10));
        }
        String keys = data.resolve("keys").toString();
        assertThat(Captured.run("verify", "--data", early.toString(), "--keys", keys)
                        .exit())
                .isZero();
        Captured cut = Captured.run("verify", "--data", early.toString(), "--keys", keys, "--head", kept.toString());
        assertThat(cut.exit()).isEqualTo(1);
        assertThat(cut.out()).contains("FEJL.");

        Files.writeString(kept, "{\"size\": \"many\"}");
        Captured wrong = run("verify", "--head", kept.toString(), "--lang", "en");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("There is no head in", "GET /v1/log/head");
    }

    @Test
    void verifyChecksOneEntryAndTwoHeadsWithoutTheLog() throws IOException {
        Path key = folder.resolve("log.vkey");
        Path kept = folder.resolve("head.txt");
        Path proof = folder.resolve("decision.tlog-proof");
        Path grown = folder.resolve("grown.txt");
        Files.writeString(kept, head.toString());
        try (HikariDataSource source = SqliteFile.open(data.resolve("decisions.db"));
                Decisions decisions = open(source, data)) {
            citizens.record(decisions, questions.subList(0, 10));
            Entry entry = decisions.find(ids.get(3)).orElseThrow().entry();
            Files.writeString(key, decisions.verifier() + "\n");
            Files.writeString(
                    proof,
                    decisions
                            .proofs()
                            .of(entry, decisions.proofs().head())
                            .orElseThrow()
                            .toString());
            Files.writeString(grown, decisions.proofs().since(head.size()).toString());
        }
        FileSystemUtils.deleteRecursively(data);

        Captured proved = run("verify", "--proof", proof.toString(), "--public-key", key.toString(), "--lang", "en");
        assertThat(proved.exit()).as(proved.err()).isZero();
        assertThat(proved.out())
                .contains(
                        "Head of the log: entry 51",
                        ids.get(3).toString(),
                        "OK. The entry is in the log as it was signed.");
        Captured now =
                run("verify", "--head", kept.toString(), "--now", grown.toString(), "--public-key", key.toString());
        assertThat(now.exit()).as(now.err()).isZero();
        assertThat(now.out()).endsWith("OK. Loggen er kun vokset siden det gemte endepunkt.\n");
        Captured same =
                run("verify", "--head", kept.toString(), "--now", kept.toString(), "--public-key", key.toString());
        assertThat(same.exit()).as(same.err()).isZero();

        Files.writeString(proof, Files.readString(proof).replaceFirst("index \\d", "index 1"));
        Captured moved = run("verify", "--proof", proof.toString(), "--public-key", key.toString(), "--format", "json");
        assertThat(moved.exit()).isEqualTo(1);
        assertThat(moved.json().at("/intact").asBoolean()).isFalse();
        assertThat(moved.json().at("/wrong").asString()).isEqualTo("NOT_IN_TREE");

        String answer = Files.readString(grown);
        Files.writeString(grown, answer.substring(answer.indexOf("\n\n") + 2));
        Captured headOnly =
                run("verify", "--head", kept.toString(), "--now", grown.toString(), "--public-key", key.toString());
        assertThat(headOnly.exit()).isEqualTo(2);
        assertThat(headOnly.err()).contains("GET /v1/log/consistency?from=41");
        Captured shorter =
                run("verify", "--head", grown.toString(), "--now", kept.toString(), "--public-key", key.toString());
        assertThat(shorter.exit()).isEqualTo(1);
        assertThat(shorter.out()).contains("FEJL. Loggen har færre poster");
    }

    @Test
    void verifySaysWhatFileIsMissingOrIsNone() throws IOException {
        Path none = folder.resolve("none.txt");
        Files.writeString(none, "nothing\n");
        Path kept = folder.resolve("head.txt");
        Files.writeString(kept, head.toString());
        String file = none.toString();
        says(run("verify", "--now", file, "--lang", "en"), "Give the kept head, too");
        says(run("verify", "--proof", file, "--lang", "en"), "There is no proof in");
        says(run("verify", "--head", file, "--now", file, "--lang", "en"), "There is no head in");
        says(run("verify", "--head", kept.toString(), "--now", file, "--lang", "en"), "There is no head in");
        says(run("verify", "--public-key", file, "--lang", "en"), "is no public key");
    }

    private static void says(Captured said, String what) {
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains(what);
    }

    /** Without its write-ahead log a file is an earlier one, which nothing in it tells. */
    @Test
    void aBackupHasAllThatIsRecordedThoughItIsStillInTheWriteAheadLog() throws IOException {
        Path copy = folder.resolve("copies/today");
        String keys = data.resolve("keys").toString();
        LogHead now;
        try (HikariDataSource source = SqliteFile.open(data.resolve("decisions.db"));
                Decisions decisions = open(source, data)) {
            citizens.record(decisions, questions.subList(0, 10));
            now = decisions.head();
            assertThat(Files.size(data.resolve("decisions.db-wal"))).isPositive();

            Captured backup = run("backup", "--lang", "en", copy.toString());

            assertThat(backup.exit()).as(backup.err()).isZero();
            assertThat(backup.out())
                    .contains("has the log up to entry 51, root " + now.root().base64(), "without the keys");
        }
        assertThat(names(copy)).containsExactly("decisions.db");
        Path head = folder.resolve("head.txt");
        Files.writeString(head, now.toString());
        Captured verified =
                Captured.run("verify", "--data", copy.toString(), "--keys", keys, "--head", head.toString());
        assertThat(verified.exit()).as(verified.out()).isZero();
    }

    @Test
    void aBackupOverwritesNothing() throws IOException {
        String before = everything().toString();

        Captured onItself = run("backup", data.toString(), "--lang", "en");
        Captured nothing =
                Captured.run("backup", "--data", folder.resolve("none").toString(), folder.toString());

        assertThat(onItself.exit()).isEqualTo(2);
        assertThat(onItself.err()).contains("is there already, and is not overwritten");
        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(everything().toString()).isEqualTo(before);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void saysWhatToDoWhenThereIsNoLogNoKeyOrNoLogInTheFile() throws IOException {
        Path none = folder.resolve("none");
        for (String command : List.of("verify", "replay")) {
            String[] all = command.equals("replay") ? new String[] {"--all"} : new String[0];

            Captured noLog = Captured.run(with(all, command, "--data", none.toString()));
            assertThat(noLog.exit()).isEqualTo(2);
            assertThat(noLog.err()).contains("Der er ingen log i " + none, "--data", "--database-url");

            Captured noKeys = run(with(all, command, "--keys", none.toString(), "--lang", "en"));
            assertThat(noKeys.exit()).isEqualTo(2);
            assertThat(noKeys.err()).contains("The keys of the log are not in " + none, "--keys");
            assertThat(none).doesNotExist();
        }
        Captured noDatabase = run("verify", "--database-url", "jdbc:postgresql://127.0.0.1:1/none");
        assertThat(noDatabase.exit()).isEqualTo(2);
        assertThat(noDatabase.err()).contains("Loggen kan ikke læses: ");
        Files.writeString(
                data.resolve("decisions.db"), "This is no database, and it is long enough to be one.".repeat(50));
        assertThat(run("verify").exit()).isEqualTo(2);
        assertThat(run("replay", "--all").exit()).isEqualTo(2);
        Files.writeString(data.resolve("keys/signing.key"), "no key");
        assertThat(run("verify").err()).contains("kan ikke bruges");
    }

    @Test
    void saysThatTheLogBelongsToOtherKeys() {
        Path others = folder.resolve("others");
        LogKeys.in(others);

        assertThat(run("verify", "--keys", others.toString()).exit()).isEqualTo(1);
        Captured replay = run("replay", "--all", "--keys", others.toString());
        assertThat(replay.exit()).isEqualTo(2);
        assertThat(replay.err()).contains("passer ikke til nøglerne", "Kør verify.");
    }

    @Test
    void replayReproducesAllOrSomeOrThoseOfADay() {
        Captured all = run("replay", "--all");
        assertThat(all.exit()).as(all.err()).isZero();
        assertThat(all.out().strip()).isEqualTo("Besvaret igen: 40. Genskabt byte for byte: 40.");

        Captured some = run("replay", ids.get(3).toString(), ids.get(4).toString(), "--lang", "en");
        assertThat(some.exit()).isZero();
        assertThat(some.out().strip()).isEqualTo("Answered again: 2. Reproduced byte for byte: 2.");

        assertThat(replayed("--from", "2026-11-22", "--to", "2026-11-22")).isEqualTo(40);
        assertThat(replayed("--from", "2026-11-23")).isZero();
        assertThat(replayed("--to", "2026-11-21")).isZero();
    }

    @Test
    void replayCountsWhatItCannotReplayAndListsWhatDiffers() {
        UUID doctored;
        try (HikariDataSource source = SqliteFile.open(data.resolve("decisions.db"));
                Decisions decisions = open(source)) {
            doctored = citizens.recordDoctored(
                    decisions, questions.get(7), answer -> answer.replace("\"asOf\":", "\"extra\":1,\"asOf\":"));
            decisions.erase("case-" + number(questions.get(0)), "auditor");
        }
        UUID unknown = UUID.fromString("019aaa6c-1e80-7000-8000-000000000001");

        Captured text = run("replay", "--all");
        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.out())
                .contains("Besvaret igen: 40. Genskabt byte for byte: 39.")
                .contains("Sprunget over, fordi borgeren er slettet: 1.")
                .contains("  " + doctored + "  Svaret kunne ikke genskabes.", "    /extra");

        JsonNode json = run("replay", doctored.toString(), unknown.toString(), "--format", "json")
                .json();
        assertThat(json.at("/replayed").asInt()).isEqualTo(1);
        assertThat(json.at("/differing/0/decisionId").asString()).isEqualTo(doctored.toString());
        assertThat(json.at("/differing/0/pointers/0").asString()).isEqualTo("/extra");
        assertThat(json.at("/failures/0/decisionId").asString()).isEqualTo(unknown.toString());
        assertThat(json.has("against")).isFalse();

        tamper("update entries set payload = 'x' where id = x'"
                + ids.get(2).toString().replace("-", "") + "'");
        Captured damaged = run("replay", ids.get(2).toString(), ids.get(1).toString(), "--lang", "en");
        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(damaged.out()).contains("Reproduced byte for byte: 1.", ids.get(2) + "  The entry cannot be read");
    }

    @Test
    void replaySaysThatARulebookIsGone() {
        tamper("delete from rulebook_files");

        Captured gone = run("replay", ids.get(0).toString(), "--lang", "en");

        assertThat(gone.exit()).isEqualTo(1);
        assertThat(gone.out()).contains("cannot read the rulebook of that day");
    }

    @Test
    void replayShowsWhatAnotherRulebookWouldAnswer() {
        Path lenient = EditedRules.shipped().withCaseloadOf30().writeTo(folder.resolve("lenient"));
        byte[] question = """
                {"citizenRef": "x", "citizen": {"severeMentalIllness": true, "wants": ["EMPLOYMENT"]},
                 "offers": {"ips": {"caseload": 28}}}""".getBytes(StandardCharsets.UTF_8);
        UUID id;
        try (HikariDataSource source = SqliteFile.open(data.resolve("decisions.db"));
                Decisions decisions = open(source)) {
            id = citizens.record(decisions, List.of(question)).get(0);
        }

        Captured text = run("replay", id.toString(), "--against", lenient.toString());
        JsonNode json = run("replay", "--all", "--against", lenient.toString(), "--format", "json")
                .json();

        assertThat(text.exit()).as(text.err()).isZero();
        assertThat(text.out())
                .contains("ord for ord: 0; ens med anden ordlyd: 0; anderledes: 1; slet ikke: 0.")
                .contains("  1  " + EditedRules.CASELOAD)
                .contains("»Højst 25 borgere pr. IPS-konsulent« er gået fra anbefalet til allerede på plads");
        assertThat(json.at("/against/changed").asInt()).isPositive();
        assertThat(json.at("/against/rules").propertyNames())
                .containsOnly(EditedRules.CASELOAD, EditedRules.CASELOAD_MET, EditedRules.CASELOAD_IN_PLACE);
        assertThat(json.at("/against/changed").asInt()
                        + json.at("/against/worded").asInt())
                .isEqualTo(41);
    }

    @Test
    void replayIsNotStartedWrongly() throws IOException {
        assertThat(run("replay").exit()).isEqualTo(2);
        assertThat(run("replay", "--all", "--from", "2026-11-22").exit()).isEqualTo(2);
        assertThat(run("replay", "--all", ids.get(0).toString()).err())
                .contains("Angiv enten id'er", "Give either ids");
        assertThat(run("replay", "no-id").exit()).isEqualTo(2);
        assertThat(run("replay", "--all", "--against", folder.resolve("none").toString())
                        .exit())
                .isEqualTo(2);
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Captured refused = run("replay", "--all", "--against", broken.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("catalogue.yaml");
    }

    @Test
    void bothRunBesideARunningService() {
        try (HikariDataSource source = SqliteFile.open(data.resolve("decisions.db"));
                Decisions decisions = open(source)) {
            citizens.record(decisions, questions.subList(0, 5));

            assertThat(run("verify").out()).contains("Kontrollerede poster: 46.");
            assertThat(run("replay", "--all").out()).contains("Genskabt byte for byte: 45.");

            citizens.record(decisions, questions.subList(0, 1));
            assertThat(decisions.verify().intact()).isTrue();
        }
        assertThat(run("verify").out()).contains("Kontrollerede poster: 47.");
    }

    private int replayed(String... days) {
        return run(with(days, "replay", "--format", "json"))
                .json()
                .at("/replayed")
                .asInt();
    }

    /** The command on this log, unless it names another. */
    private Captured run(String... args) {
        return Captured.run(with(new String[] {"--data", data.toString()}, args));
    }

    private void tamper(String statement) {
        try (HikariDataSource source = SqliteFile.open(data.resolve("decisions.db"))) {
            new JdbcTemplate(source).update(statement);
        }
    }

    private Decisions open(HikariDataSource source) {
        return open(source, data);
    }

    private static Decisions open(HikariDataSource source, Path data) {
        LogKeys keys = LogKeys.in(data.resolve("keys"));
        Decisions decisions = Decisions.open(
                source, new LogSettings(keys, Versions.running(), Clock.systemUTC(), WaitLimits.DEFAULT));
        decisions.keep(ShippedRules.rulebook().folder(), "test");
        return decisions;
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.sorted()
                    .map(file -> file + " " + file.toFile().lastModified() + " "
                            + file.toFile().length())
                    .toList();
        }
    }

    private static int number(byte[] question) {
        String reference =
                JsonMapper.shared().readTree(question).get("citizenRef").asString();
        return Integer.parseInt(reference.substring("case-".length()));
    }

    private static String[] with(String[] more, String... args) {
        return Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new);
    }
}
