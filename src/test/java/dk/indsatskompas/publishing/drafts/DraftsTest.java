package dk.indsatskompas.publishing.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.OnEachDatabase;
import dk.indsatskompas.decisions.TestDatabase;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.publishing.SmallFolder;
import dk.indsatskompas.publishing.drafts.Draft.Revision;
import dk.indsatskompas.publishing.drafts.Drafts.Saved;
import dk.indsatskompas.rulebook.folder.Folder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Drafts in the store, as they are after any number of people have saved. */
@Invariant("A save of a draft never takes the place of another's")
class DraftsTest {
    private static final Folder RULES = SmallFolder.version(1).folder();
    private static final String FILE = "CHANGELOG.md";

    @TempDir
    private Path folder;

    private AutoCloseable opened = () -> {};

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    @OnEachDatabase
    @ParameterizedTest
    void keepsEveryRevisionWhole(TestDatabase database) {
        Drafts drafts = open(database);
        Draft draft = drafts.begin("Yngre", "sha256:1", RULES, "maja");

        Revision second = drafts.save(draft, saved("to", 1, "maja"));
        Revision third = drafts.save(draft, saved("tre", 2, "lars"));
        Draft now = drafts.find(draft.id()).orElseThrow();

        assertThat(now.ends()).containsExactly(third);
        assertThat(now.revisions()).extracting(Revision::by).containsExactly("maja", "maja", "lars");
        assertThat(second.cameFrom()).isEqualTo(1);
        assertThat(drafts.folder(draft.id(), 1).fingerprint()).isEqualTo(RULES.fingerprint());
        assertThat(drafts.folder(draft.id(), 2).text(FILE)).hasValue("to");
        assertThat(drafts.folder(draft.id(), 3).text(FILE)).hasValue("tre");
        assertThat(drafts.all()).contains(now);
    }

    @OnEachDatabase
    @ParameterizedTest
    void makesNoRevisionOfWhatIsTheSame(TestDatabase database) {
        Drafts drafts = open(database);
        Draft draft = drafts.begin("Yngre", "sha256:1", RULES, "maja");

        Revision again = drafts.save(draft, new Saved(RULES.files(), 1, null, "lars"));

        assertThat(again.number()).isEqualTo(1);
        assertThat(drafts.find(draft.id()).orElseThrow().revisions()).hasSize(1);
    }

    @OnEachDatabase
    @ParameterizedTest
    void makesOneRevisionOfTheSameChangeThatIsSentTwice(TestDatabase database) {
        Drafts drafts = open(database);
        Draft draft = drafts.begin("Yngre", "sha256:1", RULES, "maja");

        List<Revision> sent = IntStream.range(0, 4)
                .parallel()
                .mapToObj(time -> drafts.save(draft, saved("to", 1, "maja")))
                .toList();

        assertThat(sent).extracting(Revision::number).containsOnly(2);
        assertThat(drafts.find(draft.id()).orElseThrow().revisions()).hasSize(2);
    }

    @OnEachDatabase
    @ParameterizedTest
    void keepsBothOfTwoWhoChangedTheSame(TestDatabase database) {
        Drafts drafts = open(database);
        Draft draft = drafts.begin("Yngre", "sha256:1", RULES, "maja");

        Revision one = drafts.save(draft, saved("den ene", 1, "maja"));
        Revision other = drafts.save(draft, saved("den anden", 1, "lars"));
        Draft now = drafts.find(draft.id()).orElseThrow();

        assertThat(now.ends()).containsExactly(other, one);
        assertThat(now.commonOrigin(one.number(), other.number())).isEqualTo(1);
        Revision joined =
                drafts.save(now, new Saved(saved("begge", 1, "maja").files(), one.number(), other.number(), "maja"));
        assertThat(drafts.find(draft.id()).orElseThrow().ends()).containsExactly(joined);
    }

    @OnEachDatabase
    @ParameterizedTest
    void losesNothingWhenManySaveAtOnce(TestDatabase database) {
        Drafts drafts = open(database);
        Draft draft = drafts.begin("Yngre", "sha256:1", RULES, "maja");

        List<Integer> numbers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> drafts.save(draft, saved("nr. " + i, 1, "maja")).number())
                .toList();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.stream()
                        .map(number ->
                                drafts.folder(draft.id(), number).text(FILE).orElseThrow()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 16).mapToObj(i -> "nr. " + i).toList());
    }

    private Drafts open(TestDatabase database) {
        var source = database.open(TestDatabase.fresh("drafts"), folder);
        Decisions decisions = Decisions.open(
                source,
                new LogSettings(
                        LogKeys.in(folder.resolve("keys")), Versions.running(), Clock.systemUTC(), WaitLimits.DEFAULT));
        opened = () -> {
            decisions.close();
            source.close();
        };
        return new Drafts((DataSource) source, Clock.systemUTC());
    }

    private static Saved saved(String text, int cameFrom, String by) {
        Map<String, byte[]> files = new TreeMap<>(RULES.files());
        files.put(FILE, text.getBytes(StandardCharsets.UTF_8));
        return new Saved(files, cameFrom, null, by);
    }
}
