/** {@code verify}: whether the log is as it was written. */
@NullMarked
package dk.indsatskompas.command.verify;

import org.jspecify.annotations.NullMarked;
