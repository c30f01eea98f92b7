/** The page on which a citizen is filled in and the ranking follows as one answers. */
@NullMarked
package dk.indsatskompas.web.pages.attempt;

import org.jspecify.annotations.NullMarked;
