/** Which recommendation stands above which, and why. */
@NullMarked
package dk.indsatskompas.advice.ranking;

import org.jspecify.annotations.NullMarked;
