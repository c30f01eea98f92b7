package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.proof.CompactRange.Tile;
import dk.indsatskompas.decisions.proof.HashTree;
import dk.indsatskompas.decisions.proof.SignedNote;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tree over the entries: the roots of its full tiles, above the hashes that the entries have; and what witnesses signed. */
public record TreeTable(JdbcTemplate jdbc, JdbcClient sql) {
    public void insert(Collection<Tile> full) {
        jdbc.batchUpdate(
                "insert into tree (level, number, hash) values (?, ?, ?)",
                full.stream()
                        .map(tile -> new Object[] {
                            tile.level(), tile.number(), tile.hash().toByteArray()
                        })
                        .toList());
    }

    /** Whether this is the tile that is kept there. */
    public boolean has(Tile tile) {
        return hashes(tile.level(), tile.number(), tile.number() + 1).equals(List.of(tile.hash()));
    }

    /** The tree of the first so many entries. */
    public HashTree ofSize(long size) {
        return new HashTree(size, (level, from, to) -> {
            List<ImmutableBytes> hashes = hashes(level, from, to);
            if (hashes.size() != to - from) {
                throw new DamagedStore("Hashes of the tree are missing");
            }
            return hashes;
        });
    }

    private List<ImmutableBytes> hashes(int level, long from, long to) {
        JdbcClient.StatementSpec hashes = level == 0
                ? sql.sql("select hash from entries where sequence > ? and sequence <= ? order by sequence")
                        .params(from, to)
                : sql.sql("select hash from tree where level = ? and number >= ? and number < ? order by number")
                        .params(level, from, to);
        return hashes.query((row, number) -> ImmutableBytes.of(row.getBytes("hash")))
                .list();
    }

    /** Keeps a head that a witness has signed in the place of her last one, unless that is newer. */
    public void keep(String witness, LogHead head, SignedNote cosigned) {
        sql.sql("insert into cosignatures (witness, size, checkpoint) values (?, ?, ?) on conflict (witness)"
                        + " do update set size = excluded.size, checkpoint = excluded.checkpoint"
                        + " where cosignatures.size <= excluded.size")
                .params(witness, head.size(), cosigned.toString())
                .update();
    }

    /** The newest head that each witness has signed, the newest first; {@link DamagedStore} when one is none. */
    public List<SignedNote> cosigned() {
        try {
            return sql
                    .sql("select checkpoint from cosignatures order by size desc, witness")
                    .query(String.class)
                    .list()
                    .stream()
                    .map(SignedNote::parse)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new DamagedStore("What a witness has signed is no checkpoint");
        }
    }

    /** A checkpoint with all that witnesses have signed it with: the newest that one has. */
    public Optional<SignedNote> newestCosigned() {
        List<SignedNote> all = cosigned();
        return all.stream().filter(one -> one.text().equals(all.get(0).text())).reduce(SignedNote::with);
    }
}
