/** Ranks what fired and says why, why not, and what is missing. */
@NullMarked
package dk.indsatskompas.advice;

import org.jspecify.annotations.NullMarked;
