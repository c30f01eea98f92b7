/** Puts the house together. */
@NullMarked
package dk.indsatskompas;

import org.jspecify.annotations.NullMarked;
