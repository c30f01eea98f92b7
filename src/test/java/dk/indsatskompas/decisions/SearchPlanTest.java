package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Outcome.Reaction;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No search reads the whole log: what both databases say they will do for each. */
class SearchPlanTest {

    private static final int DECISIONS = 6_000;
    private static final long MIDDLE = DECISIONS * 2 / 5;
    private static final Map<String, Search> SEARCHES = new Searches(DECISIONS).all();

    @TempDir
    static Path folder;

    private static final Map<TestDatabase, HikariDataSource> SOURCES = new EnumMap<>(TestDatabase.class);

    @BeforeAll
    static void fill() {
        Keys keys = Keys.in(folder);
        for (TestDatabase database : TestDatabase.values()) {
            String name = TestDatabase.fresh("plan");
            HikariDataSource source = database.open(name, folder);
            Store store = Store.open(source, keys);
            Bulk bulk = new Bulk(store, keys);
            bulk.keep(Examples.RULEBOOK.folder());
            bulk.record(0, DECISIONS, n -> Examples.asked("case-" + n % 2_000, n), Examples::small);
            bulk.feedBack(MIDDLE - 10, Reaction.REJECTED);
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
        return Arrays.stream(TestDatabase.values())
                .flatMap(database -> SEARCHES.keySet().stream().map(name -> Arguments.of(database, name)));
    }

    @ParameterizedTest
    @MethodSource("everySearch")
    void goesThroughAnIndexFromTheFirstPageToTheMiddle(TestDatabase database, String name) {
        HikariDataSource source = SOURCES.get(database);
        SearchQuery query =
                new SearchQuery(Store.asItIs(source), Keys.existing(folder).master(), SEARCHES.get(name));
        for (Long cursor : Arrays.asList(null, MIDDLE)) {
            SearchStatement statement = query.statement(cursor).orElseThrow();
            assertThat(database.plan(source, statement))
                    .as(statement.sql(51))
                    .isNotEmpty()
                    .noneMatch(SearchPlanTest::readsATableWhole);
        }
    }

    /** SQLite says SCAN without USING INDEX, PostgreSQL says Seq Scan; a few words and citizens do not matter. */
    private static boolean readsATableWhole(String step) {
        return step.matches("SCAN \\w+") || step.matches(".*Seq Scan on (entries|index_rows).*");
    }
}
