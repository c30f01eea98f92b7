/** What one citizen is advised differently, and what in the rules brought that about. */
@NullMarked
package dk.indsatskompas.impact.difference;

import org.jspecify.annotations.NullMarked;
