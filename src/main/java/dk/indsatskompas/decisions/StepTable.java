package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.EntryTable.Sealed;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of rulebooks, which are entries of the chain and nothing beside it. */
final class StepTable {

    /** Written as in the index, which is used for exactly these words. */
    static final String STEPS = "kind in ('SUBMISSION', 'APPROVAL', 'ACTIVATION', 'ROLLBACK')";

    static final String SELECT = "select " + EntryTable.COLUMNS + ", e.payload from entries e where e." + STEPS
            + " and e.sequence > ? order by e.sequence";

    private final JdbcClient sql;

    StepTable(JdbcTemplate jdbc) {
        this.sql = JdbcClient.create(jdbc);
    }

    /**
     * The steps behind an entry, oldest first.
     *
     * @throws Damaged when one of them is not what was written
     */
    List<RecordedStep> after(long sequence) {
        return sql.sql(SELECT).param(sequence).query(EntryTable::sealed).list().stream()
                .map(StepTable::step)
                .toList();
    }

    private static RecordedStep step(Sealed sealed) {
        Entry entry = sealed.entry();
        boolean whole = entry.isWhole()
                && entry.payload().equals(Canonical.sha256(sealed.payload().toByteArray()));
        try {
            if (whole) {
                return new RecordedStep(entry, Step.of(entry, sealed.payload()));
            }
        } catch (DoesNotOpen e) {
            throw Damaged.unreadable(entry);
        }
        throw Damaged.unreadable(entry);
    }
}
