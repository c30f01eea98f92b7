/** Whom two rulebooks are asked about: citizens that were given, recorded or drawn. */
@NullMarked
package dk.indsatskompas.impact.population;

import org.jspecify.annotations.NullMarked;
