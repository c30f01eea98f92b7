/** {@code impact}: what a draft would change, and for whom. */
@NullMarked
package dk.indsatskompas.command.impact;

import org.jspecify.annotations.NullMarked;
