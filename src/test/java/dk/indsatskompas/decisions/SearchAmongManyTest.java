package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.decisions.search.SearchQuery;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.decisions.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches of every shape among many decisions: they find what there is, and none reads the whole log for it. */
@Tag("endurance")
class SearchAmongManyTest {

    private static final int DECISIONS = 6_000;
    private static final long MIDDLE = DECISIONS * 2 / 5;
    private static final long REACTED = MIDDLE - 10;
    private static final int CITIZENS = 2_000;
    private static final int PAGE = 700;
    private static final Map<String, DecisionSearch> SEARCHES = new Searches(DECISIONS).all();

    @TempDir
    static Path folder;

    private static final Map<TestDatabase, HikariDataSource> SOURCES = new HashMap<>();

    @BeforeAll
    static void fill() {
        LogKeys keys = LogKeys.in(folder);
        for (TestDatabase database : TestDatabase.tried()) {
            String name = TestDatabase.fresh("plan");
            HikariDataSource source = database.open(name, folder);
            Store store = Store.open(source, keys, "test/log");
            Bulk bulk = new Bulk(store, keys);
            bulk.keep(Examples.RULEBOOK.folder());
            bulk.record(0, DECISIONS, n -> Examples.asked("case-" + n % CITIZENS, n), Examples::small);
            bulk.feedBack(REACTED, Reaction.REJECTED);
            source.close();
            database.preferIndexes(name, folder);
            SOURCES.put(database, database.open(name, folder));
        }
    }

    @AfterAll
    static void close() {
        SOURCES.values().forEach(HikariDataSource::close);
    }

    static Stream<Arguments> everySearch() {
        return TestDatabase.tried().stream()
                .flatMap(database -> SEARCHES.keySet().stream().map(name -> Arguments.of(database, name)));
    }

    @ParameterizedTest
    @MethodSource("everySearch")
    void goesThroughAnIndexFromTheFirstPageToTheMiddle(TestDatabase database, String name) {
        HikariDataSource source = SOURCES.get(database);
        SearchQuery query = query(database, name);
        for (Long cursor : Arrays.asList(null, MIDDLE)) {
            query.blocks()
                    .map(blocks -> blocks.statement(cursor == null ? Long.MAX_VALUE : cursor, 0, null, 2))
                    .ifPresent(statement -> assertThat(database.plan(source, statement))
                            .as(statement.sql())
                            .isNotEmpty()
                            .noneMatch(SearchAmongManyTest::readsATableWhole));
        }
    }

    @ParameterizedTest
    @MethodSource("everySearch")
    void findsPageByPageWhatReadingEverythingFinds(TestDatabase database, String name) {
        SearchQuery query = query(database, name);
        List<Long> found = new ArrayList<>();
        Long cursor = null;
        do {
            DecisionSearch.FoundPage page = query.page(cursor, PAGE);
            page.decisions().forEach(decision -> found.add(decision.sequence()));
            cursor = page.next();
        } while (cursor != null);
        DecisionSearch search = SEARCHES.get(name);
        assertThat(found)
                .isEqualTo(LongStream.iterate(DECISIONS + 1, sequence -> sequence - 1)
                        .limit(DECISIONS)
                        .filter(sequence -> matches(search, (int) sequence - 2, sequence == REACTED))
                        .boxed()
                        .toList());
    }

    /** Decision n is the entry n + 2, because the first keeps the rulebook. */
    private static boolean matches(DecisionSearch search, int n, boolean rejected) {
        RecordedAnswer answered = Examples.small(n);
        SortedSet<SearchTerm> terms = new TreeSet<>(answered.terms());
        terms.addAll(DecisionSearch.ALL
                .answeredBy(answered.rulebook())
                .askedBy(Examples.CALLER)
                .terms());
        if (rejected) {
            terms.addAll(SearchTerm.of(Examples.feedback(Reaction.REJECTED)));
        }
        return (search.citizenRef() == null || search.citizenRef().equals("case-" + n % CITIZENS))
                && (search.from() == null || !answered.at().isBefore(search.from()))
                && (search.to() == null || answered.at().isBefore(search.to()))
                && terms.containsAll(search.terms());
    }

    private static SearchQuery query(TestDatabase database, String name) {
        Store store = Store.asItIs(SOURCES.get(database));
        return new SearchQuery(store, LogKeys.existing(folder).master(), SEARCHES.get(name));
    }

    /** SQLite says SCAN without USING INDEX, PostgreSQL says Seq Scan; a few words and citizens do not matter. */
    private static boolean readsATableWhole(String step) {
        return step.matches("SCAN \\w+") || step.matches(".*Seq Scan on (entries|postings).*");
    }
}
