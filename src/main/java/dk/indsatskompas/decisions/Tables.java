package dk.indsatskompas.decisions;

import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the store. Each knows its own SQL, which is the same on SQLite and PostgreSQL. */
record Tables(
        HeadTable head,
        EntryTable entries,
        CitizenTable citizens,
        TermTable terms,
        IdempotencyTable idempotency,
        RulebookTable rulebooks) {

    static Tables of(JdbcTemplate jdbc, MasterKey master) {
        return new Tables(
                new HeadTable(jdbc),
                new EntryTable(jdbc),
                new CitizenTable(jdbc, master),
                new TermTable(jdbc),
                new IdempotencyTable(jdbc, master),
                new RulebookTable(jdbc));
    }
}
