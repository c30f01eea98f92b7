package dk.indsatskompas.publishing;

import dk.indsatskompas.rulebook.folder.Folder;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A rules folder that somebody sends and waits for, unless she is gone. It is taken in in the thread of who waits, which
 * gives what makes a folder of it.
 */
public record SentFolder(Supplier<Supplier<Folder>> receiving, BooleanSupplier isGone) {}
