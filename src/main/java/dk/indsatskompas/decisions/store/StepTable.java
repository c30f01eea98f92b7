package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.proof.CanonicalStatement;
import dk.indsatskompas.decisions.store.EntryTable.Sealed;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of rulebooks, which are entries of the chain and nothing beside it. */
public final class StepTable {

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
     * @throws DamagedStore when one of them is not what was written
     */
    public List<RecordedStep> after(long sequence) {
        return sql.sql(SELECT).param(sequence).query(EntryTable::sealed).list().stream()
                .map(StepTable::step)
                .toList();
    }

    private static RecordedStep step(Sealed sealed) {
        Entry entry = sealed.entry();
        boolean whole = entry.isWhole()
                && entry.payload()
                        .equals(CanonicalStatement.sha256(sealed.payload().toByteArray()));
        try {
            if (whole) {
                return new RecordedStep(entry, Step.of(entry, sealed.payload()));
            }
        } catch (CannotDecrypt e) {
            throw DamagedStore.unreadable(entry);
        }
        throw DamagedStore.unreadable(entry);
    }
}
