/** The files of a rules folder, from a disk or a zip file, taken in within bounds. */
@NamedInterface("folder")
@NullMarked
package dk.indsatskompas.rulebook.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
