package dk.indsatskompas.command;

/** How a command writes what it found. */
enum Format {
    TEXT,
    JSON
}
