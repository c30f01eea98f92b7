package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.store.Store;
import java.util.Optional;

/** Makes proofs of an open log, each from a few rows of its tree, which only ever grows. */
public record LogProofs(Store store) {
    /** The newest head, with what witnesses have signed of it. */
    public SignedNote head() {
        SignedNote head = store.reading(tables -> tables.head().read()).note();
        return cosigned()
                .filter(note -> note.text().equals(head.text()))
                .map(head::with)
                .orElse(head);
    }

    /** The newest head that a witness has signed. */
    public Optional<SignedNote> cosigned() {
        return store.reading(tables -> tables.tree().newestCosigned());
    }

    /** That an entry is under a checkpoint; empty when it came later. */
    public Optional<EntryProof> of(Entry entry, SignedNote checkpoint) {
        long index = entry.sequence() - 1;
        long size = LogHead.of(checkpoint).size();
        return index >= size
                ? Optional.empty()
                : Optional.of(new EntryProof(
                        ImmutableBytes.handedOver(entry.canonical()),
                        index,
                        store.reading(tables -> tables.tree().ofSize(size).inclusion(index)),
                        checkpoint));
    }

    /** That the log has only grown since it had so many entries; {@link IllegalArgumentException} when it never had. */
    public GrowthProof since(long earlier) {
        SignedNote head = head();
        long size = LogHead.of(head).size();
        return new GrowthProof(
                earlier, store.reading(tables -> tables.tree().ofSize(size).consistency(earlier)), head);
    }
}
