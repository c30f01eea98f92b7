package dk.indsatskompas.decisions;

import java.util.function.ToLongFunction;

/** Ways to change which rulebooks are kept. */
enum RulebookTampering implements Tampering {
    REMOVE_A_RULEBOOK_THAT_NEVER_ANSWERED(crime -> {
        String fingerprint = Examples.otherRulebook().fingerprint();
        crime.sql("delete from rulebook_files where fingerprint = ?", fingerprint);
        crime.sql("delete from rulebooks where fingerprint = ?", fingerprint);
        return crime.lastOfKind(EntryKind.RULEBOOK);
    }),
    REMOVE_A_RULEBOOK_BUT_NOT_ITS_FILES(crime -> {
        crime.sql("delete from rulebooks where not " + Crime.ANSWERING);
        return crime.lastOfKind(EntryKind.RULEBOOK);
    }),
    REMOVE_THE_RECORD_OF_A_RULEBOOK(crime -> {
        long at = crime.anyOfKind(EntryKind.RULEBOOK);
        crime.sql("delete from entries where sequence = ?", at);
        return at;
    }),
    ADD_A_RULEBOOK(crime -> {
        crime.sql("insert into rulebooks (fingerprint) values ('sha256:00')");
        return crime.count();
    }),
    ADD_FILES_OF_NO_RULEBOOK(crime -> {
        crime.sql("update rulebook_files set fingerprint = 'sha256:00' where path = 'empty.yaml'");
        crime.sql("insert into rulebook_files (fingerprint, path, content)"
                + " select '" + Examples.otherRulebook().fingerprint() + "', path, content from rulebook_files"
                + " where path = 'empty.yaml'");
        return crime.count();
    }),
    ADD_A_FILE_THAT_THE_FINGERPRINT_LEAVES_OUT(crime -> {
        crime.sql("update rulebook_files set path = '_hidden' where path = 'empty.yaml'");
        crime.sql("insert into rulebook_files (fingerprint, path, content)"
                + " select fingerprint, 'empty.yaml', content from rulebook_files where path = '_hidden'");
        return crime.lastOfKind(EntryKind.RULEBOOK);
    }),
    CHANGE_A_RULEBOOK(crime -> {
        String path = crime.anyPath();
        crime.changeByte("rulebook_files", "content", Crime.ANSWERING + " and path = '" + path + "'");
        return 1;
    }),
    REMOVE_A_FILE_OF_A_RULEBOOK(crime -> {
        crime.sql("delete from rulebook_files where " + Crime.ANSWERING + " and path = ?", crime.anyPath());
        return 1;
    });

    private final ToLongFunction<Crime> deed;

    RulebookTampering(ToLongFunction<Crime> deed) {
        this.deed = deed;
    }

    @Override
    public long commit(Crime crime) {
        return deed.applyAsLong(crime);
    }
}
