package dk.indsatskompas.decisions;

/** An entry of the chain together with what it says. */
public record RecordedEntry(Entry entry, EntryContent content) {}
