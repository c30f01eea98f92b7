package dk.indsatskompas.decisions.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dk.indsatskompas.decisions.StoreUnavailable;

/** The store of several replicas: a PostgreSQL that nobody waits long for. */
public final class PostgresServer {
    private static final int CONNECTIONS = 8;
    private static final int CONNECTION_MILLIS = 3_000;
    private static final int ALIVE_MILLIS = 1_000;
    private static final String OPTIONS =
            "-c synchronous_commit=on -c lock_timeout=2s -c idle_in_transaction_session_timeout=30s";

    private PostgresServer() {}

    /** Connects to a {@code jdbc:postgresql://host:5432/database}. */
    public static HikariDataSource connect(String url, String user, String password) {
        HikariConfig pool = pool(url, user, password);
        // The first who asks is told why there is no connection; the pool itself would log it at length.
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    /** Connects for those who only read, as the database itself sees to. */
    public static HikariDataSource reading(String url, String user, String password) {
        HikariConfig pool = pool(url, user, password);
        // Not the driver's own read-only mode, which leaves out what is no transaction.
        pool.addDataSourceProperty("options", OPTIONS + " -c default_transaction_read_only=on");
        try {
            return new HikariDataSource(pool);
        } catch (HikariPool.PoolInitializationException e) {
            throw new StoreUnavailable(e);
        }
    }

    private static HikariConfig pool(String url, String user, String password) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("decisions");
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(CONNECTION_MILLIS);
        pool.setValidationTimeout(ALIVE_MILLIS);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("connectTimeout", "3");
        pool.addDataSourceProperty("socketTimeout", "30");
        pool.addDataSourceProperty("options", OPTIONS);
        return pool;
    }
}
