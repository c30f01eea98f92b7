package dk.indsatskompas.decisions;

/** An entry of the log together with what it says. */
public record RecordedEntry(Entry entry, EntryContent content) {}
