/** {@code ask}: the advice for one citizen, to read on the screen or to print. */
@NullMarked
package dk.indsatskompas.command.ask;

import org.jspecify.annotations.NullMarked;
