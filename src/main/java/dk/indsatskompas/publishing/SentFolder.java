package dk.indsatskompas.publishing;

import dk.indsatskompas.rulebook.folder.Folder;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A rules folder that somebody sends and waits for.
 *
 * @param receiving takes in what is sent, in the thread of who waits, and gives what makes a folder of it
 * @param isGone whether nobody waits any more; asked now and then
 */
public record SentFolder(Supplier<Supplier<Folder>> receiving, BooleanSupplier isGone) {}
