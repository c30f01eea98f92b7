package dk.indsatskompas.publishing.drafts;

import dk.indsatskompas.publishing.drafts.Draft.Revision;
import dk.indsatskompas.rulebook.folder.Folder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of drafts, with SQL that SQLite and PostgreSQL both understand. */
record DraftTable(JdbcTemplate jdbc, JdbcClient sql) {
    void insert(String id, String title, String base) {
        sql.sql("insert into drafts (id, title, base) values (?, ?, ?)")
                .params(id, title, base)
                .update();
    }

    /**
     * Adds a revision behind all others and returns its number. It writes before it reads, so that in SQLite nobody can come
     * in between; in PostgreSQL the second of two at once finds its number taken, and tries again.
     */
    int insert(String draft, @Nullable Integer cameFrom, @Nullable Integer joined, Instant at, String by) {
        return sql.sql("insert into draft_revisions (draft, revision, came_from, joined, time, author)"
                        + " select d.id, (select coalesce(max(r.revision), 0) + 1 from draft_revisions r"
                        + " where r.draft = d.id), cast(? as integer), cast(? as integer), ?, ?"
                        + " from drafts d where d.id = ? returning revision")
                .param(cameFrom)
                .param(joined)
                .param(at.toString())
                .param(by)
                .param(draft)
                .query(Integer.class)
                .single();
    }

    void insert(String draft, int revision, Map<String, byte[]> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((path, content) ->
                hashes.put(path, HexFormat.of().formatHex(Folder.sha256().digest(content))));
        jdbc.batchUpdate(
                "insert into draft_contents (hash, content) values (?, ?) on conflict do nothing",
                files.entrySet().stream()
                        .map(file -> new Object[] {hashes.get(file.getKey()), file.getValue()})
                        .toList());
        jdbc.batchUpdate(
                "insert into draft_files (draft, revision, path, hash) values (?, ?, ?, ?)",
                hashes.entrySet().stream()
                        .map(file -> new Object[] {draft, revision, file.getKey(), file.getValue()})
                        .toList());
    }

    Map<String, byte[]> files(String draft, int revision) {
        Map<String, byte[]> files = new TreeMap<>();
        sql.sql("select f.path, c.content from draft_files f join draft_contents c on c.hash = f.hash"
                        + " where f.draft = ? and f.revision = ?")
                .params(draft, revision)
                .query(row -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                });
        return files;
    }

    void putAside(String draft, @Nullable Instant at) {
        sql.sql("update drafts set put_aside = ? where id = ?")
                .param(at == null ? null : at.toString())
                .param(draft)
                .update();
    }

    Optional<Draft> find(String id) {
        return sql.sql("select id, title, base, put_aside from drafts where id = ?")
                .param(id)
                .query((row, number) -> draft(row))
                .optional();
    }

    /** The newest first: ids are in the order of time. */
    List<Draft> all() {
        return sql.sql("select id, title, base, put_aside from drafts order by id desc")
                .query((row, number) -> draft(row))
                .list();
    }

    private Draft draft(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Draft(
                id,
                row.getString("title"),
                row.getString("base"),
                row.getString("put_aside") != null,
                sql.sql("select revision, came_from, joined, time, author from draft_revisions"
                                + " where draft = ? order by revision")
                        .param(id)
                        .query(DraftTable::revision)
                        .list());
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getInt("revision"),
                number(row, "came_from"),
                number(row, "joined"),
                Instant.parse(Objects.requireNonNull(row.getString("time"))),
                row.getString("author"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(value);
    }
}
