/** Log lines of which each event has one. */
@NullMarked
package dk.indsatskompas.operations.logging;

import org.jspecify.annotations.NullMarked;
