package dk.indsatskompas.command.options;

/** How a command writes what it found. */
public enum Format {
    TEXT,
    JSON
}
