package dk.indsatskompas.decisions;

import dk.indsatskompas.rulebook.Folder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rulebooks, file by file. */
final class RulebookTable {

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    RulebookTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
    }

    /** Keeps a folder, unless it is kept already. */
    void insert(Folder folder) {
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
    }

    boolean has(String fingerprint) {
        return sql.sql("select count(*) from rulebooks where fingerprint = ?")
                        .param(fingerprint)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Folder> find(String fingerprint) {
        Map<String, byte[]> files = new TreeMap<>();
        sql.sql("select path, content from rulebook_files where fingerprint = ?")
                .param(fingerprint)
                .query(row -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                });
        return files.isEmpty() ? Optional.empty() : Optional.of(Folder.of(files));
    }

    List<String> fingerprints() {
        return sql.sql("select fingerprint from rulebooks order by fingerprint")
                .query(String.class)
                .list();
    }
}
