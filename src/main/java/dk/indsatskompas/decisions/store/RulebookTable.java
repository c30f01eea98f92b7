package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.KeptRulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rulebooks, file by file. */
public final class RulebookTable {

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    RulebookTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
    }

    /** Keeps a folder, and tells whether it was not kept before. */
    public boolean insert(Folder folder) {
        String fingerprint = folder.fingerprint();
        int added = sql.sql("insert into rulebooks (fingerprint) values (?) on conflict do nothing")
                .param(fingerprint)
                .update();
        if (added == 1) {
            List<Object[]> rows = folder.files().entrySet().stream()
                    .map(file -> new Object[] {fingerprint, file.getKey(), file.getValue()})
                    .toList();
            jdbc.batchUpdate("insert into rulebook_files (fingerprint, path, content) values (?, ?, ?)", rows);
        }
        return added == 1;
    }

    public boolean has(String fingerprint) {
        return sql.sql("select count(*) from rulebooks where fingerprint = ?")
                        .param(fingerprint)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public Optional<Folder> find(String fingerprint) {
        Map<String, byte[]> files = files(fingerprint);
        return files.isEmpty() ? Optional.empty() : Optional.of(Folder.of(files));
    }

    /** Whether what is kept is what the fingerprint was computed from, and no more: a folder leaves some files out. */
    public boolean isWhole(String fingerprint) {
        Map<String, byte[]> files = files(fingerprint);
        Folder folder = Folder.of(files);
        return folder.files().size() == files.size() && folder.fingerprint().equals(fingerprint) && has(fingerprint);
    }

    /** In the order in which they came. */
    public List<KeptRulebook> all() {
        return sql
                .sql("select " + EntryTable.COLUMNS + " from entries e where e.kind = 'RULEBOOK' order by e.sequence")
                .query(EntryTable::entry)
                .list()
                .stream()
                .map(entry ->
                        new KeptRulebook(Objects.requireNonNull(entry.origin().rulebook()), entry.time(), entry.id()))
                .toList();
    }

    private Map<String, byte[]> files(String fingerprint) {
        Map<String, byte[]> files = new TreeMap<>();
        sql.sql("select path, content from rulebook_files where fingerprint = ?")
                .param(fingerprint)
                .query(row -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                });
        return files;
    }
}
