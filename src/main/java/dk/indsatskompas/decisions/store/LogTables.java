package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.keys.CitizenKeyTable;
import dk.indsatskompas.decisions.search.TermTable;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the store. Each knows its own SQL, which is the same on SQLite and PostgreSQL. */
public record LogTables(
        HeadTable head,
        EntryTable entries,
        CitizenKeyTable citizens,
        TermTable terms,
        IdempotencyTable idempotency,
        FeedbackTable feedback,
        RulebookTable rulebooks) {

    public static LogTables of(JdbcTemplate jdbc) {
        JdbcClient sql = JdbcClient.create(jdbc);
        EntryTable entries = new EntryTable(jdbc, sql);
        return new LogTables(
                new HeadTable(jdbc, sql),
                entries,
                new CitizenKeyTable(jdbc, sql),
                new TermTable(jdbc, sql, new ConcurrentHashMap<>()),
                new IdempotencyTable(jdbc, sql),
                new FeedbackTable(jdbc, sql),
                new RulebookTable(jdbc, sql, entries));
    }
}
