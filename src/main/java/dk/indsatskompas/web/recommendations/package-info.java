/** One citizen or a batch in, recommendations out. */
@NullMarked
package dk.indsatskompas.web.recommendations;

import org.jspecify.annotations.NullMarked;
