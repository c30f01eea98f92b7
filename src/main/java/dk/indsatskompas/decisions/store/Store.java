package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.keys.CitizenKeyTable;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.search.PostingTable;
import dk.indsatskompas.decisions.search.TermTable;
import dk.indsatskompas.decisions.store.HeadTable.StoredHead;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The database with its tables and transactions. */
public final class Store {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private static final int ANSWER_MILLIS = 5_000;
    /** What made the tables of the first layout, which was never released. */
    private static final String OLDER = "select 1 from flyway_schema_history where script = 'V1__decisions.sql'";

    private final JdbcTemplate jdbc;
    private final LogTables tables;
    private final TransactionTemplate writing;
    private final TransactionTemplate snapshot;
    private final boolean sqlite;

    private Store(DataSource source) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        this.jdbc = new JdbcTemplate(source);
        this.tables = LogTables.of(jdbc);
        this.writing = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        this.sqlite = "sqlite"
                .equalsIgnoreCase(jdbc.execute(
                        (Connection connection) -> connection.getMetaData().getDatabaseProductName()));
        if (HeadTable.exists("flyway_schema_history", jdbc)
                && !sql().sql(OLDER).query().listOfRows().isEmpty()) {
            throw new OlderStore();
        }
    }

    /** Brings the schema up to date, and begins the log in a new store under this name, which is then {@link #checked}. */
    public static Store open(DataSource source, LogKeys keys, String origin) {
        Store store = new Store(source);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db")
                .placeholders(Map.of(
                        "inItsKey", store.sqlite ? "without rowid" : "", "long", store.sqlite ? "integer" : "bigint"))
                // A newer version may record what this one would not see: by default Flyway lets that pass.
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
        store.tables.head().begin(keys, origin);
        return store.checked(keys);
    }

    /** The store as it is: nothing is made, brought up to date or checked. */
    public static Store asItIs(DataSource source) {
        try {
            return new Store(source);
        } catch (DataAccessException e) {
            throw new StoreUnavailable(e);
        }
    }

    /** This store; {@link DamagedStore} when it was not written with these keys. */
    public Store checked(LogKeys keys) {
        StoredHead stored = tables.head().stored();
        if (!stored.masterKey().equals(keys.master().id())) {
            throw new DamagedStore("The store was written with another master key");
        }
        if (!keys.signing().publicHalf().verifies(stored.head())) {
            throw new DamagedStore("The head is not signed with the key of this service");
        }
        return this;
    }

    public LogTables tables() {
        return tables;
    }

    public JdbcClient sql() {
        return JdbcClient.create(jdbc);
    }

    /** All or nothing, and not for long: a server that stands still must not keep those who wait. */
    public <T> T inTransaction(Function<LogTables, T> work) {
        return writing.execute(status -> {
            if (!sqlite) {
                jdbc.execute((Connection connection) -> {
                    connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
                    return connection;
                });
            }
            return work.apply(tables);
        });
    }

    public <T> T atOneMoment(Function<LogTables, T> reading) {
        return reading(all -> snapshot.execute(status -> reading.apply(all)));
    }

    public <T> T reading(Function<LogTables, T> reading) {
        try {
            return reading.apply(tables);
        } catch (DataAccessException | TransactionException e) {
            throw new StoreUnavailable(e);
        }
    }

    /** Lets the database give up what was deleted, so that a destroyed key is in none of its files either. */
    public void purge() {
        try {
            jdbc.execute(sqlite ? "pragma wal_checkpoint(truncate)" : "vacuum citizens");
        } catch (DataAccessException e) {
            LOG.warn("What was erased may stay in the database's files for a while: {}", e.toString());
        }
    }

    /** A store in the layout of a version before the first release, which is neither read nor brought up to date. */
    public static final class OlderStore extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OlderStore() {
            super("The store has the layout of an older version");
        }
    }

    /** The tables of the store. Each knows its own SQL, which is the same on SQLite and PostgreSQL. */
    public record LogTables(
            HeadTable head,
            TreeTable tree,
            EntryTable entries,
            CitizenKeyTable citizens,
            TermTable terms,
            PostingTable postings,
            IdempotencyTable idempotency,
            FeedbackTable feedback,
            RulebookTable rulebooks) {
        public static LogTables of(JdbcTemplate jdbc) {
            JdbcClient sql = JdbcClient.create(jdbc);
            EntryTable entries = new EntryTable(jdbc, sql);
            return new LogTables(
                    new HeadTable(jdbc, sql),
                    new TreeTable(jdbc, sql),
                    entries,
                    new CitizenKeyTable(jdbc, sql),
                    new TermTable(sql, new ConcurrentHashMap<>()),
                    new PostingTable(jdbc, sql),
                    new IdempotencyTable(jdbc, sql),
                    new FeedbackTable(jdbc, sql),
                    new RulebookTable(jdbc, sql, entries));
        }
    }
}
