/** The smallest changes that would change the advice. */
@NullMarked
package dk.indsatskompas.advice.whatif;

import org.jspecify.annotations.NullMarked;
