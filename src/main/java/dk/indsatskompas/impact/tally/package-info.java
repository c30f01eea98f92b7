/** What becomes of many citizens, counted. */
@NullMarked
package dk.indsatskompas.impact.tally;

import org.jspecify.annotations.NullMarked;
