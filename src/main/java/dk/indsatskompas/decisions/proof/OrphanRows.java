package dk.indsatskompas.decisions.proof;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for what no entry of the chain wrote. Entries are numbered without gaps and each is held against what stands
 * beside it, so what is left to look for are numbers outside the chain, and ids and fingerprints that it does not name.
 */
record OrphanRows(JdbcClient sql) {

    private static final String OUTSIDE = "%1$s < 1 or %1$s > (select coalesce(max(sequence), 0) from entries)";
    private static final List<String> QUERIES = List.of(
            "citizens c where not exists (select 1 from entries e where e.citizen = c.id)",
            "index_rows where " + OUTSIDE.formatted("written_by"),
            "idempotency_keys where " + OUTSIDE.formatted("entry"),
            "feedback where " + OUTSIDE.formatted("entry"),
            "feedback_rules where " + OUTSIDE.formatted("entry"),
            "rulebooks where fingerprint not in (select rulebook from entries where kind = 'RULEBOOK')",
            "rulebook_files where fingerprint not in (select fingerprint from rulebooks)");

    boolean any() {
        return QUERIES.stream().anyMatch(this::found);
    }

    private boolean found(String query) {
        return sql.sql("select case when exists (select 1 from " + query + ") then 1 else 0 end")
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
