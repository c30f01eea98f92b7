/** {@code guide}: the readable guide to a rulebook. */
@NullMarked
package dk.indsatskompas.command.guide;

import org.jspecify.annotations.NullMarked;
