package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.decisions.search.SearchQuery;
import dk.indsatskompas.decisions.store.SqliteFile;
import dk.indsatskompas.decisions.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A SQLite file with very many decisions, which is made once and used again. */
@State(Scope.Benchmark)
public class LargeLog {

    static final int DECISIONS = Integer.getInteger("decisions", 1_000_000);

    private static final Map<String, DecisionSearch> SEARCHES = new Searches(DECISIONS).all();
    private static final Path FOLDER = Path.of("target", "bench", String.valueOf(DECISIONS));
    private static final int CITIZENS = DECISIONS / 5;
    private static final int OLD = DECISIONS * 3 / 10;
    private static final String OLD_RULEBOOK = Examples.otherRulebook().fingerprint();
    private static final int REACTIONS = 10;
    private static final int PAGE = 50;

    private SqliteFile source;
    private Store store;
    private MasterKey master;
    private UUID middle;

    /** What is asked for. */
    @State(Scope.Benchmark)
    public static class Question {

        @Param("everything")
        public String search;

        @Param({"first", "deep"})
        public String page;

        Long cursor() {
            return page.equals("first") ? null : DECISIONS * 2L / 5;
        }
    }

    @Setup
    public void open() throws Exception {
        Path done = FOLDER.resolve("done");
        if (!Files.exists(done)) {
            fill();
            Files.createFile(done);
        }
        source = SqliteFile.open(FOLDER.resolve("log.db"));
        store = Store.asItIs(source);
        master = LogKeys.existing(FOLDER).master();
        middle = store.tables()
                .entries()
                .bySequence(DECISIONS / 2)
                .orElseThrow()
                .entry()
                .id();
    }

    @TearDown
    public void close() {
        source.close();
    }

    RecordedEntry byId() {
        return new EntryReader(store.tables(), master).find(middle).orElseThrow();
    }

    DecisionSearch.FoundPage page(Question asked) {
        return new SearchQuery(store, master, SEARCHES.get(asked.search)).page(asked.cursor(), PAGE);
    }

    private static void fill() {
        long start = System.nanoTime();
        LogKeys keys = LogKeys.in(FOLDER);
        try (SqliteFile file = SqliteFile.open(FOLDER.resolve("log.db"))) {
            Bulk bulk = new Bulk(Store.open(file, keys, "bench/log"), keys);
            bulk.keep(Examples.otherRulebook());
            bulk.keep(Examples.RULEBOOK.folder());
            bulk.record(0, DECISIONS, n -> Examples.asked("case-" + n % CITIZENS, n), LargeLog::answered);
            int step = DECISIONS / REACTIONS;
            for (int n = step / 2; n < DECISIONS; n += step) {
                bulk.feedBack(n, Reaction.REJECTED);
            }
        }
        System.out.printf("%d decisions written in %d s%n", DECISIONS, (System.nanoTime() - start) / 1_000_000_000);
    }

    private static RecordedAnswer answered(int n) {
        RecordedAnswer answered = Examples.small(n);
        String rulebook = n < OLD ? OLD_RULEBOOK : answered.rulebook();
        return new RecordedAnswer(
                answered.id(), answered.at(), rulebook, answered.outcomes(), answered.terms(), answered.body());
    }
}
