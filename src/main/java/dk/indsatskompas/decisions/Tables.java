package dk.indsatskompas.decisions;

import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the store. Each knows its own SQL, which is the same on SQLite and PostgreSQL. */
record Tables(
        HeadTable head,
        EntryTable entries,
        CitizenTable citizens,
        TermTable terms,
        IdempotencyTable idempotency,
        FeedbackTable feedback,
        RulebookTable rulebooks,
        StepTable steps) {

    static Tables of(JdbcTemplate jdbc) {
        return new Tables(
                new HeadTable(jdbc),
                new EntryTable(jdbc),
                new CitizenTable(jdbc),
                new TermTable(jdbc),
                new IdempotencyTable(jdbc),
                new FeedbackTable(jdbc),
                new RulebookTable(jdbc),
                new StepTable(jdbc));
    }
}
