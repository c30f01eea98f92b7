package dk.indsatskompas.decisions.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.KeptRulebook;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.log.PayloadDictionary;
import dk.indsatskompas.decisions.store.EntryTable.Sealed;
import dk.indsatskompas.rulebook.folder.Folder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rulebooks, file by file, and the steps that they took, which are entries of the log and nothing beside it. */
public record RulebookTable(
        JdbcTemplate jdbc, JdbcClient sql, EntryTable entries, Cache<String, PayloadDictionary> dictionaries) {
    /** Each takes a megabyte or two while it is used. */
    private static final int DICTIONARIES = 16;

    RulebookTable(JdbcTemplate jdbc, JdbcClient sql, EntryTable entries) {
        this(jdbc, sql, entries, Caffeine.newBuilder().maximumSize(DICTIONARIES).build());
    }

    /** Written as in the index, which is used for exactly these words. */
    private static final String STEPS =
            "e.kind in ('SUBMISSION', 'APPROVAL', 'ACTIVATION', 'ROLLBACK') and e.sequence > ? order by e.sequence";

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

    /** Keeps what payloads of a rulebook are packed with, unless that is kept already: they are read with it. */
    public boolean insertDictionary(String fingerprint, ImmutableBytes content) {
        return sql.sql("update rulebooks set dictionary = ? where fingerprint = ? and dictionary is null")
                        .params(content.toByteArray(), fingerprint)
                        .update()
                == 1;
    }

    /** What the payload of an entry is packed with, or may be. */
    public PayloadDictionary dictionary(Entry entry) {
        String rulebook = entry.origin().rulebook();
        return rulebook == null ? PayloadDictionary.NONE : dictionary(rulebook);
    }

    /**
     * What payloads of a rulebook are packed with; none before it is made. Who does not know it reads it beside all others: if
     * the cache read it, they would wait for a database that does not answer one after the other.
     */
    public PayloadDictionary dictionary(String fingerprint) {
        PayloadDictionary known = dictionaries.getIfPresent(fingerprint);
        if (known != null) {
            return known;
        }
        Optional<PayloadDictionary> made = sql.sql(
                        "select dictionary from rulebooks where fingerprint = ? and dictionary is not null")
                .param(fingerprint)
                .query(byte[].class)
                .optional()
                .map(ImmutableBytes::handedOver)
                .map(PayloadDictionary::new);
        made.ifPresent(dictionary -> dictionaries.put(fingerprint, dictionary));
        return made.orElse(PayloadDictionary.NONE);
    }

    /** The same without what was read before. */
    public RulebookTable afresh() {
        return new RulebookTable(jdbc, sql, entries);
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

    public List<KeptRulebook> all() {
        return entries.select(EntryTable::entry, "e.kind = 'RULEBOOK' order by e.sequence").list().stream()
                .map(entry ->
                        new KeptRulebook(Objects.requireNonNull(entry.origin().rulebook()), entry.time(), entry.id()))
                .toList();
    }

    /** The steps behind an entry, oldest first; {@link DamagedStore} when one of them is not what was written. */
    public List<RecordedStep> stepsAfter(long sequence) {
        return entries.select(EntryTable::sealed, STEPS, sequence).list().stream()
                .map(RulebookTable::step)
                .toList();
    }

    private static RecordedStep step(Sealed sealed) {
        try {
            return new RecordedStep(sealed.entry(), Step.of(sealed));
        } catch (CannotDecrypt e) {
            throw DamagedStore.unreadable(sealed.entry());
        }
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
